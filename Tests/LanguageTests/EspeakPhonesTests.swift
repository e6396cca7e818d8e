import Testing

@testable import Language

@Suite("EspeakPhones: eSpeak NG's phonemes as ARPAbet")
struct EspeakPhonesTests {
    @Test(
        "Phonemes become phones with stress",
        arguments: [
            ("h_@_l_'oU", "HH AH0 L OW1"), ("w_'O:_t#_3", "W AO1 T ER0"), ("b_'V_?_n-", "B AH1 T AH0 N"),
            ("n_'i@3", "N IH1 R"), (",eI_p_,i:_;_'aI", "EY2 P IY2 AY1"), ("k_'eI 'eI_t z", "K EY1 EY1 T Z"),
            ("s_l_'a_n_d_3_r-_I_N", "S L AE1 N D ER0 IH0 NG"), ("s_t_'A@_t", "S T AA1 R T"),
            ("(fr)_'a_(en-us)", "AE1"), ("", ""),
            // No main stress: the second becomes it, else the first vowel.
            ("k_,E_s", "K EH1 S"), ("t_@_d_@", "T AH1 D AH0"),
        ])
    func phones(phonemes: String, phones: String) throws {
        #expect(try EspeakPhones.phones(phonemes).joined(separator: " ") == phones)
    }

    @Test("A phoneme of another language is an error that names it")
    func unknown() throws {
        let error = try #require(throws: EspeakPhones.Unknown.self) { try EspeakPhones.phones("b_'y_t") }
        #expect(error == EspeakPhones.Unknown(phoneme: "y", phonemes: "b_'y_t"))
    }

    @Test("The table gives phones of the dictionary only")
    func table() {
        for (name, sounds) in EspeakPhones.table {
            for sound in sounds.split(separator: " ") {
                #expect(Pronunciations.Entry.synthesised[String(sound)] != nil, "\(name): \(sound)")
            }
        }
    }
}
