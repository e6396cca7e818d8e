public import Archive
internal import Foundation
public import Interview
public import Speech

/// A desk without sound: questions are captions, answers are paragraphs on standard input.
public final class TypedDesk: Desk {
    private let stage: Stage
    private let log: EventLog?
    private let readLine: () -> String?

    /// A desk that reads lines from `readLine` until it gives nothing.
    ///
    /// `log`: brought to the disk before every answer, since nothing else of a typed session does.
    public init(stage: Stage, log: EventLog? = nil, readLine: @escaping () -> String?) {
        self.stage = stage
        self.log = log
        self.readLine = readLine
    }

    /// Typed answers have no time.
    public var now: Samples { .zero }

    /// Shows the line.
    public func say(_ line: Line) -> InterviewEvent {
        stage.caption(line)
        return .spoke
    }

    /// There is no sound to check.
    public func checkSound() -> InterviewEvent { .soundChecked }

    /// Reads one paragraph: lines up to an empty one.
    public func listen(_ waiting: Waiting, asked: Asking?) throws -> InterviewEvent {
        try log?.settle()
        stage.yourTurn()
        var lines: [String] = []
        while true {
            guard let line = readLine() else {
                if lines.isEmpty { return .hangUp }
                break
            }
            if line.allSatisfy(\.isWhitespace) {
                if lines.isEmpty { continue }
                break
            }
            lines.append(line)
        }
        return .answered(
            answer: Answer(
                window: Span(start: .zero, end: .zero), sounding: [],
                words: Word.paragraph(lines.joined(separator: " ")),
                ending: .source, patience: .zero, isTyped: true))
    }

    /// There is no microphone to lose.
    public func awaitMicrophone() -> InterviewEvent { .hangUp }

    /// There is nothing to let go of.
    public func close() {}
}
