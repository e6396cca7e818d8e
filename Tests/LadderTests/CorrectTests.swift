import Analysis
import Foundation
import Testing
import VirtualDesk

@testable import Archive
@testable import Interview

/// `ladder correct` as a user runs it, on a session that a test has written.
@Suite struct CorrectTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @discardableResult
    private func session(
        _ text: String = "we moved the pay wall? to a new database",
        source: SessionOpening.Source = .microphone
    ) throws -> SessionFolder {
        try WrittenSession.write(text, source: source, home: scratch.file("home"))
    }

    private func correct(_ arguments: [String] = ["--mute"], input: String = "") throws -> Outcome {
        try LadderProgram.run(["correct"] + arguments, in: scratch, input: input)
    }

    @Test func everythingDerivedFollowsAndTheRecordingStays() throws {
        let folder = try session()
        let sound = try Data(contentsOf: URL(fileURLWithPath: folder.recording))
        let log = try Data(contentsOf: URL(fileURLWithPath: folder.events))
        let outcome = try correct(input: "Payroll, all of it\n")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("1 of 1, at 0:05, in Surface"))
        #expect(outcome.errors.contains("we moved the pay [wall] to a new database"))
        #expect(outcome.output.contains("\u{201C}wall\u{201D} is now \u{201C}payroll all of it\u{201D}"))
        #expect(outcome.output.contains("Expected from now on: payroll, all, of, it."))
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.recording)) == sound)
        let after = try Data(contentsOf: URL(fileURLWithPath: folder.events))
        #expect(after.starts(with: log), "the log only grows")
        #expect(after.count > log.count)
        let sentence = "we moved the pay payroll all of it to a new database"
        for file in [folder.summary, folder.report] {
            let text = try String(contentsOfFile: file, encoding: .utf8)
            #expect(text.contains("payroll"), "\(file)")
        }
        #expect(try String(contentsOfFile: folder.summary, encoding: .utf8).contains(sentence))
        let report = try LadderProgram.run(["report"], in: scratch)
        #expect(report.output.contains("Heard: " + sentence))
        #expect(report.output.contains("You went over 1 place of these words."))
        #expect(!report.errors.contains("unfinished"), "a corrected session is closed all the same")
        #expect(try correct().output.contains("Nothing to correct"))
        #expect(
            try SessionStore(home: scratch.file("home")).correctedSentences().sentences
                == [sentence.split(separator: " ").map { String($0) }])
    }

    @Test func everyKeyDoesWhatItSays() throws {
        let folder = try session("a? x b? x c? x d? x e?")
        let outcome = try correct(input: "\nr\n-\n!!\ns\nD, not C\nq\nnever read\n")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(
            outcome.output.contains("2 places changed, 1 confirmed, 2 left for another time."),
            "\(outcome.output)")
        let said = try folder.log().compactMap { entry -> [String]? in
            if case .correction(let correction) = entry.what { correction.said } else { nil }
        }
        #expect(said == [["a"], [], ["d", "not", "c"]])
        let left = try correct(["--list"])
        #expect(left.output.contains("[c]") && left.output.contains("[e]"))
        #expect(!left.output.contains("[a]") && !left.output.contains("[d]"))
    }

    @Test func theEndOfTheInputKeepsWhatWasDone() throws {
        try session("a? x b? x c?")
        let outcome = try correct(input: "first\n")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("1 place changed, 0 confirmed, 2 left"), "\(outcome.output)")
        #expect(try correct(["--list", "--limit", "1"]).output.contains("1 of 1"))
    }

    @Test func nothingTypedChangesNothing() throws {
        let folder = try session()
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.events))
        let outcome = try correct()
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("0 places changed"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.events)) == before)
        #expect(!FileManager.default.fileExists(atPath: folder.report))
    }

    @Test func withoutASpeakerItGoesOn() throws {
        try session()
        let outcome = try correct([], input: "payroll\n")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("It goes on without sound"))
        #expect(outcome.output.contains("1 place changed"))
    }

    @Test func theListIsReadByPrograms() throws {
        let folder = try session("a? x b?")
        let outcome = try correct(["--json"])
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(object["version"] as? Int == 1)
        #expect(object["session"] as? String == folder.id)
        let stretches = try #require(object["stretches"] as? [[String: Any]])
        #expect(stretches.map { $0["text"] as? String } == ["a", "b"])
        #expect(stretches.map { $0["start"] as? Double } == [3, 4])
    }

    @Test func theNewestSpokenSessionIsMeantWhereNoneIsNamed() throws {
        let folder = try session("a? x b?")
        try session("we moved", source: .typed)
        let list = try correct(["--list"])
        #expect(list.output.contains("1 of 2"))
        #expect(list.errors == "This is \(folder.id).\n")
        try session("y?", source: .simulated)
        #expect(try correct(["--list"]).output == list.output)
        #expect(try correct(["--json"]).output.contains(folder.id))
    }

    @Test(arguments: ["--list", "--json"])
    func aTypedSessionHasNoneAndAllWaysOfAskingSaySo(way: String) throws {
        try session("we moved", source: .typed)
        let outcome = try correct([way])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("was typed: no word in it was misheard"))
    }

    @Test func controlCKeepsWhatWasDone() throws {
        let folder = try session("a? x b?")
        let keys = scratch.file("keys")
        try #require(mkfifo(keys, 0o600) == 0)
        let errors = scratch.file("errors")
        let outcome = try Outcome.of(
            "sh",
            [
                "-c",
                """
                exec 3<>\(keys); "\(LadderProgram.path)" correct --mute <\(keys) 2>\(errors) & program=$!
                echo first >&3; until grep -q '2 of 2' \(errors); do sleep 0.1; done
                kill -INT $program; wait $program
                """,
            ], environment: LadderProgram.withoutSound(scratch))
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("1 place changed"), "\(outcome.output)")
        #expect(try String(contentsOfFile: folder.report, encoding: .utf8).contains("first"))
    }

    @Test func whatCannotBeCorrectedIsOneSentence() throws {
        #expect(try correct(["--limit", "0"]).status == 2)
        func failure(_ arguments: [String], _ sentence: String) throws {
            let outcome = try correct(arguments)
            #expect(outcome.status == 1)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
            #expect(outcome.errors.split(separator: "\n").count == 2, "\(outcome.errors)")
        }
        try failure([], "there is no session yet")
        let typed = try session(source: .typed)
        try failure([], "\(typed.id) was typed: no word in it was misheard.")
        let silent = try session("")
        try failure([], "No words were heard in \(silent.id)")
        try failure(["1999"], "there is no session '1999'")
        let damaged = try session()
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: damaged.events))
        try file.write(contentsOf: Data("nonsense".utf8))
        try file.close()
        try failure([damaged.id], "\(damaged.events), line 1: ")
        let running = try session()
        let log = try EventLog(path: running.events)
        try failure([running.id, "--mute"], "another ladder is writing this session")
        withExtendedLifetime(log) {}
    }
}
