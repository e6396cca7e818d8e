import Analysis
import Interview
import PocketSphinx
import Speech
import Testing
import VirtualDesk

@testable import Studio

@Suite("Listener: segments, ends of turns, silences, interruptions")
struct ListenerTests {
    private static let prompts = Result { try Prompts(files: Repository.promptFiles(), folder: "Prompts") }

    let prompts: Prompts
    let patience: Patience

    init() throws {
        prompts = try Self.prompts.get()
        patience = prompts.patience(.normal)
    }

    /// Hears the sound from where the listener is to its end, block by block.
    private func hear(
        _ sound: SyntheticSound, with listener: inout Listener, block: Int = 320
    ) throws -> [Noticed] {
        var noticed: [Noticed] = []
        while listener.now < sound.end {
            let start = listener.now.count
            noticed += try listener.hear(sound.samples[start..<min(sound.end.count, start + block)])
        }
        return noticed
    }

    private func segments(_ noticed: [Noticed]) -> [(span: Speech.Span, samples: [Int16])] {
        noticed.compactMap { if case .segment(let span, let samples) = $0 { (span, samples) } else { nil } }
    }

    private func end(
        _ noticed: [Noticed]
    ) throws -> (turn: Turn, ending: Answer.Ending, patience: Samples) {
        guard case .ended(let turn, let ending, let patience) = try #require(noticed.last) else {
            throw VirtualDesk.Broken(description: "the turn did not end: \(noticed.map(name))")
        }
        return (turn, ending, patience)
    }

    private func name(_ noticed: Noticed) -> String {
        switch noticed {
        case .segment: "segment"
        case .ended(_, let ending, _): "ended by \(ending)"
        case .silence(let stage): "silence: \(stage)"
        case .interruption: "interruption"
        case .checked: "checked"
        }
    }

    @Test(
        "Each burst is a segment with its samples; the turn ends when patience does",
        arguments: [320, 333, 4096])
    func turn(block: Int) throws {
        var sound = SyntheticSound()
        sound.quiet(.seconds(1))
        let bursts = [
            sound.burst(.seconds(1)),
            {
                sound.quiet(.seconds(0.6)); return sound.burst(.seconds(0.8))
            }(),
        ]
        sound.quiet(.seconds(5))
        var listener = Listener(requests: prompts.requests)
        listener.listen(from: .zero, patience: patience, waiting: .fresh)
        let noticed = try hear(sound, with: &listener, block: block)

        #expect(noticed.map(name) == ["segment", "segment", "ended by pause"])
        let found = segments(noticed)
        for (segment, burst) in zip(found, bursts) {
            #expect(segment.span.isNear(burst.padded(by: .milliseconds(200))))
            let isTheSound =
                segment.samples == Array(sound.samples[segment.span.start.count..<segment.span.end.count])
            #expect(isTheSound)
        }
        let (turn, _, waited) = try end(noticed)
        #expect(waited == .seconds(2.2 * 1.4))  // so little speech has only begun
        #expect(turn.window.start == .zero)
        let silence = turn.window.end - bursts[1].end
        #expect(abs(silence.count - waited.count) <= 320)
        #expect(turn.sounding.count == 2)
        #expect(zip(turn.sounding, bursts).allSatisfy { $0.isNear($1) })
        #expect(turn.segments.map(\.span) == found.map(\.span))
        #expect(turn.segments.allSatisfy { $0.words.isEmpty })
    }

    @Test(
        "Where nothing is said, the next stage comes in its time, and once",
        arguments: [
            (Waiting.fresh, "silence: reassure", 6.0), (.reassured, "silence: offer", 6),
            (.thinking, "silence: offer", 36), (.offered, "silence: leave", 20),
        ])
    func silence(waiting: Waiting, stage: String, seconds: Double) throws {
        var sound = SyntheticSound()
        var listener = Listener(requests: prompts.requests)
        listener.listen(from: .zero, patience: patience, waiting: waiting)
        sound.quiet(.seconds(seconds - 0.02))
        #expect(try hear(sound, with: &listener).map(name) == [])
        sound.quiet(.seconds(0.04))
        #expect(try hear(sound, with: &listener).map(name) == [stage])
        sound.quiet(.seconds(8))
        #expect(try hear(sound, with: &listener).map(name) == [])
    }

    @Test("Listening may begin in the past")
    func past() throws {
        var sound = SyntheticSound()
        sound.quiet(.seconds(12))
        let burst = sound.burst(.seconds(1))
        sound.quiet(.seconds(2))
        var listener = Listener(requests: prompts.requests)
        #expect(try hear(sound, with: &listener).map(name) == [])
        listener.listen(from: .seconds(11.5), patience: patience, waiting: .fresh)
        sound.quiet(.seconds(2))
        let noticed = try hear(sound, with: &listener)

        #expect(noticed.map(name) == ["segment", "ended by pause"])
        #expect(try #require(segments(noticed).first).span.isNear(burst.padded(by: .milliseconds(200))))
        let (turn, _, _) = try end(noticed)
        #expect(turn.window.start == .seconds(11.5))
        #expect(turn.sounding.count == 1 && turn.sounding[0].isNear(burst))
    }

    @Test("It begins no earlier than what is kept, and six seconds are")
    func farPast() throws {
        var sound = SyntheticSound()
        sound.quiet(.seconds(30))
        var listener = Listener(requests: prompts.requests)
        _ = try hear(sound, with: &listener)
        listener.listen(from: .zero, patience: patience, waiting: .fresh)
        let (turn, _, _) = try end(try listener.finish(.key))
        #expect(turn.window.start > .seconds(15))
        #expect(turn.window.start <= .seconds(24))
    }

    @Test("After a sound check the spans still lie where the bursts are", arguments: [320, 333, 4096])
    func positionsAfterCheck(block: Int) throws {
        var sound = SyntheticSound()
        var listener = Listener(requests: prompts.requests)
        sound.quiet(Samples(16_037))  // a check begins in the middle of a frame
        _ = try hear(sound, with: &listener, block: block)
        let checkStart = sound.end
        listener.check(for: .seconds(3))
        sound.quiet(.seconds(1))
        sound.burst(.seconds(1))
        sound.quiet(.seconds(1.5))
        let checked = try hear(sound, with: &listener, block: block)
        #expect(checked.map(name) == ["checked"])
        if case .checked(let samples)? = checked.first {
            #expect((48_000 - 160...48_000 + 4096).contains(samples.count))
            let isTheSound =
                samples == Array(sound.samples[checkStart.count..<(checkStart.count + samples.count)])
            #expect(isTheSound)
        }

        let start = listener.now
        #expect(start == sound.end)
        listener.listen(from: start, patience: patience, waiting: .fresh)
        sound.quiet(.seconds(1))
        let first = sound.burst(.seconds(1))
        sound.quiet(.seconds(1))
        let second = sound.burst(.seconds(1))
        sound.quiet(.seconds(4))
        let noticed = try hear(sound, with: &listener, block: block)

        #expect(noticed.map(name) == ["segment", "segment", "ended by pause"])
        let (turn, _, _) = try end(noticed)
        #expect(turn.window.start == start)
        #expect(turn.sounding.count == 2)
        #expect(zip(turn.sounding, [first, second]).allSatisfy { $0.isNear($1) })
        for (segment, burst) in zip(segments(noticed), [first, second]) {
            #expect(segment.span.isNear(burst.padded(by: .milliseconds(200))))
            let isTheSound =
                segment.samples == Array(sound.samples[segment.span.start.count..<segment.span.end.count])
            #expect(isTheSound)
        }
    }

    @Test("Who speaks for 300 ms while it guards interrupts, and is heard from there on; a cough is let pass")
    func interruption() throws {
        var sound = SyntheticSound()
        var listener = Listener(requests: prompts.requests)
        listener.guardLine()
        sound.quiet(.seconds(1))
        sound.burst(.seconds(0.2))
        sound.quiet(.seconds(1))
        #expect(try hear(sound, with: &listener).map(name) == [])
        let start = sound.end
        sound.burst(.seconds(0.32))
        let noticed = try hear(sound, with: &listener)
        guard case .interruption(let at)? = noticed.first, noticed.count == 1 else {
            throw VirtualDesk.Broken(description: "no interruption: \(noticed.map(name))")
        }
        #expect(abs(at.count - start.count) <= 320)

        listener.listen(from: at, patience: patience, waiting: .fresh)
        sound.burst(.seconds(1))
        let burst = Speech.Span(start: start, end: sound.end)
        sound.quiet(.seconds(4))
        let (turn, ending, _) = try end(try hear(sound, with: &listener))
        #expect(ending == .pause)
        #expect(turn.sounding.count == 1 && turn.sounding[0].isNear(burst))
    }

    @Test("A key ends the turn at once, in the middle of a word")
    func key() throws {
        var sound = SyntheticSound()
        var listener = Listener(requests: prompts.requests)
        listener.listen(from: .zero, patience: patience, waiting: .fresh)
        sound.quiet(.seconds(1))
        let burst = sound.burst(.seconds(1))
        #expect(try hear(sound, with: &listener).map(name) == [])
        let noticed = try listener.finish(.key)
        #expect(noticed.map(name) == ["segment", "ended by key"])
        let (turn, _, waited) = try end(noticed)
        #expect(waited == .zero)
        #expect(turn.window == Speech.Span(start: .zero, end: burst.end))
        #expect(turn.sounding.count == 1 && turn.sounding[0].isNear(burst))
        #expect(turn.segments.map(\.span.end) == [burst.end])
        #expect(try listener.finish(.key).map(name) == [])
    }

    @Test("A turn that is given up says nothing more")
    func rest() throws {
        var sound = SyntheticSound()
        var listener = Listener(requests: prompts.requests)
        listener.listen(from: .zero, patience: patience, waiting: .fresh)
        sound.quiet(.seconds(1))
        sound.burst(.seconds(1))
        _ = try hear(sound, with: &listener)
        try listener.rest()
        sound.burst(.seconds(1))
        sound.quiet(.seconds(7))
        #expect(try hear(sound, with: &listener).map(name) == [])
        #expect(try listener.finish(.key).map(name) == [])
    }

    @Test("A click just before a silence is told leaves the live recogniser ready for the next turn")
    func clickBeforeSilence() throws {
        var sound = SyntheticSound()
        sound.quiet(.seconds(5.8))
        sound.burst(.milliseconds(30))
        sound.quiet(.seconds(2))
        let second = sound.end
        sound.quiet(.seconds(1))
        sound.burst(.seconds(1))
        sound.quiet(.seconds(5))
        var listener = Listener(requests: prompts.requests)
        listener.adopt(try LiveRecogniser.load(DecoderSettings(feeding: .live), program: Repository.program))
        listener.listen(from: .zero, patience: patience, waiting: .fresh)
        var noticed: [Noticed] = []
        var isSecond = false
        while listener.now < sound.end {
            let start = listener.now
            if start >= second, !isSecond {
                isSecond = true
                listener.listen(from: start, patience: patience, waiting: .reassured)
            }
            noticed += try listener.hear(sound.samples[start.count..<min(sound.end.count, start.count + 320)])
        }
        #expect(noticed.map(name) == ["silence: reassure", "segment", "ended by pause"])
    }
}
