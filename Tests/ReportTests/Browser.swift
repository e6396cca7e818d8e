import Foundation
import Testing
import VirtualDesk

/// A browser without a window, with a profile of its own.
struct Browser {
    private static let program = "/usr/bin/chromium"
    static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program) }

    /// What came of opening a page.
    struct Seen {
        /// The document after its scripts have run.
        var document: String
        /// What the page's console shows.
        var complaints: [String]
    }

    /// Opens a page from disk, with the session's sound beside it.
    func open(_ page: String, sound session: SampleSession?) throws -> Seen {
        let scratch = try Scratch()
        try page.write(toFile: scratch.file("report.html"), atomically: true, encoding: .utf8)
        if let session {
            try Self.wav(session.candidate).write(to: URL(fileURLWithPath: scratch.file("audio.wav")))
        }
        let outcome = try Outcome.of(
            "timeout",
            [
                "60", Self.program, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--user-data-dir=" + scratch.file("profile"), "--enable-logging=stderr",
                "--virtual-time-budget=5000", "--dump-dom", "file://" + scratch.file("report.html"),
            ])
        try #require(outcome.status == 0, "\(outcome.errors.suffix(2000))")
        let complaints = outcome.errors.split(separator: "\n").filter { $0.contains("CONSOLE") }.map(
            String.init)
        return Seen(document: outcome.output, complaints: complaints)
    }

    /// A recording as the program writes it: 16 kHz, the candidate on the left, here nobody on the right.
    static func wav(_ candidate: [Int16]) -> Data {
        var data = Data()
        func add(_ number: some FixedWidthInteger) {
            withUnsafeBytes(of: number.littleEndian) { data.append(contentsOf: $0) }
        }
        let bytes = UInt32(candidate.count * 4)
        data.append(contentsOf: "RIFF".utf8)
        add(36 + bytes)
        data.append(contentsOf: "WAVEfmt ".utf8)
        add(UInt32(16))
        for field in [UInt16(1), 2] { add(field) }  // PCM, two channels
        for field in [UInt32(16_000), 64_000] { add(field) }  // frames, bytes a second
        for field in [UInt16(4), 16] { add(field) }  // bytes a frame, bits a sample
        data.append(contentsOf: "data".utf8)
        add(bytes)
        let frames = candidate.flatMap { sample -> [Int16] in [sample.littleEndian, 0] }
        frames.withUnsafeBytes { data.append(contentsOf: $0) }
        return data
    }
}
