internal import Foundation
internal import Interview
internal import Speech

/// `correct --list --json`: the stretches that would be asked about, times in seconds from the start of the recording.
public struct CorrectionDocument: Codable, Equatable, Sendable {
    /// One stretch of uncertain words.
    public struct Stretch: Codable, Equatable, Sendable {
        /// Its first word's start.
        public var start: Double
        /// Its last word's end.
        public var end: Double
        /// The words in doubt.
        public var text: String
        /// The least certain word's, 0 to 1.
        public var confidence: Double
        /// The words before it in the same answer.
        public var before: String
        /// The words behind it in the same answer.
        public var after: String
        /// The question that was being answered.
        public var question: String
    }

    /// The version of this schema.
    public var version = 1
    /// The session's name.
    public var session: String
    /// The stretches, in order of time.
    public var stretches: [Stretch]

    /// The document of some stretches.
    public init(session: String, _ stretches: [UncertainStretch]) {
        self.session = session
        self.stretches = stretches.map { stretch in
            Stretch(
                start: Self.rounded(stretch.span.start), end: Self.rounded(stretch.span.end),
                text: stretch.words.map(\.text).joined(separator: " "),
                confidence: (stretch.confidence * 1000).rounded() / 1000,
                before: stretch.before.map(\.text).joined(separator: " "),
                after: stretch.after.map(\.text).joined(separator: " "), question: stretch.asking.question)
        }
    }

    private static func rounded(_ place: Samples) -> Double { (place.seconds * 1000).rounded() / 1000 }

    /// The document as text.
    ///
    /// - throws: never in practice: everything in it is a string or a finite number.
    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}
