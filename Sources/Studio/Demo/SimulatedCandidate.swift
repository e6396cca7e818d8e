public import Analysis
internal import Foundation
internal import SoundFile
internal import Speech

/// The demonstration's candidate: the sample story spoken by flite, whose voices the recogniser understands.
///
/// eSpeak NG's own voices are hardly recognised (70 % of the words wrong); flite's are, so the candidate speaks with it.
public struct SimulatedCandidate: Sendable {
    private let answers: [Rung: [Int16]]
    /// What is said for the sound check.
    public let check: [Int16]

    /// Renders all answers: a second or two.
    ///
    /// - throws: `FliteError` where flite is not installed or does not know the voice.
    public init(_ story: SampleStory) throws {
        var answers: [Rung: [Int16]] = [:]
        for (rung, pieces) in story.answers { answers[rung] = try Self.render(pieces, voice: story.voice) }
        self.answers = answers
        check = try Self.render(story.check, voice: story.voice)
    }

    /// The answer to a question at a rung, 16 kHz.
    public func answer(at rung: Rung) -> [Int16] { answers[rung] ?? [] }

    private static func render(_ pieces: [SampleStory.Piece], voice: String) throws -> [Int16] {
        var samples: [Int16] = []
        for piece in pieces {
            switch piece {
            case .pause(let length): samples += [Int16](repeating: 0, count: length.count)
            case .words(let text): samples += try speak(text, voice: voice)
            }
        }
        return samples
    }

    private static func speak(_ text: String, voice: String) throws -> [Int16] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(
            "ladder-\(UUID().uuidString).wav"
        ).path
        defer { unlink(file) }
        let flite = Process()
        flite.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        flite.arguments = ["flite", "-voice", voice, "-t", text, "-o", file]
        flite.standardOutput = FileHandle.nullDevice
        flite.standardError = FileHandle.nullDevice
        try flite.run()
        flite.waitUntilExit()
        guard flite.terminationStatus == 0, FileManager.default.fileExists(atPath: file) else {
            throw FliteError(status: flite.terminationStatus)
        }
        return try trimmed(Recording.read(file).samples)
    }

    // flite puts silence around every text, and a tail too faint to be heard behind some ("um"); the story's own pauses
    // are to be exact. Its words peak near 20 000.
    private static func trimmed(_ samples: [Int16]) -> [Int16] {
        let audible = 250
        guard let first = samples.firstIndex(where: { abs(Int($0)) > audible }),
            let last = samples.lastIndex(where: { abs(Int($0)) > audible })
        else { return [] }
        return Array(samples[first...last])
    }
}

/// flite could not speak for the simulated candidate.
struct FliteError: Remedied {
    var status: Int32
    var sentence: String { "The simulated candidate has no voice: flite did not work (exit code \(status))." }
    var remedy: String { "Install it: sudo apt install flite." }
}
