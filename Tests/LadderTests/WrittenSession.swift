import Analysis
import Foundation
import SoundFile
import Speech

@testable import Archive
@testable import Interview

/// A session that a test has written, as the program would have.
enum WrittenSession {
    /// A session of one answer, half a second a word from 3 seconds on; `?` marks a word in doubt.
    static func write(
        _ text: String, source: SessionOpening.Source = .microphone, home: String
    ) throws -> SessionFolder {
        let store = SessionStore(home: home)
        let (folder, started) = try store.create(
            now: Date(timeIntervalSince1970: 1_769_846_405), zone: .gmt)
        let log = try EventLog(path: folder.events)
        func add(_ at: Double, _ what: LogEntry.What) throws {
            try log.append(LogEntry(at: .seconds(at), what: what))
        }
        try add(
            0,
            .opened(
                SessionOpening(
                    id: folder.id, started: started, source: source, settings: InterviewSettings())))
        let asking = Asking(
            story: 0, rung: .surface, wording: "own", question: "What happened?", move: .open,
            reason: "It opens a story.")
        try add(0, .effect(.say(line: Line("What happened?", asking: asking))))
        try add(2, .effect(.listen(waiting: .fresh)))
        let words = text.split(separator: " ").enumerated().map { place, text in
            Word(
                String(text.replacing("?", with: "")),
                span: Span(
                    start: .seconds(3 + Double(place) / 2), end: .seconds(3.5 + Double(place) / 2)),
                confidence: text.hasSuffix("?") ? 0.2 : 0.9)
        }
        let isTyped = source == .typed
        let sounding = Span(start: .seconds(3), end: .seconds(3 + Double(words.count) / 2))
        if !words.isEmpty, !isTyped { try add(9, .segment(Segment(span: sounding, words: words))) }
        try add(
            12,
            .event(
                .answered(
                    answer: Answer(
                        window: Span(start: .seconds(2), end: .seconds(12)), sounding: [sounding],
                        words: isTyped ? Word.typed(text) : words, ending: .pause, patience: .seconds(2),
                        isTyped: isTyped))))
        try add(13, .closed("complete"))
        if !isTyped {
            let writer = try SoundWriter.create(folder.recording, channels: 2)
            try writer.append((0..<26 * 16_000).map { Int16(truncatingIfNeeded: $0 * 7919) / 64 })
            try writer.settle(toDisk: false)
        }
        return folder
    }
}
