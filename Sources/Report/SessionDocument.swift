public import Analysis
internal import Foundation
internal import Interview
internal import Speech

/// `session.json`: the findings for other programs, times in seconds from the start of the recording.
public struct SessionDocument: Codable, Equatable, Sendable {
    /// One question and its answer.
    public struct Question: Codable, Equatable, Sendable {
        /// Which opening question it belongs to, counted from 1.
        public var story: Int
        /// The rung asked for.
        public var rung: Rung
        /// What kind of move it was: open, climb or again.
        public var move: String
        /// The words of the question.
        public var question: String
        /// Why it was asked.
        public var reason: String
        /// When listening began and ended; nothing for typed answers.
        public var start: Double?
        /// The end of the answer.
        public var end: Double?
        /// The words of the answer; nothing where none came.
        public var answer: String?
        /// Seconds to the first sound.
        public var firstWordAfter: Double?
        /// Words a minute, pauses included.
        public var wordsPerMinute: Double?
        /// How many silent pauses of 250 ms and more.
        public var pauses: Int?
        /// Their median, in seconds.
        public var medianPause: Double?
        /// The longest, in seconds.
        public var longestPause: Double?
        /// Filled pauses that were recognised.
        public var fillers: [String]
        /// The rungs that its words show plainly, each with the quote.
        public var evidence: [Evidence]
    }

    /// The version of this schema.
    public var version = 1
    /// The session's name.
    public var id: String
    /// When it began.
    public var started: String
    /// Where the answers came from.
    public var source: String
    /// Its length.
    public var seconds: Double
    /// How it ended; nothing where it is not closed.
    public var ending: String?
    /// How many stretches of sound were lost.
    public var gaps: Int
    /// All questions, in order.
    public var questions: [Question]

    /// The document of some findings.
    public init(_ findings: Findings) {
        id = findings.opening.id
        started = findings.opening.started
        source = findings.opening.source.rawValue
        seconds = findings.length.seconds
        ending = findings.ending
        gaps = findings.gaps.count
        questions = findings.stories.enumerated().flatMap { number, story in
            story.exchanges.map { Self.question($0, story: number + 1) }
        }
    }

    private static func question(_ exchange: Exchange, story: Int) -> Question {
        Question(
            story: story, rung: exchange.asking.rung, move: exchange.asking.move.rawValue,
            question: exchange.asking.question, reason: exchange.asking.reason,
            start: exchange.window?.start.seconds, end: exchange.window?.end.seconds,
            answer: exchange.isAnswered ? exchange.text : nil,
            firstWordAfter: exchange.delivery?.timeToFirstWord?.seconds,
            wordsPerMinute: exchange.delivery?.wordsPerMinute.map { ($0 * 10).rounded() / 10 },
            pauses: exchange.delivery?.pauses.count, medianPause: exchange.delivery?.medianPause?.seconds,
            longestPause: exchange.delivery?.longestPause?.length.seconds,
            fillers: exchange.words.filter { $0.kind == .filler }.map(\.text), evidence: exchange.evidence)
    }

    /// The document as text.
    ///
    /// - throws: never in practice: everything in it is a string or a finite number.
    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}
