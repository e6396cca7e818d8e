import Notation
import Speech
import Testing

@testable import Analysis

@Suite("CueFamilies: found by their words, and by their sound where words were misheard")
struct CueFamiliesTests {
    private static let sounds = """
        as i mentioned before: AE Z AY M EH N SH AH N D B IH F AO R
        what i would do differently: W AH T AY W UH D D UW D IH F ER AH N T L IY
        """
    private static let families = """
        call-back: [as i mentioned before, as i said]
        regret: [what i would do differently]
        """

    private func families() throws -> CueFamilies {
        try CueFamilies(yaml: Self.families, file: "f.yaml", sounds: (Self.sounds, "s.yaml"))
    }

    /// Words that were heard, each with its phones: `has/HH AE Z`.
    private func answer(_ line: String, confidence: Double = 0.8) -> AnswerText {
        AnswerText(
            line.split(separator: ", ").enumerated().map { place, token in
                let parts = token.split(separator: "/")
                var word = Word(
                    String(parts[0]),
                    span: Span(start: .milliseconds(place * 300), end: .milliseconds(place * 300 + 290)),
                    confidence: confidence)
                word.phones = parts.count > 1 ? String(parts[1]) : nil
                return word
            })
    }

    @Test("Misheard words that sound like a long cue are it")
    func misheard() throws {
        let said = answer(
            "well/W EH L, has/HH AE Z, i/AY, mansion/M AE N SH AH N, it/IH T, before/B IH F AO R, we/W IY")
        #expect(try families().cues(in: said).map(\.family) == ["call-back"])
        #expect(try families().cues(in: said).map(\.stretch) == [1..<6])
    }

    @Test("Words that sound like nothing are nothing; without phones only words count")
    func others() throws {
        let other = answer(
            "the/DH AH, tank/T AE NG K, was/W AA Z, empty/EH M P T IY, when/W EH N, we/W IY, came/K EY M")
        #expect(try families().cues(in: other).isEmpty)
        #expect(try families().cues(in: answer("has, i, mansion, it, before")).isEmpty)
    }

    @Test("What the words say already is counted once")
    func once() throws {
        let said = answer("as/AE Z, i/AY, mentioned/M EH N SH AH N D, before/B IH F AO R")
        #expect(try families().cues(in: said).map(\.stretch) == [0..<4])
    }

    @Test("What was typed is taken by its words")
    func typed() throws {
        let typed = answer(
            "has/HH AE Z, i/AY, mansion/M AE N SH AH N, it/IH T, before/B IH F AO R", confidence: 1)
        #expect(try families().cues(in: typed).isEmpty)
    }

    @Test("A cue that is too short to be known by its sound is refused, with its line")
    func short() {
        #expect {
            _ = try CueFamilies(
                yaml: Self.families, file: "f.yaml", sounds: ("# none\nas i said: AE Z AY S EH D\n", "s.yaml")
            )
        } throws: { "\($0)".contains("s.yaml") && "\($0)".contains("12 phones") }
    }

    @Test("A cue with a filled pause could never be found, and is told")
    func filled() {
        let error = #expect(throws: NotationError.self) {
            _ = try CueFamilies(yaml: "doubt: [um i think]\n", file: "f.yaml")
        }
        #expect(error?.problem.contains("filled pauses") == true)
    }

    @Test("A file that lacks a family which the code asks for is told; the shipped one lacks none")
    func needed() throws {
        let shipped = try Shipped.text("cues/families.yaml")
        let sounds = try Shipped.text("cues/sounds.yaml")
        _ = try CueFamilies(
            yaml: shipped, file: "families.yaml", sounds: (sounds, "sounds.yaml"),
            needed: CueFamilies.Named.allCases)
        let error = #expect(throws: NotationError.self) {
            _ = try CueFamilies(
                yaml: shipped.replacing("\nsetback:", with: "\nsetbak:"), file: "families.yaml",
                sounds: (sounds, "sounds.yaml"), needed: CueFamilies.Named.allCases)
        }
        #expect(error?.sentence.contains("'setback'") == true, "\(error?.sentence ?? "")")
        let stray = #expect(throws: NotationError.self) {
            _ = try CueFamilies(
                yaml: shipped, file: "families.yaml",
                sounds: (sounds + "a cue of no family: AH K Y UW AH V N OW F AE M AH L IY\n", "sounds.yaml"))
        }
        #expect(stray?.sentence.hasPrefix("sounds.yaml, line ") == true, "\(stray?.sentence ?? "")")
    }
}
