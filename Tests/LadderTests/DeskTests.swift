import Foundation
import Analysis
import Interview
import Speech
import Studio
import Testing
import VirtualDesk

@testable import Archive
@testable import Report
@testable import SoundFile

/// Whole interviews in real time at the virtual desk: real ALSA, real recognition, real voices.
///
/// One at a time: sound is real here, and the machine has two cores.
@Suite(.serialized) struct DeskTests {
    let desk: VirtualDesk
    static let long =
        "In the spring we moved the billing system to a new machine, and the switch took four days in place of one. "
        + "Everybody was tired, and the invoices went out with the wrong amount on every page."

    init() throws { desk = try VirtualDesk() }

    @Test(.timeLimit(.minutes(6))) func theDemonstrationClimbsSixRungsAloud() throws {
        // Mouth, microphone and speaker on one sink: the candidate's channel then hears the interviewer too, and shows
        // how far the interviewer's channel is off.
        let session = try LiveSession(
            desk,
            ["demo", "--microphone", "pulse:mic.monitor", "--mouth", "pulse:mic", "--speaker", "pulse:mic"])
        let status = try session.finish(within: 330)
        #expect(status == 0, "\(session.printed)")
        #expect(session.printed.contains("The candidate is simulated"))
        #expect(session.printed.contains("(6 of 6)"))
        let folder = try #require(try session.folder)
        let log = try folder.log()
        #expect(log.ending == "complete")
        #expect(!log.contains { if case .gap = $0.what { true } else { false } }, "no sound was lost")
        let heard = SoundOnFile(samples: try Recording.read(folder.recording, channel: 1).samples)
        let said = try Recording.read(folder.recording, channel: 2).samples
        #expect(heard.samples.count == said.count)
        #expect(log.said.count >= 7)
        // A line lies where the device said that it would sound. A machine that is busy when one begins makes the sound
        // server's word of its own delay stale by a period or two: one line may be off by that, not the lines.
        let lags = log.said.map { span in
            abs(heard.lag(of: said[span.start.count..<span.end.count], from: span.start.count, reach: 1600))
        }.sorted()
        #expect(lags[lags.count / 2] <= Samples.milliseconds(20).count, "the lines lie \(lags) samples off")
        #expect(lags.last ?? 0 <= Samples.milliseconds(60).count, "one of the lines lies \(lags) samples off")
        try expectPausesWrittenInTheStory(log, folder)
        // Replay, list and summary agree on the session.
        let sessions = try desk.run(LadderProgram.path, ["sessions"], extra: ["LADDER_HOME": session.home])
        #expect(sessions.output.contains("\(folder.id)  "))
        #expect(sessions.output.contains("6 answers, up to Worldview"))
        let replay = try desk.run(
            LadderProgram.path, ["replay", "--from", "\(Samples(said.count).seconds - 6)"],
            extra: ["LADDER_HOME": session.home])
        #expect(replay.status == 0, "\(replay.errors)")
        let last = try #require(log.answers.last?.words.last { $0.kind == .word }?.text)
        #expect(replay.output.contains(last), "\(replay.output)")
    }

    // The silences that the sample story asks for stand in the findings, to 50 ms.
    private func expectPausesWrittenInTheStory(_ log: [LogEntry], _ folder: SessionFolder) throws {
        let prompts = try Prompts(files: Repository.promptFiles(), folder: "Prompts")
        let findings = try #require(Findings(log: log, candidate: try folder.candidate(), prompts: prompts))
        let file = Repository.root + "/Prompts/demo/story.yaml"
        let story = try SampleStory(yaml: String(contentsOfFile: file, encoding: .utf8), file: file)
        #expect(findings.exchanges.count == 6)
        for exchange in findings.exchanges {
            // Those before the first word are no pauses, and flite makes its own at commas: look for each written one.
            let written = story.innerPauses(of: exchange.asking.rung)
            let found = exchange.delivery?.pauses.map(\.length) ?? []
            #expect(written.count >= 3)
            // In the order in which they were written.
            var left = found[...]
            for pause in written {
                let place = left.firstIndex { abs(($0 - pause).count) <= Samples.milliseconds(50).count }
                #expect(
                    place != nil, "\(pause.seconds) s in \(exchange.asking.rung): \(found.map(\.seconds))")
                if let place { left = left[(place + 1)...] }
            }
        }
    }

    @Test(.timeLimit(.minutes(2))) func aKilledInterviewIsFoundAndClosed() throws {
        let session = try LiveSession(desk, ["interview", "--no-check", "--seed", "1"])
        let turn = try #require(try session.waitForTurn(1).last)
        let begun = Date()
        let mouth = try desk.launch(
            "paplay", ["--device=mic", try Flite.speak(Self.long, to: desk.scratch.file("long.wav"))])
        Thread.sleep(forTimeInterval: 6)
        let lived = turn.at.seconds + Date().timeIntervalSince(begun)
        let recognisers = Processes.children(of: session.process.processIdentifier)
        kill(session.process.processIdentifier, SIGKILL)
        _ = try session.finish()
        // Their input has ended; a segment under way they finish for nobody.
        for _ in 0..<200 where recognisers.contains(where: Processes.isRunning) {
            Thread.sleep(forTimeInterval: 0.1)
        }
        #expect(recognisers.count == 2 && !recognisers.contains(where: Processes.isRunning))
        let folder = try #require(try session.folder)
        let lastKnown = try folder.log().last?.at ?? .zero
        mouth.terminate()
        let next = try desk.run(LadderProgram.path, ["sessions"], extra: ["LADDER_HOME": session.home])
        #expect(next.status == 0)
        #expect(next.errors.contains("Found an unfinished session, \(folder.id), and closed it"))
        #expect(try folder.log().ending == "cut off")
        let left = SoundOnFile(samples: try Recording.read(folder.recording, channel: 1).samples)
        // At most the last second is lost.
        #expect(Samples(left.samples.count).seconds > lived - 1, "\(lived) s were lived")
        let speech = try #require(left.stretches().last)
        #expect(Samples(left.samples.count) >= lastKnown)
        #expect(speech.end - (left.stretches().first?.start ?? .zero) > .seconds(4))
        let again = try desk.run(LadderProgram.path, ["sessions"], extra: ["LADDER_HOME": session.home])
        #expect(!again.errors.contains("Found"))
        let report = try desk.run(LadderProgram.path, ["report"], extra: ["LADDER_HOME": session.home])
        #expect(report.output.contains("cut off"))
    }

    @Test(.timeLimit(.minutes(3))) func killedRecognisersTakeNothingWithThem() throws {
        let session = try LiveSession(desk, ["interview", "--no-check", "--seed", "1"])
        try session.waitForTurn(1)
        let mouth = try desk.launch(
            "paplay", ["--device=mic", try Flite.speak(Self.long, to: desk.scratch.file("long.wav"))])
        Thread.sleep(forTimeInterval: 4)
        let recognisers = Processes.children(of: session.process.processIdentifier)
        #expect(recognisers.count == 2, "one hears live, one has the final word")
        for number in recognisers { kill(number, SIGKILL) }
        let log = try session.waitForTurn(2)
        withExtendedLifetime(mouth) {}
        let answer = try #require(log.answers.first)
        #expect(answer.ending == .pause)
        #expect(!answer.words.isEmpty)
        let notes = log.compactMap { if case .note(let text) = $0.what { text } else { nil } }
        #expect(
            notes == ["the live recogniser was lost and started anew: its process ended with signal 9"])
        #expect(!log.contains { if case .gap = $0.what { true } else { false } }, "no sound was lost")
        try session.say("stop the interview")
        #expect(try session.finish() == 0, "\(session.printed)")
        let whole = try session.log()
        #expect(whole.ending == "stopped")
        // The answer may have had to do with live words; the final ones come all the same.
        let words = whole.flatMap { entry -> [String] in
            if case .segment(let segment) = entry.what { segment.words.map(\.text) } else { [] }
        }
        #expect(words.contains("spring") && words.contains("page"), "\(words)")
    }

    @Test(.timeLimit(.minutes(2))) func aSignalEndsInOrderAndKeepsWhatWasBeingSaid() throws {
        let session = try LiveSession(desk, ["interview", "--no-check", "--seed", "1"])
        try session.waitForTurn(1)
        let mouth = try desk.launch(
            "paplay", ["--device=mic", try Flite.speak(Self.long, to: desk.scratch.file("long.wav"))])
        Thread.sleep(forTimeInterval: 4)
        kill(session.process.processIdentifier, SIGINT)
        #expect(try session.finish() == 0, "\(session.printed)")
        mouth.terminate()
        let log = try session.log()
        #expect(log.ending == "hungUp")
        let words = log.flatMap { entry -> [Word] in
            if case .segment(let segment) = entry.what { segment.words } else { [] }
        }
        #expect(words.contains { $0.text == "spring" || $0.text == "billing" }, "\(words.map(\.text))")
        #expect(session.printed.contains("ended before the last question"))
    }

    @Test(.timeLimit(.minutes(3))) func aVanishedMicrophoneIsWaitedFor() throws {
        let session = try LiveSession(desk, ["interview", "--no-check", "--seed", "1"])
        try session.waitForTurn(1)
        desk.stop()
        try session.wait(15, for: "loss") { entries in
            entries.contains { if case .event(.microphoneLost) = $0.what { true } else { false } }
        }
        #expect(session.printed.contains("The microphone has gone. Everything so far is kept."))
        try desk.start()
        let log = try session.waitForTurn(2)
        #expect(log.contains { if case .event(.microphoneBack) = $0.what { true } else { false } })
        try session.say("stop the interview")
        #expect(try session.finish() == 0, "\(session.printed)")
        #expect(try session.log().ending == "stopped")
    }

    @Test(.timeLimit(.minutes(3))) func whereThereIsAKeyboardAReturnedMicrophoneWaitsForEnter() throws {
        let keys = try Terminals.keys(desk)
        let session = try LiveSession(
            desk, ["interview", "--no-check", "--seed", "1"], through: Terminals.typing(from: keys))
        try session.waitForTurn(1)
        desk.stop()
        try session.wait(15, for: "loss") { entries in
            entries.contains { if case .event(.microphoneLost) = $0.what { true } else { false } }
        }
        try desk.start()
        let end = Date().addingTimeInterval(20)
        while !session.printed.contains("Press Enter to go on"), Date() < end {
            Thread.sleep(forTimeInterval: 0.1)
        }
        #expect(session.printed.contains("The microphone is back. Press Enter to go on"))
        #expect(try session.log().turns == 1, "nothing goes on by itself")
        let typist = try FileHandle(forWritingTo: URL(fileURLWithPath: keys))
        try typist.write(contentsOf: Data("\n".utf8))
        try session.waitForTurn(2)
        try typist.write(contentsOf: Data([4]))
        #expect(try session.finish() == 0, "\(session.printed)")
    }

    @Test(.timeLimit(.minutes(2))) func aFullDiskIsOneSentenceAndLosesNothing() throws {
        // A file may hold 600 kB here: nine seconds of two channels.
        let session = try LiveSession(
            desk, ["interview", "--no-check", "--seed", "1"], through: ["prlimit", "--fsize=600000"])
        #expect(try session.finish(within: 60) == 1)
        #expect(session.printed.contains("cannot be written"), "\(session.printed)")
        #expect(session.printed.contains("Free some space"))
        let folder = try #require(try session.folder)
        #expect(try SoundReader.open(folder.recording).seconds > 8)
    }

    @Test(.timeLimit(.minutes(2))) func aStalledProgramLosesNoTime() throws {
        // What the sound server kept meanwhile arrives late; what it dropped stands as silence. Either way the sample
        // clock agrees with the wall's.
        let session = try LiveSession(desk, ["interview", "--no-check", "--seed", "1"])
        let before = try session.waitForTurn(1).last?.at ?? .zero
        let begun = Date()
        Thread.sleep(forTimeInterval: 1)
        kill(session.process.processIdentifier, SIGSTOP)
        Thread.sleep(forTimeInterval: 3)
        kill(session.process.processIdentifier, SIGCONT)
        Thread.sleep(forTimeInterval: 3)
        kill(session.process.processIdentifier, SIGINT)
        let elapsed = Date().timeIntervalSince(begun)
        #expect(try session.finish() == 0)
        let recorded =
            try SoundReader.open(try #require(try session.folder).recording).seconds - before.seconds
        #expect(abs(recorded - elapsed) < 0.8, "\(recorded) s recorded in \(elapsed) s")
    }
}
