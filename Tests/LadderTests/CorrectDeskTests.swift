import Foundation
import Interview
import Speech
import Testing
import VirtualDesk

@testable import Archive

/// Correcting with sound, in real time at the virtual desk.
@Suite(.serialized) struct CorrectDeskTests {
    let desk: VirtualDesk

    init() throws { desk = try VirtualDesk() }

    @Test(.timeLimit(.minutes(1))) func aStretchIsPlayedWithWhatStandsAroundIt() throws {
        let home = desk.scratch.file("home")
        let folder = try WrittenSession.write("we moved the pay wall? to a new database", home: home)
        let heard = desk.scratch.file("heard.raw")
        let ear = try desk.launch(
            "parec",
            [
                "--device=speaker.monitor", "--format=s16le", "--rate=16000", "--channels=1",
                "--latency-msec=20",
            ], output: heard)
        // It listens when the first silence has been written.
        for _ in 0..<100 where try Data(contentsOf: URL(fileURLWithPath: heard)).isEmpty { usleep(50_000) }
        let outcome = try desk.run(
            LadderProgram.path, ["correct"], input: "r\npayroll\n",
            extra: ["LADDER_HOME": home, "LADDER_RESOURCES": Repository.root])
        usleep(300_000)
        kill(ear.processIdentifier, SIGKILL)
        ear.waitUntilExit()
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(!outcome.errors.contains("without sound"), "\(outcome.errors)")
        #expect(outcome.output.contains("1 place changed"))
        #expect(folder.hasRecording)
        // Half a second, and 0.7 s on either side, twice.
        let samples = try Data(contentsOf: URL(fileURLWithPath: heard)).withUnsafeBytes { bytes in
            (0..<(bytes.count / 2)).map { bytes.loadUnaligned(fromByteOffset: $0 * 2, as: Int16.self) }
        }
        let sound = SoundOnFile(samples: samples)
        let played = sound.stretches().reduce(Samples.zero) { $0 + $1.length }
        #expect(abs(played.seconds - 3.8) < 0.6, "\(played.seconds) s were heard")
    }
}
