import Speech
import Testing

@Suite("Fingerprint")
struct FingerprintTests {
    @Test(
        "The published values of FNV-1a",
        arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8")])
    func published(text: String, expected: String) {
        var print = Fingerprint()
        print.add(text.utf8)
        #expect(print.text == expected)
        var parts = Fingerprint()
        for character in text { parts.add(String(character).utf8) }
        #expect(parts.text == expected)
    }
}
