/// Numbers as they are said, in the recogniser's words: lower case, no hyphens.
///
/// American English as on the news: "nineteen oh five", "two thousand nine", "twenty nineteen".
public enum SpelledNumbers {
    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = [
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
    private static let scales = [
        (1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"),
        (1000, "thousand"),
    ]
    private static let irregularOrdinals = [
        "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
        "nine": "ninth", "twelve": "twelfth",
    ]

    /// A whole number from 0 to 10^15; larger ones digit by digit, as nobody says them otherwise.
    public static func cardinal(_ number: Int) -> [String] {
        if number < 0 { return ["minus"] + cardinal(number == .min ? .max : -number) }
        if number < 20 { return [small[number]] }
        if number < 100 { return [tens[number / 10]] + (number % 10 == 0 ? [] : [small[number % 10]]) }
        if number < 1000 {
            return [small[number / 100], "hundred"] + (number % 100 == 0 ? [] : cardinal(number % 100))
        }
        guard number < 1_000_000_000_000_000 else { return digits("\(number)") }
        for (size, name) in scales where number >= size {
            return cardinal(number / size) + [name] + (number % size == 0 ? [] : cardinal(number % size))
        }
        return []
    }

    /// A number's place in a row: "twenty third".
    public static func ordinal(_ number: Int) -> [String] {
        var words = cardinal(number)
        let last = words.removeLast()
        return words + [ordinal(of: last)]
    }

    /// A year from 1000 to 2999: in pairs, but "two thousand nine".
    public static func year(_ number: Int) -> [String] {
        let (century, rest) = (number / 100, number % 100)
        if (2000...2009).contains(number) || century % 10 == 0 && rest < 10 { return cardinal(number) }
        if rest == 0 { return cardinal(century) + ["hundred"] }
        return cardinal(century) + (rest < 10 ? ["oh"] : []) + cardinal(rest)
    }

    /// A decade: "nineteen eighties" for 1980, "nineties" for 90.
    public static func decade(_ number: Int) -> [String] {
        var words = number < 100 ? cardinal(number) : year(number)
        let last = words.removeLast()
        return words + [last.hasSuffix("y") ? last.dropLast() + "ies" : last + "s"]
    }

    /// A number as it is written, "3.5" or "1200": the part behind the point digit by digit.
    ///
    /// Anything but digits and one point is read digit by digit.
    public static func decimal(_ text: String) -> [String] {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count <= 2 else { return digits(text) }
        // A leading zero marks a name or a code, not a quantity.
        let isCode = whole.count > 1 && whole.first == "0"
        let front = isCode ? digits(String(whole)) : Int(whole).map(cardinal) ?? digits(String(whole))
        guard parts.count == 2, !parts[1].isEmpty else { return front }
        return front + ["point"] + digits(String(parts[1]))
    }

    /// Digit by digit; what is no digit is left out.
    public static func digits(_ text: String) -> [String] {
        text.compactMap { $0.isASCII ? $0.wholeNumberValue.map { small[$0] } : nil }
    }

    private static func ordinal(of word: String) -> String {
        if let irregular = irregularOrdinals[word] { return irregular }
        return word.hasSuffix("y") ? word.dropLast() + "ieth" : word + "th"
    }
}
