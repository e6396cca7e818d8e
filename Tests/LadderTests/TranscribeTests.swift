import Foundation
import Testing
import VirtualDesk

/// `ladder transcribe` on good and bad recordings.
@Suite struct TranscribeTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func spoken() throws -> String {
        try Flite.speak(
            "I was working on a large project with four other people.", to: scratch.file("good.wav"))
    }

    @Test func theContractHolds() throws {
        let outcome = try LadderProgram.run(["transcribe", "--json", try spoken()], in: scratch)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(document["version"] as? Int == 1)
        let words = try #require(document["words"] as? [[String: Any]])
        #expect(words.contains { $0["text"] as? String == "project" })
        for word in words {
            let start = try #require(word["start"] as? Double)
            let end = try #require(word["end"] as? Double)
            let confidence = try #require(word["confidence"] as? Double)
            #expect(start < end && (0...1).contains(confidence))
            #expect(["word", "filler"].contains(word["kind"] as? String))
        }
        #expect(document["seconds"] as? Double ?? 0 > 2)
        #expect(document["pauses"] is [[String: Any]])
        let quality = try #require(document["quality"] as? [String: Any])
        for key in ["speech", "noise", "clearance", "clipped"] { #expect(quality[key] is Double, "\(key)") }
        #expect((quality["troubles"] as? [String])?.isEmpty == true)
    }

    @Test func anAcousticModelThatIsNoneIsTold() throws {
        let good = try spoken()
        for model in [scratch.path + "/nowhere", scratch.path] {
            let outcome = try LadderProgram.run(["transcribe", "--acoustic-model", model, good], in: scratch)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("is not installed (\(model)/mdef)"))
            #expect(outcome.errors.contains("Name the folder of a whole PocketSphinx model"))
        }
    }

    @Test func aStopSignalLeavesNothingOfTheSoundBehind() throws {
        let good = try spoken()
        let long = scratch.file("long.wav")
        let made = try Outcome.of("sox", Array(repeating: good, count: 20) + [long])
        #expect(made.status == 0, "\(made.errors)")
        let errors = scratch.file("errors")
        // Stopped when there is something to leave behind, which is when the voice is being learned.
        let outcome = try Outcome.of(
            "sh",
            [
                "-c",
                """
                "\(LadderProgram.path)" transcribe '\(long)' 2>'\(errors)' & program=$!
                for i in $(seq 600); do ls '\(scratch.file("home/cache"))' 2>/dev/null | grep -q '^work-' && break; sleep 0.1; done
                ls '\(scratch.file("home/cache"))'
                kill -TERM $program; wait $program; status=$?
                cat '\(errors)' >&2; exit $status
                """,
            ], environment: try LadderProgram.withoutSound(scratch))
        #expect(outcome.status == 128 + 15, "it ended by the signal")
        #expect(outcome.output.contains("work-"), "it had made something: \(outcome.output)")
        #expect(outcome.errors.contains("Stopped before the end."), "\(outcome.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.file("home/cache")) == ["models"])
    }

    @Test func aChannelThatIsNotThereIsTold() throws {
        let outcome = try LadderProgram.run(["transcribe", "--channel", "2", try spoken()], in: scratch)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("it has 1 channel, none numbered 2."))
        #expect(outcome.errors.contains("Name a channel that it has with --channel"))
    }

    @Test func oneBadRecordingDoesNotKeepTheOthersFromBeingTranscribed() throws {
        let good = try spoken()
        let outcome = try LadderProgram.run(
            ["transcribe", "--once", scratch.file("missing.wav"), good], in: scratch)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("missing.wav"))
        #expect(outcome.output.contains("project"))
    }

    @Test func aPauseHasItsPlace() throws {
        let silence = scratch.file("silence.wav")
        let parts = [
            try Flite.speak("I was working on a large project.", to: scratch.file("1.wav")), silence,
            try Flite.speak("And then we moved to another town.", to: scratch.file("2.wav")),
        ]
        let both = scratch.file("both.wav")
        for made in [
            try Outcome.of("sox", ["-n", "-r", "16000", "-b", "16", "-c", "1", silence, "trim", "0", "0.8"]),
            try Outcome.of("sox", parts + [both]),
        ] { #expect(made.status == 0, "\(made.errors)") }
        let outcome = try LadderProgram.run(["transcribe", "--json", both], in: scratch)
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let pauses = try #require(document["pauses"] as? [[String: Any]])
        let longest = try #require(
            pauses.max {
                ($0["end"] as? Double ?? 0) - ($0["start"] as? Double ?? 0)
                    < ($1["end"] as? Double ?? 0) - ($1["start"] as? Double ?? 0)
            })
        #expect(longest["place"] as? String == "clauseEnd", "\(outcome.output)")
        let human = try LadderProgram.run(["transcribe", both], in: scratch)
        #expect(human.output.contains(" s, between clauses)"), "\(human.output)")
    }

    @Test func plainIsTextAlone() throws {
        let outcome = try LadderProgram.run(["transcribe", "--plain", try spoken()], in: scratch)
        #expect(outcome.output.contains("large project"))
        #expect(outcome.errors.isEmpty, "the libraries are quiet")
        #expect(outcome.output.split(separator: "\n").count == 1)
    }

    @Test(arguments: ["-r 96000", "-b 8", "-c 6", "-r 8000 -c 2"])
    func anyShapeIsHeard(options: String) throws {
        let other = scratch.file("other.wav")
        let made = try Outcome.of(
            "sox", [try spoken()] + options.split(separator: " ").map(String.init) + [other])
        #expect(made.status == 0, "\(made.errors)")
        let outcome = try LadderProgram.run(["transcribe", "--plain", other], in: scratch)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("people"), "\(outcome.output)")
    }

    @Test func aVocabularyIsExpectedAndABadOneIsTold() throws {
        let recording = try Flite.speak(
            "We moved the sourdough to brackmoor before the winter came.", to: scratch.file("own.wav"),
            voice: "rms")
        let text = scratch.file("cv.txt")
        try "I ran the bakery at Brackmoor. We moved the sourdough to Brackmoor."
            .write(toFile: text, atomically: true, encoding: .utf8)
        let plain = try LadderProgram.run(["transcribe", "--plain", "--once", recording], in: scratch)
        #expect(!plain.output.contains("sourdough"), "the dictionary lacks it: \(plain.output)")
        let own = try LadderProgram.run(
            ["transcribe", "--plain", "--once", "--vocabulary", text, "--", recording], in: scratch)
        #expect(own.status == 0, "\(own.errors)")
        #expect(own.output.contains("sourdough"), "\(own.output)")
        try Data([0, 1, 2, 0]).write(to: URL(fileURLWithPath: scratch.file("cv.bin")))
        let broken = try LadderProgram.run(
            ["transcribe", "--plain", "--once", "--vocabulary", scratch.file("cv.bin"), "--", recording],
            in: scratch)
        #expect(broken.status == 0, "the session goes on with what is sound")
        #expect(broken.errors.contains("cv.bin"))
    }

    @Test func aTruncatedRecordingGivesWhatItHas() throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: try spoken()))
        let cut = scratch.file("cut.wav")
        try data.prefix(data.count * 2 / 3).write(to: URL(fileURLWithPath: cut))
        let outcome = try LadderProgram.run(["transcribe", "--plain", cut], in: scratch)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("working"))
    }

    @Test func aKilledRecogniserCostsNoWord() throws {
        let file = try spoken()
        let output = scratch.file("words")
        try Data().write(to: URL(fileURLWithPath: output))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: LadderProgram.path)
        process.arguments = ["transcribe", "--plain", file]
        process.environment = try LadderProgram.withoutSound(scratch)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
        process.standardError = FileHandle.nullDevice
        try process.run()
        // Wherever it is: loading, waiting, or in the middle of the segment.
        var killed = false
        while process.isRunning {
            if !killed, let number = Processes.children(of: process.processIdentifier).first {
                kill(number, SIGKILL)
                killed = true
            }
            Thread.sleep(forTimeInterval: 0.005)
        }
        #expect(killed)
        #expect(process.terminationStatus == 0)
        let words = try String(contentsOfFile: output, encoding: .utf8)
        #expect(words.contains("large project"), "\(words)")
    }

    @Test func whatAsksForNothingSensibleIsRefused() throws {
        // The hidden command, as a curious person would try it.
        let curious = try LadderProgram.run(["recognise"], in: scratch, input: "hello\n")
        #expect(curious.status == 1)
        #expect(curious.output.isEmpty)
        let closed = try LadderProgram.run(["recognise"], in: scratch, input: "")
        #expect(closed.status == 0)
        let help = try LadderProgram.run(["--help"], in: scratch)
        #expect(!help.output.contains("recognise"))
    }

    @Test func badRecordingsAreOneSentence() throws {
        try Data().write(to: URL(fileURLWithPath: scratch.file("empty.wav")))
        try Data("this is a letter, not a recording".utf8).write(
            to: URL(fileURLWithPath: scratch.file("letter.wav")))
        for name in ["empty.wav", "letter.wav", "missing.wav"] {
            let outcome = try LadderProgram.run(["transcribe", scratch.file(name)], in: scratch)
            #expect(outcome.status == 1, "\(name)")
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains(name))
            #expect(
                outcome.errors.split(separator: "\n").count == 2, "a sentence and a remedy: \(outcome.errors)"
            )
        }
        let channel = try LadderProgram.run(["transcribe", "--channel", "3", try spoken()], in: scratch)
        #expect(channel.status == 1)
        #expect(channel.errors.contains("none numbered 3"))
    }

    @Test func recordedAnswersRunTheSameRoute() throws {
        let answer = try Flite.speak(
            "In the spring we moved the billing system to a new machine, and the switch took four days in place of one. "
                + "Everybody was tired, and the invoices went out with the wrong amount.",
            to: scratch.file("a.wav"))
        let outcome = try LadderProgram.run(
            ["interview", "--questions", "1", "--seed", "3", "--answers", answer, answer], in: scratch)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("words a minute"))
        #expect(outcome.output.contains("Context"))
        let missing = try LadderProgram.run(
            ["interview", "--answers", answer, scratch.file("no.wav")], in: scratch)
        #expect(missing.status == 1)
        #expect(missing.errors.contains("no.wav"))
    }
}
