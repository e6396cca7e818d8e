import Foundation
import Language
import PocketSphinx
import Speech
import Testing
import VirtualDesk

@testable import Studio

@Suite("LanguageModelCache: the mixed model on disk")
struct LanguageModelCacheTests {
    let scratch: Scratch
    let cache: LanguageModelCache
    var recipe: LanguageModelCache.Recipe

    /// A small model stands for the stock one: the large one takes half a minute without optimisation.
    init() throws {
        scratch = try Scratch()
        cache = LanguageModelCache(folder: scratch.file("cache/models"))
        let stock = NGramTrainer().model(of: [["go", "forward", "ten", "meters"], ["stop", "now"]])
        try Data(TrieModelFile.bytes(of: stock)).write(to: URL(fileURLWithPath: scratch.file("stock.lm.bin")))
        try "go backward um ten meters\nzzyzx go\n".write(
            toFile: scratch.file("corpus"), atomically: true, encoding: .utf8)
        try
            "go G OW\nforward F AO R W ER D\nbackward B AE K W ER D\nten T EH N\nten(2) T IH N\nmeters M IY T ER Z\num AH M\nuh AH\n"
            .write(toFile: scratch.file("dictionary"), atomically: true, encoding: .utf8)
        recipe = LanguageModelCache.Recipe(
            stock: scratch.file("stock.lm.bin"), corpus: [scratch.file("corpus")],
            dictionary: scratch.file("dictionary"), weight: 0.2)
    }

    private func model(_ path: String) throws -> NGramModel {
        try TrieModelFile.read([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))), file: path)
    }

    private func steps(_ recipe: LanguageModelCache.Recipe) throws -> (String, [LanguageModelCache.Step]) {
        var steps: [LanguageModelCache.Step] = []
        let path = try cache.path(for: recipe) { steps.append($0) }
        return (path, steps)
    }

    @Test("Built once, in order, with the words that the dictionary has; then only found")
    func once() throws {
        let (path, first) = try steps(recipe)
        #expect(first == LanguageModelCache.Step.allCases)
        let words = try model(path).vocabulary.words
        #expect(
            Set(words).subtracting(["uh"]) == [
                "</s>", "<s>", "backward", "forward", "go", "meters", "ten", "um",
            ])
        let (again, second) = try steps(recipe)
        #expect(again == path && second == [])
        let files = try FileManager.default.contentsOfDirectory(atPath: scratch.file("cache/models"))
        #expect(files.count == 1)
    }

    @Test("Any change of what it is made of builds it anew, and the old one is gone")
    func changed() throws {
        var (paths, recipe) = ([try steps(recipe).0], recipe)
        recipe.weight = 0.3
        paths.append(try steps(recipe).0)
        recipe.seeding = nil
        paths.append(try steps(recipe).0)
        recipe.taught = ["zzyzx"]
        paths.append(try steps(recipe).0)
        #expect(try model(paths[3]).vocabulary["zzyzx"] != nil)
        try "go go\n".write(toFile: scratch.file("corpus"), atomically: true, encoding: .utf8)
        paths.append(try steps(recipe).0)
        #expect(Set(paths).count == 5)
        let files = try FileManager.default.contentsOfDirectory(atPath: scratch.file("cache/models"))
        #expect(files.map { scratch.file("cache/models/") + $0 } == [paths[4]])
    }

    @Test("What is missing, damaged or in the way is named")
    func errors() throws {
        var missing = recipe
        missing.corpus.append(scratch.file("nowhere"))
        #expect(throws: LanguageModelCacheError.missing(scratch.file("nowhere"))) {
            try cache.path(for: missing)
        }
        var damaged = recipe
        damaged.stock = scratch.file("dictionary")
        let error = try #require(throws: LanguageModelCacheError.self) { try cache.path(for: damaged) }
        #expect(error.sentence.contains(scratch.file("dictionary")))
        let blocked = LanguageModelCache(folder: scratch.file("dictionary") + "/models")
        let refused = try #require(throws: LanguageModelCacheError.self) { try blocked.path(for: recipe) }
        guard case .unwritable(let folder, _) = refused else {
            Issue.record("\(refused)")
            return
        }
        #expect(folder == scratch.file("dictionary") + "/models")
    }

    @Test("A full disk is named, and nothing half written is left")
    func full() throws {
        let folder = scratch.file("small")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let mount = ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]
        // Only root may mount; elsewhere there is no small disk to fill.
        guard getuid() == 0, try Outcome.of("mount", mount).status == 0 else { return }
        defer { _ = try? Outcome.of("umount", [folder]) }
        #expect(throws: LanguageModelCacheError.full(folder)) {
            try LanguageModelCache(folder: folder).path(for: recipe)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }

    @Test(
        "PocketSphinx hears with the mixed model, and with a personal model's ARPA text",
        arguments: ["mix", "arpa"])
    func heard(form: String) throws {
        var model = RecognitionModel.installed
        if form == "mix" {
            model.language = try cache.path(for: recipe)
        } else {
            model.language = scratch.file("personal.arpa")
            let text = PersonalText.arpa(
                stories: ["Go forward ten meters. Stop now."], vocabulary: ["Backward"])
            try text.write(toFile: model.language, atomically: true, encoding: .utf8)
        }
        let data = try Data(
            contentsOf: URL(fileURLWithPath: "/usr/share/pocketsphinx/test/data/goforward.raw"))
        let samples = data.withUnsafeBytes { bytes in
            (0..<bytes.count / 2).map {
                Int16(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 2, as: Int16.self))
            }
        }
        let words = try Decoder.load(model, feeding: .whole).decode(samples).map(\.text)
        #expect(words == ["go", "forward", "ten", "meters"])
    }
}
