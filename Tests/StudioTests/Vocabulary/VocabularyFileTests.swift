import Archive
import Foundation
import Testing
import VirtualDesk

@testable import Studio

@Suite("VocabularyFile: a CV or an advert")
struct VocabularyFileTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func file(_ name: String, _ bytes: Data) throws -> VocabularyFile {
        try bytes.write(to: URL(fileURLWithPath: scratch.file(name)))
        return VocabularyFile(path: scratch.file(name))
    }

    // A PDF of one page, as small as the format allows; pdftotext mends the table of places that it lacks.
    private static func pdf(_ content: String) -> Data {
        let font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
        return Data(
            """
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F \(font)>>>>>> endobj
            4 0 obj <</Length \(content.utf8.count)>> stream
            \(content)
            endstream endobj
            trailer <</Root 1 0 R>>
            """.utf8)
    }

    @Test("Plain text is read as it is, whatever its name")
    func plain() throws {
        #expect(try file("advert", Data("We use Kubernetes.".utf8)).text() == "We use Kubernetes.")
        #expect(try file("-l", Data("Grafana".utf8)).name == "-l")
    }

    @Test("A PDF is turned into text")
    func pdf() throws {
        let text = try file("cv.pdf", Self.pdf("BT /F 12 Tf 10 100 Td (Ran Kubernetes at Acme) Tj ET")).text()
        #expect(text.contains("Ran Kubernetes at Acme"))
    }

    @Test("What holds no words, or is too large, is told in a sentence")
    func refused() throws {
        let cases: [(String, Data, String)] = [
            ("empty", Data(), "it holds no words."), ("numbers", Data("1 2 3".utf8), "it holds no words."),
            ("binary", Data([1, 0, 2]), "it is binary, not text."),
            ("latin", Data([0x43, 0xE9, 0x20]), "it is not UTF-8 text."),
            ("cv.docx", Data("PK\u{03}\u{04}rest".utf8), "a packed file, perhaps of a word processor."),
            (
                "large", Data(repeating: 97, count: 6_000_000),
                "it has 6 MB, and 5 MB of text are the most that is read."
            ),
            (
                "huge", Data(repeating: 97, count: 50_000_000),
                "it has 50 MB, and 20 MB are the most that is read."
            ),
            ("broken.pdf", Data("%PDF-1.4\nrubbish".utf8), "pdftotext could not read it"),
            ("scan.pdf", Self.pdf("0 0 10 10 re f"), "this PDF holds no text; it may be a scan."),
        ]
        for (name, bytes, problem) in cases {
            let named = try file(name, bytes)
            let error = try #require(throws: ArchiveError.self, "\(name)") { try named.text() }
            #expect(error.sentence.contains(problem), "\(error.sentence)")
            #expect(!error.remedy.isEmpty)
        }
        let missing = VocabularyFile(path: scratch.file("missing"))
        #expect(throws: ArchiveError.self) { try missing.text() }
        #expect(throws: ArchiveError.self) { try VocabularyFile(path: scratch.path).text() }
    }
}
