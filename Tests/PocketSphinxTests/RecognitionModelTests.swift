import Foundation
import Testing
import VirtualDesk

@testable import PocketSphinx

@Suite("RecognitionModel: the model's files")
struct RecognitionModelTests {
    @Test("The installed model is whole")
    func installed() throws {
        try RecognitionModel.installed.check()
    }

    @Test(
        "A missing file is named, before PocketSphinx is asked",
        arguments: ["/en-us/mdef", "/en-us.lm.bin", "/cmudict-en-us.dict"])
    func missing(file: String) throws {
        let scratch = try Scratch()
        let stock = "/usr/share/pocketsphinx/model/en-us"
        for name in ["/en-us", "/en-us.lm.bin", "/cmudict-en-us.dict"] where !file.hasPrefix(name + "/") {
            guard name != file else { continue }
            try FileManager.default.createSymbolicLink(
                atPath: scratch.path + name, withDestinationPath: stock + name)
        }
        let model = RecognitionModel(under: scratch.path)
        let error = try #require(throws: RecogniserError.self) {
            _ = try Decoder.load(model, feeding: .live)
        }
        #expect(error.call == scratch.path + file)
        #expect(error.sentence.contains("its model is not installed (\(scratch.path + file))"))
        #expect(error.remedy.contains("a whole PocketSphinx model"))
    }

    @Test("What to do depends on whose model it is")
    func remedy() {
        let installed = RecognitionModel.installed
        for file in [installed.acoustic + "/mdef", installed.language, installed.dictionary, "ps_init"] {
            #expect(RecogniserError(call: file, problem: "").remedy.contains("pocketsphinx-en-us"))
        }
    }

    @Test("A damaged file is an error, not the end of the program")
    func damaged() throws {
        let scratch = try Scratch()
        try Data("nonsense".utf8).write(to: URL(fileURLWithPath: scratch.file("lm")))
        var model = RecognitionModel.installed
        model.language = scratch.file("lm")
        let error = try #require(throws: RecogniserError.self) {
            _ = try Decoder.load(model, feeding: .live)
        }
        #expect(error.sentence.contains("its model could not be loaded (ps_init)"))
    }
}
