import Foundation
import Speech
import Testing
import VirtualDesk

@testable import SoundFile

@Suite("A recording being written")
struct SoundWriterTests {
    let scratch: Scratch
    private let path: String

    init() throws {
        scratch = try Scratch()
        path = scratch.file("audio.wav")
    }

    /// Frames of two channels in which every sample is different from its neighbours.
    private func frames(_ count: Int, from first: Int = 0) -> [Int16] {
        (first..<(first + count)).flatMap { [Int16(truncatingIfNeeded: $0), Int16(truncatingIfNeeded: -$0)] }
    }

    private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    @Test("What was written is what sox reads: two channels, 16 kHz, 16 bits")
    func roundTrip() throws {
        do {
            let writer = try SoundWriter.create(path, channels: 2)
            try writer.append(frames(16_000))
            try writer.append(frames(8_000, from: 16_000))
        }
        let raw = scratch.file("audio.raw")
        let outcome = try Outcome.of("sox", [path, "-t", "raw", "-e", "signed-integer", "-b", "16", raw])
        #expect(outcome.status == 0, "sox: \(outcome.errors)")
        let expected = frames(24_000).withUnsafeBytes { Data($0) }
        #expect(try bytes(raw).elementsEqual(expected))
        let info = try Outcome.of("soxi", ["-r", path]).output + Outcome.of("soxi", ["-c", path]).output
        #expect(info == "16000\n2\n")
    }

    @Test("The file is readable by its owner alone")
    func mode() throws {
        let writer = try SoundWriter.create(path, channels: 1)
        try writer.settle(toDisk: false)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("An existing file is refused by name, and left as it was")
    func existing() throws {
        try Data("precious".utf8).write(to: URL(fileURLWithPath: path))
        let error = try #require(throws: SoundFileError.self) {
            _ = try SoundWriter.create(path, channels: 2)
        }
        #expect(error.sentence.contains("'\(path)' cannot be written: "))
        #expect(try bytes(path) == Data("precious".utf8))
    }

    @Test("A folder that is not there is refused by name")
    func noFolder() throws {
        let lost = scratch.file("missing/audio.wav")
        let error = try #require(throws: SoundFileError.self) {
            _ = try SoundWriter.create(lost, channels: 2)
        }
        #expect(error.sentence.contains("'\(lost)' cannot be written: No such file or directory"))
    }

    @Test("A settled file can be read while it is still open, all of it", arguments: [false, true])
    func settled(toDisk: Bool) throws {
        let writer = try SoundWriter.create(path, channels: 2)
        for part in 1...3 {
            try writer.append(frames(4000, from: (part - 1) * 4000))
            try writer.settle(toDisk: toDisk)
            #expect(try SoundReader.open(path).frames == part * 4000)
            #expect(
                try Recording.read(path, channel: 1).samples.elementsEqual(
                    (0..<(part * 4000)).map(Int16.init)))
        }
    }

    @Test("A file is a recording, of nothing, from the moment of its creation")
    func fresh() throws {
        let writer = try SoundWriter.create(path, channels: 2)
        let copy = scratch.file("copy.wav")
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        try writer.settle(toDisk: false)
        try SoundWriter.mend(copy)
        #expect(try SoundReader.open(copy).frames == 0)
    }

    @Test("Bringing it to the disk can be left to another thread, which may outlive the writer")
    func settling() throws {
        let settle: @Sendable () throws -> Void
        do {
            let writer = try SoundWriter.create(path, channels: 2)
            try writer.append(frames(100))
            settle = try writer.settling()
        }
        let trouble = Mutexed<String?>(nil)
        let thread = DispatchGroup()
        DispatchQueue.global().async(group: thread) {
            do { try settle() } catch { trouble.set("\(error)") }
        }
        thread.wait()
        #expect(trouble.get() == nil)
    }

    @Test(
        "On a full disk appending is refused by name, and what was written stays readable",
        .enabled(if: Disk.canMount))
    func full() throws {
        let disk = try Disk(kilobytes: 128)
        defer { disk.unmount() }
        let path = disk.path + "/audio.wav"
        let writer = try SoundWriter.create(path, channels: 2)
        let error = try #require(throws: SoundFileError.self) {
            for part in 0..<100 { try writer.append(frames(1000, from: part * 1000)) }
        }
        #expect(error.sentence.contains("'\(path)' cannot be written: "))
        #expect(error.remedy.contains("Free some space"))
        try? writer.settle(toDisk: false)
        let kept = try Recording.read(path, channel: 1).samples
        #expect((30_000...33_000).contains(kept.count))
        #expect(kept.elementsEqual((0..<kept.count).map { Int16(truncatingIfNeeded: $0) }))
    }
}

/// A tiny disk in memory.
private struct Disk {
    let path: String

    /// Whether this user may mount one.
    static let canMount: Bool = {
        guard let disk = try? Disk(kilobytes: 16) else { return false }
        disk.unmount()
        return true
    }()

    init(kilobytes: Int) throws {
        path = NSTemporaryDirectory() + "ladder-disk-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let outcome = try Outcome.of("mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path])
        guard outcome.status == 0 else {
            try FileManager.default.removeItem(atPath: path)
            throw VirtualDesk.Broken(description: outcome.errors)
        }
    }

    /// Also where a file in it is still open.
    func unmount() {
        _ = try? Outcome.of("umount", ["--lazy", path])
        try? FileManager.default.removeItem(atPath: path)
    }
}
