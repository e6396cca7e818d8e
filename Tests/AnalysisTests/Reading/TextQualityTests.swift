import Speech
import Testing

@testable import Analysis

@Suite("TextQuality: how far the words can be trusted")
struct TextQualityTests {
    @Test(
        "By the mean confidence of what was heard",
        arguments: [
            ("we:0.95 lost:0.9 it:0.8", TextQuality.told), ("we:0.8 lost:0.75 it:0.6", .ordinary),
            ("we:0.8 lost:0.4 it:0.3", .noisy), ("we:0.7 lost:0.7", .ordinary),
        ])
    func heardWords(text: String, quality: TextQuality) {
        #expect(TextQuality(of: heard(text)) == quality)
    }

    @Test("What was typed is certain; fillers say nothing about it, and nothing at all is not misheard")
    func typed() {
        #expect(TextQuality(of: Word.typed("we lost it")) == .typed)
        #expect(TextQuality(of: []) == .typed)
        #expect(TextQuality(of: heard("um:0.2") + heard("we:1.0")) == .typed)
    }

    @Test("From noisy up to typed")
    func order() { #expect(TextQuality.allCases == TextQuality.allCases.sorted()) }
}
