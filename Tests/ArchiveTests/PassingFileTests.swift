import Foundation
import Testing
import VirtualDesk

@testable import Archive

@Suite("PassingFile: what goes with its process")
struct PassingFileTests {
    @Test(
        "What a process left behind that is no more is removed with the next use of the cache; the rest stays"
    )
    func sweep() throws {
        let scratch = try Scratch()
        let store = SessionStore(home: scratch.path)
        let cache = try store.cache()
        let ended = Process()
        ended.executableURL = URL(fileURLWithPath: "/bin/true")
        try ended.run()
        ended.waitUntilExit()
        let names = [
            PassingFile.name(.work), "work-\(ended.processIdentifier)-A", "voice-\(UUID().uuidString)",
            "models", "words-12.dict",
        ]
        for name in names {
            try FileManager.default.createDirectory(
                atPath: cache + "/" + name, withIntermediateDirectories: false)
        }
        _ = try store.cache()
        #expect(try FileManager.default.contentsOfDirectory(atPath: cache).sorted() == ["models", names[0]])
    }

    @Test("What a process made itself can be removed at once, and nothing else is")
    func own() throws {
        let cache = try SessionStore(home: try Scratch().path).cache()
        let names = [PassingFile.name(.work), PassingFile.name(.expected), "voice-1-A", "models"]
        for name in names {
            try FileManager.default.createDirectory(
                atPath: cache + "/" + name, withIntermediateDirectories: false)
        }
        #expect(PassingFile.removeOwn(from: cache))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: cache).sorted() == ["models", "voice-1-A"])
        #expect(!PassingFile.removeOwn(from: cache))
    }
}
