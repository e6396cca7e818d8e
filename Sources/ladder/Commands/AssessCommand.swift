internal import Analysis
internal import ArgumentParser
internal import Foundation
internal import Interview
internal import Speech

/// `ladder assess`.
struct AssessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess",
        abstract: "Read written answers: what they hold, the words that show it, the next question.",
        discussion: """
            The file has one JSON object a line, with id, asked (a rung), question, before (earlier exchanges) and \
            answer (lower case, no punctuation), as in Models/answers. A dash reads standard input.
            """)

    @Argument(help: ArgumentHelp("The answers, or - for standard input.", valueName: "file"))
    var file: String
    @Flag(help: "Print JSON, one line an answer.")
    var json = false

    struct Evidence: Codable {
        var label: String
        var quote: String
        var why: String
    }

    struct FollowUp: Codable {
        var move: String
        var text: String
        var reason: String
    }

    struct Document: Codable {
        var version = 1
        var id: String
        var labels: LabelledAnswer.Labels
        var evidence: [Evidence]
        var followUp: FollowUp
    }

    func run() throws {
        let prompts = try Resources().prompts()
        guard let judge = prompts.judge else {
            throw Stop(sentence: "There are no weights to judge by.", remedy: "Restore Models/judgement.tsv.")
        }
        for (number, line) in try lines().enumerated() where !line.isEmpty {
            let item: LabelledAnswer
            do {
                item = try JSONDecoder().decode(LabelledAnswer.self, from: Data(line))
            } catch {
                throw Stop(
                    sentence: "\(name), line \(number + 1): this is no answer as assess reads them.",
                    remedy: "Each line needs id, asked, question, before and answer; see Models/answers.")
            }
            let document = Self.document(item, judge: judge, prompts: prompts)
            Terminal.show(json ? try Self.line(document) : Self.text(document, item))
        }
    }

    private var name: String { file == "-" ? "Standard input" : file }

    // Whatever can be read to its end: a file, a pipe, standard input.
    private func lines() throws -> [Data] {
        let input: FileHandle
        if file == "-" {
            input = .standardInput
        } else {
            let descriptor = open(file, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw unreadable(errno) }
            input = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        }
        var data = Data()
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(input.fileDescriptor, &bytes, bytes.count)
            if count > 0 { data.append(contentsOf: bytes[..<count]) }
            if count == 0 { break }
            if count < 0, errno != EINTR { throw unreadable(errno) }
        }
        return data.split(separator: 0x0A, omittingEmptySubsequences: false).map { Data($0) }
    }

    private func unreadable(_ code: Int32) -> Stop {
        Stop(
            sentence: "\(name) cannot be read: \(String(cString: strerror(code))).",
            remedy: "Name a file of answers, or - for standard input.")
    }

    private static func document(_ item: LabelledAnswer, judge: AnswerJudge, prompts: Prompts) -> Document {
        let assessment = Assessment(of: item, judge: judge)
        let judgement = assessment.judgement
        let words = Word.paragraph(item.answer)
        return Document(
            id: item.id,
            labels: LabelledAnswer.Labels(
                judgement.shown.map(\.trait), responsive: judgement.isResponsive,
                next: [assessment.move.label]),
            evidence: judgement.shown.map { shown in
                Evidence(
                    label: shown.trait.label, quote: shown.quote,
                    why: String(format: "likely to %.0f %%", shown.probability * 100)
                        + (shown.isSure ? "" : ", not sure enough to be told"))
            },
            followUp: FollowUp(
                move: assessment.move.label,
                text: prompts.followUp(
                    assessment, taking: words,
                    category: item.category.flatMap { Question.Category(rawValue: $0) }),
                reason: "\(assessment.decision.rule): \(assessment.decision.reason)"))
    }

    private static func line(_ document: Document) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    }

    private static func text(_ document: Document, _ item: LabelledAnswer) -> String {
        var lines = ["\(document.id): asked for \(item.asked.name)"]
        if !document.labels.responsive { lines.append("  It does not seem to meet the question.") }
        for evidence in document.evidence {
            lines.append("  \(evidence.label) (\(evidence.why)): \u{201C}\(evidence.quote)\u{201D}")
        }
        if document.evidence.isEmpty { lines.append("  Nothing that could be told from its words.") }
        let text = document.followUp.text
        lines.append(
            "  Next, \(document.followUp.move) (\(document.followUp.reason)): \(text.isEmpty ? "another story" : text)"
        )
        return lines.joined(separator: "\n") + "\n"
    }
}
