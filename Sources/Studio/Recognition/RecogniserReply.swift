internal import Foundation
internal import PocketSphinx
internal import Speech

/// What a recogniser's process answers.
enum RecogniserReply: Equatable, Sendable {
    /// Done; there is nothing to tell.
    case done
    /// The words.
    case words([Word])
    /// A mean, of `Decoder.meanLength` numbers, or of none where there is none.
    case mean([Float])
    /// It could not be done; the process can be asked further.
    case refused(RecogniserError)

    /// The reply as it is sent.
    ///
    /// - throws: what the encoder throws; words and means have finite numbers only.
    func frame() throws -> RecogniserFrame {
        switch self {
        case .done: RecogniserFrame(kind: 101)
        case .words(let words): RecogniserFrame(kind: 102, payload: Array(try JSONEncoder().encode(words)))
        case .mean(let mean): RecogniserFrame(kind: 104, payload: Array(try JSONEncoder().encode(mean)))
        case .refused(let error): RecogniserFrame(kind: 103, payload: Array(try JSONEncoder().encode(error)))
        }
    }

    /// Reads a reply.
    ///
    /// - throws: `RecogniserFrame.Garbled` where it is none.
    init(_ frame: RecogniserFrame) throws(RecogniserFrame.Garbled) {
        do {
            switch frame.kind {
            case 101: self = .done
            case 102: self = .words(try JSONDecoder().decode([Word].self, from: Data(frame.payload)))
            case 104: self = .mean(try JSONDecoder().decode([Float].self, from: Data(frame.payload)))
            case 103:
                self = .refused(try JSONDecoder().decode(RecogniserError.self, from: Data(frame.payload)))
            default: throw RecogniserFrame.Garbled(problem: "it answered with no. \(frame.kind)")
            }
        } catch let garbled as RecogniserFrame.Garbled {
            throw garbled
        } catch {
            throw RecogniserFrame.Garbled(problem: "an answer could not be read")
        }
    }
}
