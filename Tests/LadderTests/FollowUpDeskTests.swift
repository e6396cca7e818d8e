import Foundation
import Interview
import Speech
import Testing
import VirtualDesk

@testable import Archive

/// What is asked next, at the virtual desk: with a real voice, a real recogniser and a real silence.
@Suite(.serialized) struct FollowUpDeskTests {
    let desk: VirtualDesk

    init() throws { desk = try VirtualDesk() }

    private static let story = """
        In the winter of that year I ran the night shift at a dairy in the valley. At two in the morning the boiler lost its
        pressure, and I poured away the whole tank of milk. The driver was already on the road with nothing to carry.
        """

    @Test(.timeLimit(.minutes(3))) func aStoryThatIsReadOutIsAskedAboutFromAnotherSide() throws {
        let home = desk.scratch.file("home")
        try FileManager.default.createDirectory(atPath: home + "/stories", withIntermediateDirectories: true)
        try "---\ntitle: The tank of milk\ncategories: failure\n---\n# What happened\n\(Self.story)\n".write(
            toFile: home + "/stories/tank.md", atomically: true, encoding: .utf8)
        let session = try LiveSession(desk, ["interview", "--no-check", "--seed", "1"], home: home)
        try session.waitForTurn(1, within: 40)
        try session.say(Self.story)
        let log = try session.waitForTurn(2, within: 60)
        let asking = try #require(log.lines.compactMap(\.asking).last)
        #expect(asking.move == .challenge, "\(asking), heard: \(log.answers.map { $0.words.map(\.text) })")
        #expect(asking.reason.contains("word for word in your story \u{201C}The tank of milk\u{201D}"))
        kill(session.process.processIdentifier, SIGINT)
        #expect(try session.finish() == 0, "\(session.printed)")
    }

    @Test(.timeLimit(.minutes(3))) func anAnswerThatBreaksOffIsMetWithSilence() throws {
        let session = try LiveSession(desk, ["interview", "--no-check", "--seed", "1"])
        try session.waitForTurn(1, within: 40)
        try session.say(
            "Last spring I was leading the move of a bakery to a new system, and we lost the first two weeks of orders because"
        )
        let waiting = try session.wait(40, for: "silence") { log in
            log.contains { if case .effect(.listen(.probing)) = $0.what { true } else { false } }
        }
        #expect(waiting.decisions.last?.move == "silence")
        let lines = waiting.lines.count
        try session.say("because I had not asked the people in the shop at all.")
        let log = try session.wait(40, for: "question") { $0.lines.count > lines }
        // Both parts are one answer: the question that follows is a question, and no reassurance.
        #expect(log.lines.last?.asking != nil)
        #expect(log.answers.count == 2)
        kill(session.process.processIdentifier, SIGINT)
        #expect(try session.finish() == 0, "\(session.printed)")
    }

    @Test(.timeLimit(.minutes(3))) func aDrillIsSpokenAndHeard() throws {
        let session = try LiveSession(desk, ["drill", "critic", "--no-check", "--seed", "1"])
        let opening = try session.waitForTurn(1, within: 40)
        #expect(opening.lines.first?.text.contains("drill of the critic") == true)
        try session.say(
            "I closed the old shop in the spring, because it lost money every month, and the people there were against it."
        )
        let doubt = try session.waitForTurn(2, within: 40)
        #expect(doubt.lines.last?.asking?.label != nil)
        try session.say(
            "That is fair. I could have waited for one more year, but then we would have lost both shops.")
        let next = try session.waitForTurn(3, within: 40)
        #expect(Set(next.lines.compactMap(\.asking?.question)).count == 3, "each question is another")
        kill(session.process.processIdentifier, SIGINT)
        #expect(try session.finish() == 0, "\(session.printed)")
        #expect(session.printed.contains("Your critic drill"))
    }
}

extension [LogEntry] {
    /// The moves that were chosen.
    fileprivate var decisions: [Decision] {
        compactMap { if case .effect(.decide(let decision)) = $0.what { decision } else { nil } }
    }
}
