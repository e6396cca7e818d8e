/// Numbers as they are said.
enum NumberWords {
    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = [
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]

    /// Digits as words: 1100 to 2099 as a year, up to 999,999 as a number, all else digit by digit.
    static func spelled(_ digits: some StringProtocol) -> [String] {
        let isPlain = digits.allSatisfy(\.isASCII) && (digits.count == 1 || digits.first != "0")
        guard isPlain, digits.count <= 6, let number = Int(digits) else {
            return digits.compactMap(\.wholeNumberValue).filter { (0...9).contains($0) }.map { small[$0] }
        }
        if (1100...2099).contains(number), !(2000...2009).contains(number) {
            let (century, year) = (number / 100, number % 100)
            if year == 0 { return below1000(century) + ["hundred"] }
            return below1000(century) + (year < 10 ? ["oh", small[year]] : below1000(year))
        }
        if number < 1000 { return number == 0 ? [small[0]] : below1000(number) }
        return below1000(number / 1000) + ["thousand"] + below1000(number % 1000)
    }

    // Nothing for 0.
    private static func below1000(_ number: Int) -> [String] {
        if number == 0 { return [] }
        if number >= 100 { return [small[number / 100], "hundred"] + below1000(number % 100) }
        if number < 20 { return [small[number]] }
        return [tens[number / 10]] + (number % 10 == 0 ? [] : [small[number % 10]])
    }
}
