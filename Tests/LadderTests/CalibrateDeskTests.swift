import Analysis
import Archive
import Foundation
import Testing
import VirtualDesk

/// A calibration in real time at the virtual desk.
@Suite(.serialized) struct CalibrateDeskTests {
    let desk: VirtualDesk

    init() throws { desk = try VirtualDesk() }

    private func wait(_ session: LiveSession, for text: String) throws {
        for _ in 0..<600 where !session.printed.contains(text) { Thread.sleep(forTimeInterval: 0.05) }
        try #require(session.printed.contains(text), "\(session.printed)")
    }

    @Test(.timeLimit(.minutes(2))) func aVoiceIsMeasuredSentenceBySentence() throws {
        let session = try LiveSession(desk, ["calibrate", "--sentences", "3"])
        let text = try String(contentsOfFile: Repository.root + "/Prompts/calibration.txt", encoding: .utf8)
        let sentences = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.prefix(3).map { String($0) }
        try wait(session, for: "to check the sound")
        try session.say("Today I read a few sentences to the machine on my desk.")
        try wait(session, for: "be quiet")
        #expect(session.printed.contains("Sound check: good"))
        for sentence in sentences {
            try wait(session, for: sentence)
            try session.say(sentence)
        }
        #expect(try session.finish() == 0, "\(session.printed)")
        let baseline = try #require(
            try VoiceStore(home: session.home).folder(for: "default").baseline())
        #expect(baseline.sentences == 3, "\(session.printed)")
        #expect(abs(try #require(baseline.pitch).median / 171 - 1) < 0.06)
        #expect(baseline.clearance > 15)
        #expect(baseline.cepstralMean.count == 13)
        // The next interview at this microphone starts from it without a word; a damaged record is told.
        try "{}".write(
            toFile: VoiceStore(home: session.home).folder(for: "default").baselineFile, atomically: true,
            encoding: .utf8)
        let interview = try LiveSession(
            desk, ["interview", "--no-check", "--seed", "1"], home: session.home)
        try interview.waitForTurn(1)
        kill(interview.process.processIdentifier, SIGINT)
        #expect(try interview.finish() == 0, "\(interview.printed)")
        #expect(interview.printed.contains("baseline.json: it is damaged."))
    }

    @Test(.timeLimit(.minutes(2))) func aMicrophoneThatGoesEndsTheReading() throws {
        let session = try LiveSession(desk, ["calibrate", "--sentences", "2"])
        try wait(session, for: "to check the sound")
        try session.say("Today I read a few sentences to the machine on my desk.")
        try wait(session, for: "1 of 2")
        desk.stop()
        #expect(try session.finish() == 1, "\(session.printed)")
        #expect(session.printed.contains("The microphone has gone."), "\(session.printed)")
        #expect(session.printed.contains("0 of 2 sentences were understood; 2 are the least"))
        #expect(try VoiceStore(home: session.home).all().isEmpty)
    }
}
