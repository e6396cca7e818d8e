import Analysis
import Archive
import Foundation
import Testing
import VirtualDesk

/// `ladder calibrate` as a user runs it, with sentences that were recorded before.
@Suite struct CalibrateTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func recordings(_ count: Int) throws -> [String] {
        let text = try String(contentsOfFile: Repository.root + "/Prompts/calibration.txt", encoding: .utf8)
        return try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.prefix(count).enumerated().map {
            try Flite.speak(String($1), to: scratch.file("\($0).wav"))
        }
    }

    private func calibrate(_ arguments: [String]) throws -> Outcome {
        try LadderProgram.run(["calibrate"] + arguments, in: scratch, input: "")
    }

    @Test func whatIsMeasuredIsSaidKeptAndForgotten() throws {
        let outcome = try calibrate(["--microphone", "hw:1", "--recordings"] + recordings(3))
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("Measured from 3 sentences, microphone hw:1"), "\(outcome.output)")
        #expect(outcome.output.contains("Level: fine"))
        #expect(outcome.errors.contains("`ladder calibrate --forget` removes it"))
        #expect(!outcome.output.contains("\u{1B}"))
        let folder = VoiceStore(home: scratch.file("home")).folder(for: "hw:1")
        let kept = try #require(try folder.baseline())
        #expect(kept.sentences == 3)
        #expect(kept.cepstralMean.count == 13)
        let json = try calibrate(["--json", "--microphone", "hw:1", "--recordings"] + recordings(2))
        let read = try JSONDecoder().decode(VoiceBaseline.self, from: Data(json.output.utf8))
        #expect(try folder.baseline() == read)
        let forgotten = try calibrate(["--forget"])
        #expect(forgotten.output == "Removed \(folder.path)\n")
        #expect(!FileManager.default.fileExists(atPath: folder.path))
        #expect(try calibrate(["--forget"]).output == "Nothing is known of your voice.\n")
    }

    @Test func tooLittleKeepsNothing() throws {
        let file = try Flite.speak("something else altogether was said", to: scratch.file("x.wav"))
        let outcome = try calibrate(["--recordings", file])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("0 of 1 sentences were understood"), "\(outcome.errors)")
        #expect(try VoiceStore(home: scratch.file("home")).all().isEmpty)
    }

    @Test func wrongUseAndMissingThingsAreTold() throws {
        for arguments in [["--sentences", "0"], ["--sentences", "21"], ["--forget", "--json"]] {
            #expect(try calibrate(arguments).status == 2)
        }
        let missing = try calibrate(["--recordings", "/nowhere.wav"])
        #expect(missing.status == 1)
        #expect(missing.errors.contains("/nowhere.wav"))
        let deviceless = try calibrate([])
        #expect(deviceless.status == 3)
        #expect(deviceless.output.isEmpty)
        let copy = scratch.file("resources")
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        for folder in ["Prompts", "Models"] {
            try FileManager.default.copyItem(
                atPath: Repository.root + "/" + folder, toPath: copy + "/" + folder)
        }
        try "One line of six words only.\nshort\n".write(
            toFile: copy + "/Prompts/calibration.txt", atomically: true, encoding: .utf8)
        let broken = try LadderProgram.run(
            ["calibrate"], in: scratch, input: "", extra: ["LADDER_RESOURCES": copy])
        #expect(broken.status == 1)
        #expect(broken.errors.contains("calibration.txt, line 2: "), "\(broken.errors)")
    }
}
