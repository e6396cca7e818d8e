import Analysis
import Foundation
import Speech
import Testing
import VirtualDesk

@testable import Interview

@Suite("LogEntry: one line of a session's log")
struct LogEntryTests {
    private static let asking = Asking(
        story: 1, rung: .tradeoff, wording: "tradeoff-03", question: "What did it cost?", move: .climb,
        reason: "It was open.")

    private static let events: [InterviewEvent] =
        [
            .begin, .spoke, .soundChecked, .microphoneLost, .microphoneBack, .hangUp,
            .answered(answer: .spoken("um it's over", seconds: 4, from: .seconds(12))),
            .answered(answer: .typed("it's over")),
        ] + [InterviewEvent.Stage.probe, .reassure, .offer, .leave].map { .silent(stage: $0) }

    private static let effects: [InterviewEffect] =
        [
            .say(line: Line("Take your time.")), .say(line: Line("So. What did it cost?", asking: asking)),
            .checkSound,
            .decide(
                decision: Decision(
                    move: .silence, rule: "more seems to come", reason: "It broke off.", quotes: ["and"])),
        ]
        + [Waiting.fresh, .probing, .reassured, .thinking, .offered, .naming].map { .listen(waiting: $0) }
        + [InterviewEffect.Cause.complete, .stopped, .nobodyThere, .hungUp].map { .finish(cause: $0) }

    private static let sources: [SessionOpening.Source] = [.microphone, .recordings, .typed, .simulated]

    private static let openings = sources.map { source in
        let chosen = InterviewSettings(
            profile: .general, category: .ethics, story: .mentorship, first: .own("Why?", category: nil),
            seed: .max)
        return SessionOpening(
            id: "2026-01-31-0900", started: "2026-01-31T09:00:00+01:00", source: source,
            settings: source == .microphone ? InterviewSettings() : chosen)
    }

    private static let kinds: [LogEntry.What] =
        openings.map { .opened($0) } + events.map { .event($0) } + effects.map { .effect($0) } + [
            .said(Span(start: .seconds(1), end: .seconds(3))),
            .gap(Span(start: .seconds(5), end: .seconds(6))),
            .segment(Segment(span: Span(start: .zero, end: .seconds(2)), words: Word.typed("um well"))),
            .segment(Segment(span: Span(start: .zero, end: .zero), words: [])),
            .correction(
                Correction(
                    span: Span(start: .seconds(1), end: .seconds(2)), heard: ["must"], said: ["moved", "it"])),
            .correction(Correction(span: Span(start: .zero, end: .zero), heard: [], said: [])),
            .note("microphone lost: \u{201C}snd_pcm_readi\u{201D} -19"), .note(""), .closed("complete"),
        ]

    @Test("Every kind is read back as it was written, each on one line", arguments: kinds)
    func roundTrip(what: LogEntry.What) throws {
        let entry = LogEntry(at: Samples(123_456), what: what)
        let data = try JSONEncoder().encode(entry)
        #expect(!data.contains(0x0A))
        let read = try JSONDecoder().decode(LogEntry.self, from: data)
        #expect(read == entry)
    }

    @Test("A line has its time, as a bare number, and its kind")
    func form() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let data = try encoder.encode(LogEntry(at: Samples(160), what: .event(.silent(stage: .offer))))
        #expect(String(decoding: data, as: UTF8.self) == #"{"at":160,"event":{"silent":{"stage":"offer"}}}"#)
    }

    @Test(
        "A line that is none is refused",
        arguments: [
            "{}", #"{"at":1}"#, #"{"at":1,"unknown":2}"#, #"{"note":"no time"}"#, #"{"at":"1","note":""}"#,
            #"{"at":1,"event":{"sneezed":{}}}"#, "[]", #"{"at":1,"said":{"start":1}}"#,
        ])
    func refused(line: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(LogEntry.self, from: Data(line.utf8)) }
    }

    // The lines of a log of version 1 as the program wrote it. The file is never changed, and must be read for ever.
    private func golden() throws -> [Data] {
        let path = Repository.root + "/Tests/InterviewTests/Golden/events.jsonl"
        return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { Data($0.utf8) }
    }

    @Test("A log of version 1 is read")
    func goldenIsRead() throws {
        let entries = try golden().map { try JSONDecoder().decode(LogEntry.self, from: $0) }
        guard case .opened(let opening) = try #require(entries.first).what else {
            Issue.record("the first line is the opening")
            return
        }
        #expect(opening.version == 1)
        #expect(opening.id == "2026-01-31-0900")
        #expect(opening.source == .microphone)
        #expect(opening.settings.profile == .missionDriven)
        #expect(opening.settings.seed == 18_446_744_073_709_551_615)
        #expect(opening.settings.first?.frame == .conflictEscalation)
        #expect(entries.map(\.at) == entries.map(\.at).sorted())

        let answers = entries.compactMap {
            if case .event(.answered(let answer)) = $0.what { answer } else { nil }
        }
        #expect(answers.count == 2)
        #expect(answers.first?.words.map(\.text) == ["um", "we", "shipped"])
        #expect(answers.first?.words.first?.kind == .filler)
        #expect(answers.first?.speaking == .seconds(2))
        #expect(answers.last?.isTyped == true)
        let askings = entries.compactMap {
            if case .effect(.say(let line)) = $0.what { line.asking } else { nil }
        }
        #expect(askings.map(\.rung) == [.surface, .surface, .context])
        #expect(askings.map(\.move) == [.open, .again, .climb])
        #expect(entries.last?.what == .closed("hungUp"))
    }

    @Test("It holds every kind of line, event and effect")
    func goldenIsComplete() throws {
        let lines = try golden().map { String(decoding: $0, as: UTF8.self) }
        let names =
            ["opened", "event", "effect", "said", "segment", "gap", "note", "closed"]
            + [
                "begin", "spoke", "soundChecked", "answered", "silent", "microphoneLost", "microphoneBack",
                "hangUp",
            ]
            + ["say", "checkSound", "listen", "finish"]
        for name in names { #expect(lines.contains { $0.contains("\"\(name)\":") }, "\(name)") }
    }

    @Test("Written again, a line of version 1 loses nothing")
    func goldenIsKept() throws {
        for line in try golden() {
            let before = try #require(try JSONSerialization.jsonObject(with: line) as? NSDictionary)
            let entry = try JSONDecoder().decode(LogEntry.self, from: line)
            let after = try #require(
                try JSONSerialization.jsonObject(with: JSONEncoder().encode(entry)) as? NSDictionary)
            let isKept = before == after
            #expect(isKept, "\(String(decoding: line, as: UTF8.self).prefix(200))")
        }
    }
}
