import Testing

@testable import Language

@Suite("SpelledNumbers: numbers as they are said")
struct SpelledNumbersTests {
    @Test(
        "Whole numbers",
        arguments: [
            (0, "zero"), (7, "seven"), (13, "thirteen"), (20, "twenty"), (42, "forty two"),
            (100, "one hundred"),
            (119, "one hundred nineteen"), (1000, "one thousand"), (2_000_000, "two million"),
            (1_250_003, "one million two hundred fifty thousand three"), (-5, "minus five"),
            (3_000_000_000, "three billion"),
        ])
    func cardinals(number: Int, words: String) {
        #expect(SpelledNumbers.cardinal(number).joined(separator: " ") == words)
    }

    @Test(
        "Places in a row",
        arguments: [
            (1, "first"), (2, "second"), (3, "third"), (5, "fifth"), (9, "ninth"), (12, "twelfth"),
            (20, "twentieth"), (21, "twenty first"), (100, "one hundredth"),
        ])
    func ordinals(number: Int, words: String) {
        #expect(SpelledNumbers.ordinal(number).joined(separator: " ") == words)
    }

    @Test(
        "Years and decades",
        arguments: [
            (2019, "twenty nineteen"), (2000, "two thousand"), (2005, "two thousand five"),
            (2010, "twenty ten"),
            (1999, "nineteen ninety nine"), (1905, "nineteen oh five"), (1900, "nineteen hundred"),
            (1066, "ten sixty six"), (1000, "one thousand"),
        ])
    func years(number: Int, words: String) {
        #expect(SpelledNumbers.year(number).joined(separator: " ") == words)
    }

    @Test(arguments: [(1980, "nineteen eighties"), (90, "nineties"), (2010, "twenty tens")])
    func decades(number: Int, words: String) {
        #expect(SpelledNumbers.decade(number).joined(separator: " ") == words)
    }

    @Test(
        "Decimals, codes, and numbers too long to be said whole",
        arguments: [
            ("3.5", "three point five"), ("0.25", "zero point two five"), ("12", "twelve"),
            ("007", "zero zero seven"), ("1.2.3", "one two three"), ("5.", "five"),
            ("99999999999999999999", String(repeating: "nine ", count: 20).dropLast().description),
        ])
    func decimals(text: String, words: String) {
        #expect(SpelledNumbers.decimal(text).joined(separator: " ") == words)
    }

    @Test("The smallest number there is does not trap")
    func extreme() {
        #expect(SpelledNumbers.cardinal(.min).first == "minus")
        #expect(SpelledNumbers.cardinal(.max).count == 19)
    }
}
