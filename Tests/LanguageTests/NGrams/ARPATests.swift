import Testing

@testable import Language

@Suite("ARPA text: written and read")
struct ARPATests {
    @Test("Counts, sections, tabs and the end are as sphinxbase wants them")
    func text() {
        let model = NGramTrainer().model(of: [["a", "b"], ["a", "c"]])
        let lines = model.arpa.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines.prefix(6) == ["\\data\\", "ngram 1=5", "ngram 2=5", "ngram 3=4", "", "\\1-grams:"])
        #expect(
            lines[6...10] == [
                "-0.48812\t</s>", "-99.00000\t<s>\t-0.30103", "-0.64782\ta\t-0.30103",
                "-0.64782\tb\t-0.30103", "-0.64782\tc\t-0.30103",
            ])
        #expect(
            lines.suffix(7) == [
                "\\3-grams:", "-0.36527\t<s> a b", "-0.36527\t<s> a c",
                "-0.08027\ta b </s>", "-0.08027\ta c </s>", "", "\\end\\",
            ] || lines.last == "")
        #expect(lines.contains("-0.44069\ta b\t-0.30103"))
    }

    @Test("What is written is read again, to five digits", arguments: [UInt64](1...5))
    func roundTrip(seed: UInt64) throws {
        let model = NGramTrainer(words: .open).model(of: Drawn.sentences(60, words: 0..<15, seed: seed))
        let again = try NGramModel(arpa: model.arpa, file: "again")
        #expect(again.vocabulary == model.vocabulary)
        #expect(again.counts == model.counts)
        for context in model.contexts {
            for word in ["w0", "w7", "</s>", "<unk>"] {
                let (was, now) = (
                    model.logProbability(of: word, after: context),
                    again.logProbability(of: word, after: context)
                )
                #expect(abs((was ?? 0) - (now ?? 1)) < 2e-5)
            }
        }
    }

    @Test("Spaces for tabs, a preface, words in any order and missing contexts are taken")
    func lenient() throws {
        let text =
            "By hand.\n\n\\data\\\nngram 1=4\nngram 2=1\nngram 3=1\n\n\\1-grams:\n-1 b -0.5\n-99 <s>\n-1 a -0.25\n"
            + "-1 </s>\n\\2-grams:\n-0.1 a b -0.2\n\\3-grams:\n-0.01 b a </s>\n\\end\\\n"
        let model = try NGramModel(arpa: text, file: "hand")
        #expect(model.logProbability(of: "</s>", after: ["b", "a"]).map { abs($0 + 0.01) < 1e-6 } == true)
        // "b a" is in no list: it is added at what backing off gives it.
        #expect(model.logProbability(of: "a", after: ["b"]).map { abs($0 + 1.5) < 1e-6 } == true)
        #expect(model.logProbability(of: "a", after: ["a", "b"]).map { abs($0 + 1.7) < 1e-6 } == true)
    }

    @Test(
        "What is broken is named with its line",
        arguments: [
            ("", 1, "the file ends where \\data\\ is expected"),
            ("\\data\\\n\\1-grams:\n", 1, "no counts"),
            ("\\data\\\nngram 2=1\n", 2, "n-grams of 2 words are not expected here"),
            ("\\data\\\nngram 1=x\n", 2, "'ngram 1=x' is not like"),
            ("\\data\\\nngram 1=2\n\\1-grams:\n-1 a\n-1 a\n", 5, "'a' comes twice"),
            ("\\data\\\nngram 1=2\n\\1-grams:\n-1 a\n\\end\\\n", 5, "an n-gram of 1 words has"),
            ("\\data\\\nngram 1=1\n\\1-grams:\n0.5 a\n", 4, "above 0"),
            ("\\data\\\nngram 1=1\n\\1-grams:\nx a\n", 4, "'x' is not a number"),
            ("\\data\\\nngram 1=1\nngram 2=1\n\\1-grams:\n-1 a\n\\2-grams:\n-1 a b\n", 7, "'b' is not among"),
            ("\\data\\\nngram 1=1\n\\1-grams:\n-1 a\n-1 b\n", 5, "expected \\end\\"),
            ("\\data\\\nngram 1=1\n\\1-grams:\n-1 a\n", 4, "the file ends where \\end\\ is expected"),
        ])
    func broken(text: String, line: Int, problem: String) throws {
        let error = try #require(throws: LanguageModelError.self) {
            try NGramModel(arpa: text, file: "f.arpa")
        }
        #expect(error.line == line)
        #expect(error.problem.contains(problem), "\(error.problem)")
        #expect(error.sentence.hasPrefix("f.arpa, line \(line): "))
    }
}
