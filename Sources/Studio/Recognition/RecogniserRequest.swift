internal import Foundation
internal import PocketSphinx
internal import Speech

/// What a recogniser's process can be asked for: a decoder's calls as values.
///
/// `begin` and `hear` are not answered, so that sound can be sent without waiting; what they failed with is told by
/// the next answer. Everything else has exactly one answer, in order.
enum RecogniserRequest: Equatable, Sendable {
    /// Load a model.
    case load(DecoderSettings)
    /// Expect what a small model knows, or nothing of the kind.
    case expect(PersonalModel?)
    /// Decode a whole stretch.
    case decode([Int16])
    /// Align a whole stretch with the words that were heard in it, with filled pauses where they fit.
    case align([Int16], [Word])
    /// With which mean was the last stretch normalised?
    case mean
    /// Start a live utterance.
    case begin
    /// The next block of a live utterance.
    case hear([Int16])
    /// What has been heard so far?
    case partial
    /// End the live utterance.
    case end

    /// Whether an answer follows.
    var isAnswered: Bool {
        switch self {
        case .begin, .hear: false
        case .load, .expect, .decode, .align, .mean, .partial, .end: true
        }
    }

    /// The request as it is sent.
    ///
    /// - throws: what the encoder throws; settings of strings and finite numbers give it no cause.
    func frame() throws -> RecogniserFrame {
        switch self {
        case .load(let settings):
            RecogniserFrame(kind: 1, payload: Array(try JSONEncoder().encode(settings)))
        case .expect(let personal):
            RecogniserFrame(
                kind: 2, payload: try personal.map { Array(try JSONEncoder().encode($0)) } ?? [])
        case .decode(let samples): RecogniserFrame(kind: 3, payload: Self.bytes(samples))
        case .align(let samples, let words):
            RecogniserFrame(kind: 8, payload: try Self.bytes(samples, words))
        case .mean: RecogniserFrame(kind: 9)
        case .begin: RecogniserFrame(kind: 4)
        case .hear(let block): RecogniserFrame(kind: 5, payload: Self.bytes(block))
        case .partial: RecogniserFrame(kind: 6)
        case .end: RecogniserFrame(kind: 7)
        }
    }

    /// Reads a request.
    ///
    /// - throws: `RecogniserFrame.Garbled` where it is none.
    init(_ frame: RecogniserFrame) throws(RecogniserFrame.Garbled) {
        do {
            switch frame.kind {
            case 1: self = .load(try JSONDecoder().decode(DecoderSettings.self, from: Data(frame.payload)))
            case 2 where frame.payload.isEmpty: self = .expect(nil)
            case 2: self = .expect(try JSONDecoder().decode(PersonalModel.self, from: Data(frame.payload)))
            case 3: self = .decode(try Self.samples(frame.payload))
            case 8: self = try Self.alignment(frame.payload)
            case 9: self = .mean
            case 4: self = .begin
            case 5: self = .hear(try Self.samples(frame.payload))
            case 6: self = .partial
            case 7: self = .end
            default: throw RecogniserFrame.Garbled(problem: "it was asked for no. \(frame.kind)")
            }
        } catch let garbled as RecogniserFrame.Garbled {
            throw garbled
        } catch {
            throw RecogniserFrame.Garbled(problem: "a request could not be read")
        }
    }

    // The words' length in four bytes, the words, the samples.
    private static func bytes(_ samples: [Int16], _ words: [Word]) throws -> [UInt8] {
        let text = Array(try JSONEncoder().encode(words))
        return (0..<4).map { UInt8(truncatingIfNeeded: text.count >> (8 * $0)) } + text + bytes(samples)
    }

    private static func alignment(_ bytes: [UInt8]) throws -> RecogniserRequest {
        let length = bytes.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        guard bytes.count >= 4, length <= bytes.count - 4 else {
            throw RecogniserFrame.Garbled(problem: "half a request was sent")
        }
        let words = try JSONDecoder().decode([Word].self, from: Data(bytes[4..<(4 + length)]))
        return .align(try samples(Array(bytes[(4 + length)...])), words)
    }

    // Two bytes a sample, the lower first.
    private static func bytes(_ samples: [Int16]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: samples.count * 2) { buffer, count in
            let raw = UnsafeMutableRawBufferPointer(buffer)
            for (place, sample) in samples.enumerated() {
                raw.storeBytes(of: sample.littleEndian, toByteOffset: place * 2, as: Int16.self)
            }
            count = samples.count * 2
        }
    }

    private static func samples(_ bytes: [UInt8]) throws(RecogniserFrame.Garbled) -> [Int16] {
        guard bytes.count.isMultiple(of: 2) else {
            throw RecogniserFrame.Garbled(problem: "half a sample was sent")
        }
        return bytes.withUnsafeBytes { raw in
            (0..<(raw.count / 2)).map {
                Int16(littleEndian: raw.loadUnaligned(fromByteOffset: $0 * 2, as: Int16.self))
            }
        }
    }
}
