import Foundation
import Testing
import VirtualDesk

@testable import Archive

@Suite("SessionStore: where sessions lie, and which one is meant")
struct SessionStoreTests {
    let scratch: Scratch
    private let home: String
    private let store: SessionStore

    init() throws {
        scratch = try Scratch()
        home = scratch.file("deep/home")
        store = SessionStore(home: home)
    }

    private func make(_ names: [String]) throws {
        for name in names {
            try FileManager.default.createDirectory(
                atPath: "\(home)/sessions/\(name)", withIntermediateDirectories: true)
        }
    }

    @Test(
        "The usual home follows the environment",
        arguments: [
            (["LADDER_HOME": "/own", "XDG_DATA_HOME": "/data", "HOME": "/me"], "/own"),
            (["LADDER_HOME": "own", "HOME": "/me"], "own"),
            (["LADDER_HOME": "", "XDG_DATA_HOME": "/data", "HOME": "/me"], "/data/ladder"),
            (["XDG_DATA_HOME": "data", "HOME": "/me"], "/me/.local/share/ladder"),
            (["XDG_DATA_HOME": "", "HOME": "/me"], "/me/.local/share/ladder"),
            (["HOME": "/me"], "/me/.local/share/ladder"),
            ([:], "./.local/share/ladder"),
        ] as [([String: String], String)])
    func usualHome(environment: [String: String], path: String) {
        #expect(SessionStore.usualHome(environment: environment) == path)
    }

    @Test("A new session has private folders and is named after the minute at that place")
    func create() throws {
        let zone = try #require(TimeZone(identifier: "Europe/Berlin"))
        let made = try store.create(now: Date(timeIntervalSince1970: 1_769_846_405), zone: zone)
        #expect(made.started == "2026-01-31T09:00:05+01:00")
        #expect(made.folder.id == "2026-01-31-0900")
        #expect(made.folder.path == "\(home)/sessions/2026-01-31-0900")
        for folder in [scratch.file("deep"), home, home + "/sessions", made.folder.path] {
            #expect(try permissions(of: folder) == 0o700, "\(folder)")
        }
    }

    @Test("Sessions of one minute get different names, the later one newer")
    func sameMinute() throws {
        let now = Date(timeIntervalSince1970: 1_769_846_405)
        let names = try (0..<11).map { _ in try store.create(now: now, zone: .gmt).folder.id }
        #expect(Set(names).count == 11)
        #expect(names.first == "2026-01-31-0800")
        #expect(names.last == "2026-01-31-0800-11")
        #expect(try store.all().map(\.id) == names.reversed())
    }

    @Test("A home that cannot be made is told by its path")
    func noHome() throws {
        try Data().write(to: URL(fileURLWithPath: scratch.file("deep")))
        let error = try #require(throws: ArchiveError.self) {
            _ = try store.create(now: Date(), zone: .gmt)
        }
        #expect(error.path == home)
        #expect(error.sentence.contains("Not a directory (mkdir, code 20)"))
    }

    @Test("Without any session the newest is missed in words")
    func none() throws {
        #expect(try store.all().isEmpty)
        let error = try #require(throws: ArchiveError.self) { try store.find(nil) }
        #expect(error.sentence == "\(home)/sessions: there is no session yet.")
        #expect(error.remedy.contains("ladder interview"))
    }

    @Test(
        "A session is found by its name, by a beginning that fits only one, or as the newest",
        arguments: [
            (nil, "2026-02-01-0700"), ("2026-01-31-0900", "2026-01-31-0900"),
            ("2026-01-31-0900-", "2026-01-31-0900-2"), ("2026-02", "2026-02-01-0700"),
            ("2025", "2025-12-31-2359"),
        ] as [(String?, String)])
    func found(name: String?, id: String) throws {
        try make(["2026-01-31-0900", "2026-02-01-0700", "2026-01-31-0900-2", "2025-12-31-2359", ".trash"])
        #expect(try store.find(name).id == id)
    }

    @Test(
        "A name that fits several, or none, is told",
        arguments: [
            ("2026", "'2026' could be 2 sessions"), ("2024", "there is no session '2024'"),
            ("01-31", "there is no session '01-31'"), ("", "'' could be 2 sessions"),
        ])
    func notFound(name: String, problem: String) throws {
        try make(["2026-01-31-0900", "2026-02-01-0700"])
        let error = try #require(throws: ArchiveError.self) { try store.find(name) }
        #expect(error.problem == problem)
        #expect(error.remedy.contains("ladder sessions"))
    }
}
