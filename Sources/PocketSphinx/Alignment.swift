internal import CPocketSphinx
public import Speech

/// Alignment of a segment with words that are known, with filled pauses allowed between any two.
///
/// A second, cheap look (0.02 s for a second of sound) at what the decoder has heard: through a grammar instead of the
/// language model, so that an "um" need not be probable, only sound like one (as `gentle` does with `--disfluency`).
extension Decoder {
    /// Below this confidence a word may itself have been a filled pause.
    static let doubtful = 0.5

    /// The words of a segment with their times, and where an `um` or `uh` fits between or in place of them.
    ///
    /// Words that the dictionary does not know are left out. The result is empty where nothing fits, and where there is
    /// too little sound. Belongs to the decoder's thread; the decoder hears with its language model again afterwards.
    ///
    /// - throws: `RecogniserError` where PocketSphinx refuses the grammar.
    public func align(_ samples: [Int16], with words: [Word]) throws(RecogniserError) -> [Word] {
        let slots = words.filter { $0.kind == .word && Self.isSpellable($0.text) && knows($0.text) }
        return try decode(samples, through: Self.grammar(of: slots))
    }

    /// Only what was said, fillers included, each at its time: to label recordings that have a transcript.
    ///
    /// - throws: `RecogniserError` where PocketSphinx refuses the grammar.
    public func align(_ samples: [Int16], exactly words: [String]) throws(RecogniserError) -> [Word] {
        let known = words.filter { Self.isSpellable($0) && knows($0) }
        guard !known.isEmpty else { return [] }
        return try decode(
            samples, through: "#JSGF V1.0;\ngrammar said;\npublic <said> = \(known.joined(separator: " "));\n"
        )
    }

    static func grammar(of words: [Word]) -> String {
        let slots = words.map { $0.confidence < doubtful ? "( \($0.text) | <filler> )" : $0.text }
        return """
            #JSGF V1.0;
            grammar heard;
            <filler> = um | uh;
            public <heard> = [ <filler> ] \(slots.map { $0 + " [ <filler> ]" }.joined(separator: " "));

            """
    }

    // Other characters mean something in a grammar, and a broken one is an error of the whole decoder.
    private static func isSpellable(_ word: String) -> Bool {
        word.first?.isLetter == true
            && word.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || $0 == "'" }
    }

    private func decode(_ samples: [Int16], through grammar: String) throws(RecogniserError) -> [Word] {
        guard let usual = ps_get_search(handle).map({ String(cString: $0) }) else {
            throw RecogniserError(call: "ps_get_search", problem: "it has no language model")
        }
        try check("ps_set_jsgf_string", ps_set_jsgf_string(handle, "alignment", grammar))
        defer {
            ps_set_search(handle, usual)
            ps_unset_search(handle, "alignment")
        }
        try check("ps_set_search", ps_set_search(handle, "alignment"))
        // A grammar's empty transitions are read out as "(NULL)", whose text is empty.
        return try decode(samples).filter { !$0.text.isEmpty }
    }
}
