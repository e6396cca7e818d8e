import Foundation
import Interview
import Speech
import Testing
import VirtualDesk

@testable import Archive
@testable import SoundFile

/// Turns at the virtual desk: silence, requests, keys, interruptions, the sound check.
@Suite(.serialized) struct ConversationTests {
    let desk: VirtualDesk

    init() throws { desk = try VirtualDesk() }

    @Test(.timeLimit(.minutes(3))) func silenceIsMetWithPatienceAndRequestsAreMet() throws {
        let session = try LiveSession(desk, ["interview", "--seed", "1", "--questions", "2"])
        // The sound check hears nothing but zeros.
        try session.waitForTurn(1, within: 40)
        #expect(session.printed.contains("nothing but silence. Is it muted"))
        let log = try session.waitForTurn(3, within: 60)
        let question = try #require(log.lines.last { $0.asking != nil }?.asking?.question)
        let stages = log.compactMap { entry -> InterviewEvent.Stage? in
            if case .event(.silent(let stage)) = entry.what { stage } else { nil }
        }
        #expect(stages == [.reassure, .offer])
        try session.say("repeat the question")
        let repeated = try session.waitForTurn(4)
        #expect(repeated.lines.last?.text.hasSuffix(question) == true)
        try session.say("let me think")
        try session.waitForTurn(5)
        try session.say("skip this one")
        let skipped = try session.waitForTurn(6)
        #expect(skipped.lines.last?.asking?.story == 1)
        try session.say("stop the interview")
        #expect(try session.finish() == 0, "\(session.printed)")
        #expect(try session.log().ending == "stopped")
    }

    @Test(.timeLimit(.minutes(3))) func aPhraseOrEnterEndsAnAnswerAtOnce() throws {
        let keys = try Terminals.keys(desk)
        let session = try LiveSession(
            desk, ["interview", "--no-check", "--seed", "1"], through: Terminals.typing(from: keys))
        try session.waitForTurn(1)
        try session.say("We moved the whole office in the spring. That's my answer.")
        let first = try session.waitForTurn(2, within: 8)
        #expect(first.answers.first?.ending == .phrase)
        try session.say("The other people wanted a later date.")
        let typist = try FileHandle(forWritingTo: URL(fileURLWithPath: keys))
        try typist.write(contentsOf: Data("\n".utf8))
        let second = try session.wait(5, for: "second answer") { $0.answers.count == 2 }
        #expect(second.answers.last?.ending == .key)
        // Control-D ends the interview.
        try session.waitForTurn(3)
        try typist.write(contentsOf: Data([4]))
        #expect(try session.finish() == 0, "\(session.printed)")
        #expect(try session.log().ending == "hungUp")
    }

    @Test(.timeLimit(.minutes(2))) func aHeadsetAllowsInterruptions() throws {
        let session = try LiveSession(desk, ["interview", "--headset", "--no-check", "--seed", "1"])
        try session.wait(for: "question") { $0.lines.contains { $0.asking != nil } }
        Thread.sleep(forTimeInterval: 0.8)
        try session.say("I would rather talk about something else that happened in the spring of last year.")
        let log = try session.wait(20, for: "answer") { $0.answers.count == 1 }
        let question = try #require(log.said.last)
        // Cut short: the whole question takes over three seconds.
        #expect(question.length < .seconds(2.6), "\(question.length.seconds) s")
        let right = SoundOnFile(
            samples: try Recording.read(try #require(try session.folder).recording, channel: 2).samples)
        let lastSound = try #require(right.stretches().last { $0.start <= question.end })
        let leftStart =
            SoundOnFile(
                samples: try Recording.read(try #require(try session.folder).recording, channel: 1).samples
            ).stretches().first?.start ?? .zero
        // 300 ms tell an interruption from a cough; then it is to be silent within 200 ms.
        #expect(lastSound.end - leftStart < .milliseconds(600), "\((lastSound.end - leftStart).seconds) s")
        kill(session.process.processIdentifier, SIGINT)
        _ = try session.finish()
    }

    @Test(.timeLimit(.minutes(2))) func theSoundCheckTellsHowFarSpeechStandsAboveTheRoom() throws {
        let session = try LiveSession(desk, ["interview", "--seed", "1"])
        try session.wait(for: "check") { $0.contains { $0.what == .effect(.checkSound) } }
        try session.say("It has been a quiet day so far, and I had a cup of tea.")
        try session.waitForTurn(1, within: 20)
        #expect(session.printed.contains("Sound check: good."), "\(session.printed)")
        kill(session.process.processIdentifier, SIGTERM)
        #expect(try session.finish() == 0)
    }

    @Test func aMicrophoneThatIsNotThereIsThree() throws {
        let outcome = try desk.run(
            LadderProgram.path, ["interview", "--microphone", "pulse:nobody"],
            extra: ["LADDER_HOME": desk.scratch.file("none"), "LADDER_RESOURCES": Repository.root])
        #expect(outcome.status == 3)
        #expect(outcome.errors.contains("These can be opened:\n  default"), "\(outcome.errors)")
        let devices = try desk.run(LadderProgram.path, ["devices"])
        #expect(devices.status == 0)
        #expect(devices.output.contains("default"))
        #expect(!devices.errors.contains("ALSA"))
    }
}
