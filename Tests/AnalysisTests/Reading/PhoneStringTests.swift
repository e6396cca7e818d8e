import Testing

@testable import Analysis

@Suite("PhoneString: phones, compared by what recognisers confuse")
struct PhoneStringTests {
    @Test(
        "Half a phone within a kind, one across kinds",
        arguments: [
            ("B EH T", "B EH T", 0.0), ("B EH T", "P EH T", 0.5), ("B EH T", "B AE1 T", 0.5),
            ("B EH T", "M EH T", 1),
            ("B EH T", "B EH S T", 1), ("B EH T", "", 3), ("", "", 0),
        ])
    func distance(one: String, other: String, apart: Double) {
        #expect(PhoneString(one).distance(to: PhoneString(other)) == apart)
        #expect(PhoneString(other).distance(to: PhoneString(one)) == apart)
    }

    @Test("What is no phone is left out")
    func unknown() { #expect(PhoneString("SIL B EH0 T +NOISE+").count == 3) }
}
