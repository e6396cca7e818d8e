import Foundation
import Notation
import Testing

@testable import Language

@Suite("Pronunciations: one table for hearing and speaking")
struct PronunciationsTests {
    private let table = Pronunciations(entries: [
        .init(word: "nginx", phones: ["EH1", "N", "JH", "IH0", "N", "EH1", "K", "S"]),
        .init(word: "redis", phones: ["R", "EH1", "D", "IH0", "S"]),
    ])

    @Test("The shipped table is in order")
    func shipped() throws {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let path = root.appending(path: "Models/pronunciations.yaml").path
        let table = try Pronunciations(yaml: String(contentsOfFile: path, encoding: .utf8), file: path)
        #expect(table.entries.count >= 10)
        #expect(Set(table.entries.map(\.word)).count == table.entries.count)
        for entry in table.entries {
            #expect(entry.word == entry.word.lowercased())
            #expect(entry.phones.contains { $0.hasSuffix("1") }, "\(entry.word) has no main stress")
            #expect(
                table.spoken(entry.word) == "[[\(entry.forSynthesis)]]", "\(entry.word) is never replaced")
        }
    }

    @Test("Entries keep the file's order, words become lower case")
    func reads() throws {
        let read = try Pronunciations(
            yaml: "Nginx: EH1 N JH IH0 N EH1 K S\nredis: R EH1 D IH0 S\n", file: "p.yaml")
        #expect(read == table)
    }

    @Test("A phone that is none names its line", arguments: ["XX", "b", "B-AE", "1", "AH9", "AH12", "B1"])
    func badPhone(phone: String) throws {
        let error = try #require(throws: NotationError.self) {
            try Pronunciations(yaml: "good: G UH1 D\nbad: B \(phone) D\n", file: "p.yaml")
        }
        #expect(error.file == "p.yaml")
        #expect(error.line == 2)
        #expect(error.problem.contains("'\(phone)'"))
    }

    @Test("An entry without phones names its line")
    func noPhones() throws {
        let error = try #require(throws: NotationError.self) {
            try Pronunciations(yaml: "good: G UH1 D\nbad:\n", file: "p.yaml")
        }
        #expect(error.line == 2)
    }

    @Test(
        "Phones turn into the recogniser's and the synthesiser's",
        arguments: [
            ("B AE1 K EH2 N D", "B AE K EH N D", "b'ak,End"),
            ("AH0 B AH1 V", "AH B AH V", "@b'Vv"),
            ("K UW2 B ER0 N EH1 T IY0 Z", "K UW B ER N EH T IY Z", "k,u:b3:n'Eti:z"),
            ("TH AO1 T", "TH AO T", "T'O:t"),
        ])
    func notations(phones: String, recognition: String, synthesis: String) {
        let entry = Pronunciations.Entry(word: "any", phones: phones.split(separator: " ").map(String.init))
        #expect(entry.forRecognition == recognition)
        #expect(entry.forSynthesis == synthesis)
    }

    @Test("All 39 phones of the dictionary have a sound")
    func complete() {
        #expect(Pronunciations.Entry.synthesised.count == 39)
        #expect(Pronunciations.Entry.synthesised.values.allSatisfy { !$0.isEmpty })
    }

    @Test(
        "Speaking replaces whole words only, and leaves all else as it is",
        arguments: [
            ("We ran Nginx, then REDIS.", "We ran [['EndZIn'Eks]], then [[r'EdIs]]."),
            ("Rediscover nginxes", "Rediscover nginxes"),
            ("(redis)", "([[r'EdIs]])"), ("redis/nginx", "[[r'EdIs]]/[['EndZIn'Eks]]"),
            ("redis's cache", "redis's cache"), ("", ""), ("  Two  spaces? ", "  Two  spaces? "),
            ("What did YOU decide — and why?", "What did YOU decide — and why?"),
        ])
    func spoken(text: String, said: String) {
        #expect(table.spoken(text) == said)
    }

    @Test("An empty table changes nothing")
    func noTable() {
        #expect(Pronunciations().spoken("Redis, please.") == "Redis, please.")
    }
}
