public import Analysis
internal import Foundation
public import Interview
internal import Speech

/// `session.json`: the findings for other programs, times in seconds from the start of the recording.
public struct SessionDocument: Codable, Equatable, Sendable {
    /// A silent pause of an answer.
    public struct Pause: Codable, Equatable, Sendable {
        /// Where it begins.
        public var start: Double
        /// Where it ends.
        public var end: Double
        /// Where among the words; nothing where none was heard.
        public var place: PausePlace?
    }

    /// A filler: um and uh, or a phrase that perhaps is one.
    public struct Filler: Codable, Equatable, Sendable {
        /// The word or phrase.
        public var text: String
        /// Where it begins.
        public var start: Double
        /// Where it ends.
        public var end: Double
        /// How likely it was one, 0 to 1.
        public var confidence: Double

        init(_ word: Word) {
            text = word.text
            start = word.span.start.seconds
            end = word.span.end.seconds
            confidence = (word.confidence * 1000).rounded() / 1000
        }
    }

    /// What came after something bad was told.
    public struct Setback: Codable, Equatable, Sendable {
        /// The clause that told it.
        public var quote: String
        /// When it was said; nothing where it was typed.
        public var at: Double?
        /// How long the silence behind it was; nothing where there was none.
        public var pause: Double?
        /// Something good that followed at once.
        public var good: String?

        init(_ setback: AfterSetback, isTyped: Bool) {
            quote = setback.quote
            at = isTyped ? nil : setback.at.seconds
            pause = setback.pause?.seconds
            good = setback.good
        }
    }

    /// One question and its answer.
    ///
    /// Where the recording does not allow a judgement (`quality`), nothing about how it was spoken is given.
    public struct Question: Codable, Equatable, Sendable {
        /// Which opening question it belongs to, counted from 1.
        public var story: Int
        /// The rung asked for.
        public var rung: Rung
        /// What kind of move it was: open, climb or again.
        public var move: String
        /// What it is called where it is no rung: a step of a drill.
        public var label: String?
        /// The words of the question.
        public var question: String
        /// Why it was asked.
        public var reason: String
        /// What the interviewer did about the answer without asking, such as keeping silent; nothing where nothing.
        public var decisions: [Decision]?
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
        /// How the pace varied between pauses, in words a second; nothing in a short answer.
        public var pace: Pace?
        /// What came after the bad things that it told.
        public var setbacks: [Setback]?
        /// How far its words can be trusted: typed, told, ordinary or noisy; nothing where no answer came.
        public var textQuality: TextQuality?
        /// How many silent pauses of 250 ms and more.
        public var pauses: Int?
        /// Their median, in seconds.
        public var medianPause: Double?
        /// The longest, in seconds.
        public var longestPause: Double?
        /// Each of the pauses, in order.
        public var pauseList: [Pause]?
        /// Filled pauses (um, uh) that were found: about as many as were said.
        public var fillers: [String]
        /// The same with times and confidence.
        public var fillerList: [Filler]?
        /// How many to a hundred words; nothing in a short answer.
        public var fillersPerHundredWords: Double?
        /// Words that perhaps filled time: like, you know.
        public var discourseList: [Filler]?
        /// The rungs that its words show plainly, each with the quote.
        public var evidence: [Evidence]
        /// What became of the rung that was asked for; nothing where no answer came.
        public var reach: Reach?
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
    /// How clear the answers were recorded; nothing where there is no recording.
    public var quality: QualityDocument?
    /// A sentence for each trouble of the recording.
    public var remarks: [String]?
    /// The drill that was practised; nothing in an interview.
    public var drill: Drill?
    /// One strength and one thing to do next; nothing in a drill.
    public var feedback: ContentFeedback?
    /// How long was thought before each rung, and whether all answers were as long; nothing in a drill.
    public var across: AcrossAnswers?
    /// What was named in a retrieval drill.
    public var namings: [Naming]?
    /// All questions, in order.
    public var questions: [Question]

    /// Whether it was written by a version that knows what became of each rung; an older one is derived again.
    public var isCurrent: Bool { questions.allSatisfy { $0.answer == nil || $0.reach != nil } }

    /// The document of some findings.
    public init(_ findings: Findings) {
        id = findings.opening.id
        started = findings.opening.started
        source = findings.opening.source.rawValue
        seconds = findings.length.seconds
        ending = findings.ending
        gaps = findings.gaps.count
        quality = findings.quality.map(QualityDocument.init)
        remarks = findings.quality?.sentences
        drill = findings.opening.settings.drill?.drill
        feedback = drill == nil ? findings.feedback : nil
        across = drill == nil && findings.across != AcrossAnswers() ? findings.across : nil
        namings = drill == .retrieval ? findings.namings : nil
        questions = findings.stories.enumerated().flatMap { number, story in
            story.exchanges.map {
                Self.question($0, story: number + 1, isJudged: findings.canJudgeDelivery)
            }
        }
    }

    private static func question(_ exchange: Exchange, story: Int, isJudged: Bool) -> Question {
        let delivery = isJudged ? exchange.delivery : nil
        func tenths(_ figure: Double) -> Double { (figure * 10).rounded() / 10 }
        return Question(
            story: story, rung: exchange.asking.rung, move: exchange.asking.move.rawValue,
            label: exchange.asking.label, question: exchange.asking.question,
            reason: exchange.asking.reason,
            decisions: exchange.decisions.isEmpty ? nil : exchange.decisions,
            start: exchange.window?.start.seconds, end: exchange.window?.end.seconds,
            answer: exchange.isAnswered ? exchange.text : nil,
            firstWordAfter: delivery?.timeToFirstWord?.seconds,
            wordsPerMinute: delivery?.wordsPerMinute.map(tenths),
            pace: delivery == nil ? nil : exchange.pace,
            setbacks: exchange.setbacks.isEmpty
                ? nil : exchange.setbacks.map { Setback($0, isTyped: exchange.window == nil) },
            textQuality: exchange.quality,
            pauses: delivery?.pauses.count, medianPause: delivery?.medianPause?.seconds,
            longestPause: delivery?.longestPause?.length.seconds, pauseList: delivery.map(pauses),
            // Those of a typed answer are known, too.
            fillers: isJudged ? exchange.words.filter { $0.kind == .filler }.map(\.text) : [],
            fillerList: delivery?.fillers.map(Filler.init),
            fillersPerHundredWords: delivery?.fillersPerHundredWords.map(tenths),
            discourseList: delivery?.discourse.map(Filler.init), evidence: exchange.evidence,
            reach: exchange.reach)
    }

    private static func pauses(of delivery: Delivery) -> [Pause] {
        delivery.placedPauses.map { pause, place in
            Pause(start: pause.start.seconds, end: pause.end.seconds, place: place)
        }
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
