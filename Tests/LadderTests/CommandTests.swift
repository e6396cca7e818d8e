import Foundation
import Testing
import VirtualDesk

/// Commands without sound: use, exit codes, errors with file and line.
@Suite struct CommandTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func helpIsAResult() throws {
        let outcome = try LadderProgram.run(["--help"], in: scratch)
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        for command in [
            "interview", "drill", "demo", "sessions", "replay", "report", "transcribe", "devices",
        ] {
            #expect(outcome.output.contains("  \(command) "))
        }
    }

    @Test(arguments: [
        ["interview", "--depth", "7"], ["interview", "--patience", "eternal"],
        ["interview", "--typed", "--answers", "x"],
        ["drill", "dance"], ["drill", "--typed"], ["drill", "critic", "--json"], ["dance"], ["transcribe"],
        ["demo", "--mouth", "x"],
        ["interview", "--question", "failure-999", "--typed"],
    ])
    func wrongUseIsTwo(arguments: [String]) throws {
        let outcome = try LadderProgram.run(arguments, in: scratch, input: "")
        #expect(outcome.status == 2, "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
        #expect(!outcome.errors.isEmpty)
    }

    @Test func aNamedMicrophoneNeverFallsBack() throws {
        let outcome = try LadderProgram.run(["interview", "--microphone", "nowhere"], in: scratch)
        #expect(outcome.status == 3)
        #expect(outcome.errors.contains("'nowhere'"))
        #expect(!outcome.errors.contains("simulated"))
        #expect(!outcome.errors.contains("ALSA lib"))
    }

    @Test func withoutAnyMicrophoneTheDemonstrationRuns() throws {
        let outcome = try LadderProgram.run(["interview"], in: scratch)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("no microphone that works"))
        #expect(outcome.errors.contains("The candidate is simulated"))
        #expect(outcome.output.contains("(6 of 6)"))
        #expect(!outcome.errors.contains("ALSA lib"))
        // Replay of it needs a speaker: one sentence and the code for it.
        let replay = try LadderProgram.run(["replay"], in: scratch)
        #expect(replay.status == 3)
    }

    @Test func typedInterviewsAreKeptAndTold() throws {
        let paragraph = String(
            repeating: "we moved the old system and it took far longer than anybody thought ", count: 2)
        let answers = Array(repeating: paragraph, count: 14).joined(separator: "\n\n")
        func interview() throws -> Outcome {
            try LadderProgram.run(
                ["interview", "--typed", "--seed", "7", "--questions", "1"], in: scratch, input: answers)
        }
        let first = try interview()
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.contains("All questions were asked."), "\(first.output)")
        #expect(try interview().errors == first.errors, "the same seed and answers give the same interview")
        let sessions = try LadderProgram.run(["sessions"], in: scratch)
        #expect(sessions.output.contains("  typed  "))
        let json = try LadderProgram.run(["sessions", "--json"], in: scratch)
        let line = try #require(json.output.split(separator: "\n").first)
        let document = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(document["version"] as? Int == 1)
        let report = try LadderProgram.run(["report"], in: scratch)
        #expect(report.output.contains("Why: Question 1 opens a story"))
        let replay = try LadderProgram.run(["replay"], in: scratch)
        #expect(replay.status == 1)
        #expect(replay.errors.contains("typed"))
    }

    @Test func drillsAreHeldKeptAndListed() throws {
        let answers = Array(repeating: "it was because nobody had asked me", count: 9).joined(
            separator: "\n\n")
        let drill = try LadderProgram.run(
            ["drill", "five-whys", "--typed", "--seed", "3"], in: scratch, input: answers)
        #expect(drill.status == 0, "\(drill.errors)")
        #expect(drill.output.contains("Your five whys drill"))
        #expect(drill.output.contains("Answered: 6 of 6 questions"))
        #expect(drill.errors.contains("nobody had asked you"))
        #expect(try LadderProgram.run(["sessions"], in: scratch).output.contains("five whys drill"))
        let list = try LadderProgram.run(["drill"], in: scratch)
        #expect(list.status == 0)
        #expect(list.output.contains("values-conflict  "))
        #expect(list.output.contains("do not suggest one yet"))
        let json = try LadderProgram.run(["drill", "--json"], in: scratch)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect((object["drills"] as? [Any])?.count == 6)
        let deaf = try LadderProgram.run(["drill", "critic"], in: scratch)
        #expect(deaf.status == 3)
        #expect(deaf.errors.contains("--typed"))
    }

    @Test func theEndOfTheInputEndsATypedInterview() throws {
        let outcome = try LadderProgram.run(["interview", "--typed"], in: scratch, input: "")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("ended before the last question"))
    }

    @Test func theSessionIsPrivate() throws {
        _ = try LadderProgram.run(["interview", "--typed"], in: scratch, input: "")
        let sessions = scratch.file("home/sessions")
        let names = try FileManager.default.contentsOfDirectory(atPath: sessions)
        let name = try #require(names.first)
        func mode(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        #expect(try mode(sessions + "/" + name) == 0o700)
        for file in ["events.jsonl", "session.json", "report.html"] {
            #expect(try mode("\(sessions)/\(name)/\(file)") == 0o600, "\(file)")
        }
    }

    @Test func aBrokenPromptNamesFileAndLine() throws {
        let copy = scratch.file("resources")
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        for folder in ["Prompts", "Models"] {
            try FileManager.default.copyItem(
                atPath: Repository.root + "/" + folder, toPath: copy + "/" + folder)
        }
        let file = copy + "/Prompts/rungs/context.yaml"
        var lines = try String(contentsOfFile: file, encoding: .utf8).components(separatedBy: "\n")
        let place = try #require(lines.firstIndex { $0.contains("text:") })
        lines[place] = "    text: \"What happened? And why did it happen?\""
        try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
        let outcome = try LadderProgram.run(
            ["interview", "--typed"], in: scratch, input: "", extra: ["LADDER_RESOURCES": copy])
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.contains("rungs/context.yaml, line \(place + 1): this asks two questions at once.")
        )
    }

    @Test func anUnwritableHomeIsOneSentence() throws {
        let outcome = try LadderProgram.run(
            ["interview", "--typed"], in: scratch, input: "", extra: ["LADDER_HOME": "/proc/ladder"])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("/proc/ladder"))
    }

    @Test(
        "Wrong use is told, never a crash",
        arguments: [
            (["replay", "--from", "nan"], "--from takes seconds"),
            (["replay", "--from", "1e300"], "--from takes seconds"),
            (
                ["interview", "--typed", "--category", "mission", "--story", "mentorship"],
                "No question of the bank fits"
            ),
        ])
    func wrongUse(arguments: [String], sentence: String) throws {
        let outcome = try LadderProgram.run(arguments, in: scratch, input: "")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
    }

    @Test func aFullOutputIsToldAndAClosedOneIsQuiet() throws {
        _ = try LadderProgram.run(["interview", "--typed"], in: scratch, input: "")
        func sessions(_ redirection: String) throws -> Outcome {
            try Outcome.of(
                "sh",
                ["-c", "\"\(LadderProgram.path)\" sessions --home \(scratch.file("home")) \(redirection)"],
                environment: LadderProgram.withoutSound(scratch))
        }
        let full = try sessions("> /dev/full")
        #expect(full.status == 1)
        #expect(full.errors.contains("could not be printed"))
        let closed = try sessions("| true")
        #expect(!closed.errors.contains("Fatal") && closed.errors.isEmpty, "\(closed.errors)")
    }

    @Test func assessReadsAnswersAndAsksFurther() throws {
        let item = """
            {"id":"one","asked":"surface","question":"Tell me about a failure.","before":[],"answer":"last spring i ran the \
            move of our billing system and i skipped the second trial because the date was close and two customers left us"}

            """
        let outcome = try LadderProgram.run(["assess", "-", "--json"], in: scratch, input: item)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(object["id"] as? String == "one")
        let labels = try #require(object["labels"] as? [String: Any])
        #expect((labels["rungs"] as? [String])?.contains("surface") == true)
        let followUp = try #require(object["followUp"] as? [String: Any])
        #expect((followUp["text"] as? String)?.hasSuffix("?") == true)
        let piped = try LadderProgram.run(["assess", "/dev/stdin", "--json"], in: scratch, input: item)
        #expect(piped.output == outcome.output)
        let broken = try LadderProgram.run(["assess", "-"], in: scratch, input: item + "{\"id\":1}\n")
        #expect(broken.status == 1)
        #expect(broken.errors.contains("Standard input, line 2:"), "\(broken.errors)")
        for (path, reason) in [("/nowhere", "No such file or directory"), (scratch.path, "Is a directory")] {
            let unread = try LadderProgram.run(["assess", path], in: scratch)
            #expect(unread.status == 1)
            #expect(unread.errors.contains("\(path) cannot be read: \(reason)."), "\(unread.errors)")
        }
    }
}
