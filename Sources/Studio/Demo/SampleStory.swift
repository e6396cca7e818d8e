public import Analysis
internal import Foundation
public import Notation
public import Speech

/// The story that the demonstration's candidate tells: one answer a rung, with fillers and pauses written in.
public struct SampleStory: Equatable, Sendable {
    /// A stretch of an answer.
    enum Piece: Equatable, Sendable {
        /// Words to speak.
        case words(String)
        /// Silence.
        case pause(Samples)
    }

    /// flite's voice.
    public let voice: String
    /// The opening question's name in the bank.
    public let question: String
    /// What is said for the sound check.
    let check: [Piece]
    let answers: [Rung: [Piece]]

    /// Reads the story; `[pause 0.8]` in a text is a silence in seconds.
    ///
    /// - throws: `NotationError` with the place of a mistake.
    public init(yaml: String, file: String) throws(NotationError) {
        let notation = try Notation.parse(yaml, file: file)
        try notation.allow(only: ["voice", "question", "check", "answers"])
        voice = try notation.at("voice").text()
        question = try notation.at("question").text()
        check = try Self.pieces(try notation.at("check"))
        var answers: [Rung: [Piece]] = [:]
        for (name, value) in try notation.at("answers").entries() {
            guard let rung = Rung(rawValue: name) else { throw value.wrong("'\(name)' is not a rung") }
            answers[rung] = try Self.pieces(value)
        }
        for rung in Rung.allCases where answers[rung] == nil {
            throw try notation.at("answers").wrong("the rung '\(rung.rawValue)' has no answer")
        }
        self.answers = answers
    }

    private static func pieces(_ notation: Notation) throws(NotationError) -> [Piece] {
        var pieces: [Piece] = []
        for (place, part) in try notation.text().split(separator: "[", omittingEmptySubsequences: false)
            .enumerated()
        {
            var words = part
            if place > 0 {
                // A slip of the pen in a pause would be spoken.
                guard part.hasPrefix("pause "), let end = part.firstIndex(of: "]"),
                    let seconds = Double(part[..<end].dropFirst(6)), (0...20).contains(seconds)
                else { throw notation.wrong("a pause is written [pause 0.8], in seconds up to 20") }
                pieces.append(.pause(.seconds(seconds)))
                words = part[part.index(after: end)...]
            }
            let text = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !text.isEmpty { pieces.append(.words(text)) }
        }
        return pieces
    }

    /// The words of an answer, without its pauses.
    public func text(of rung: Rung) -> String {
        (answers[rung] ?? []).compactMap { if case .words(let text) = $0 { text } else { nil } }.joined(
            separator: " ")
    }

    /// The pauses written into an answer between two stretches of words.
    public func innerPauses(of rung: Rung) -> [Samples] {
        let pieces = answers[rung] ?? []
        return pieces.indices.dropFirst().dropLast().compactMap { place in
            if case .pause(let length) = pieces[place] { length } else { nil }
        }
    }
}
