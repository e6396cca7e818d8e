/// Recognises the shapes in which numbers are written, and says them.
enum NumberReading {
    /// The words of `part`, a number with its currency and unit; nothing where it is none.
    ///
    /// `next`: the word behind it, which an amount of money takes along ("$2 million" is "two million dollars").
    static func words(_ part: String, next: String?) -> (words: [String], takesNext: Bool)? {
        var rest = Substring(part)
        if rest.first == "#", rest.dropFirst().first?.isNumber == true {
            return words(String(rest.dropFirst()), next: nil).map { (["number"] + $0.words, false) }
        }
        var front: [String] = []
        if let sign = rest.first, "+-−±".contains(sign) {
            if sign != "±" { front = [sign == "+" ? "plus" : "minus"] }
            rest.removeFirst()
        }
        let currency = rest.first.flatMap { WrittenForms.currencies[$0] }
        if currency != nil { rest.removeFirst() }
        let written = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
        guard written.contains(where: \.isNumber), written.first?.isNumber == true else { return nil }
        let digits = written.filter { $0 != "," }
        let unit = String(rest.dropFirst(written.count))
        if let currency {
            return money(digits, unit, next, currency).map { (front + $0.words, $0.takesNext) }
        }
        guard let said = plain(digits, unit, hasComma: digits.count != written.count) else { return nil }
        return (front + said, false)
    }

    private static func money(
        _ digits: String, _ unit: String, _ next: String?, _ currency: (one: String, many: String)
    ) -> (words: [String], takesNext: Bool)? {
        let amount = SpelledNumbers.decimal(digits)
        let size = unit.filter { $0 != "+" }
        if let scale = WrittenForms.scales[size] ?? WrittenForms.moneyScales[size] {
            return (amount + [scale, currency.many], false)
        }
        guard size.isEmpty else { return nil }
        if let next, ["hundred", "thousand", "million", "billion", "trillion"].contains(next) {
            return (amount + [next, currency.many], true)
        }
        let parts = digits.split(separator: ".")
        // "$4.50" is said in cents, "$4.5" is not.
        if parts.count == 2, parts[1].count == 2, let whole = Int(parts[0]), let cents = Int(parts[1]),
            cents > 0
        {
            return (
                SpelledNumbers.cardinal(whole) + [whole == 1 ? currency.one : currency.many]
                    + SpelledNumbers.cardinal(cents), false
            )
        }
        return (amount + [digits == "1" ? currency.one : currency.many], false)
    }

    private static func plain(_ digits: String, _ unit: String, hasComma: Bool) -> [String]? {
        if unit.isEmpty { return number(digits, hasComma: hasComma) }
        if ["st", "nd", "rd", "th"].contains(unit.lowercased()), let place = Int(digits) {
            return SpelledNumbers.ordinal(place)
        }
        // "1980s" and "90s" are decades, "5s" and "30s" too often seconds to be sure; decades of two digits win.
        if unit == "s" || unit == "'s", let first = Int(digits), first % 10 == 0, !hasComma,
            (20...90).contains(first) || (1100...2090).contains(first)
        {
            return SpelledNumbers.decade(first)
        }
        if unit.first == ":", let hour = Int(digits), let minutes = Int(unit.dropFirst()), unit.count == 3 {
            let rest =
                minutes < 10 ? ["oh"] + SpelledNumbers.cardinal(minutes) : SpelledNumbers.cardinal(minutes)
            return SpelledNumbers.cardinal(hour) + (minutes == 0 ? ["o'clock"] : rest)
        }
        if let scale = WrittenForms.scales[unit.filter { $0 != "+" }] {
            return SpelledNumbers.decimal(digits) + [scale] + (unit.hasSuffix("+") ? ["plus"] : [])
        }
        if let name = WrittenForms.units[unit.lowercased()] { return SpelledNumbers.decimal(digits) + name }
        return nil
    }

    // Four digits without a comma are a year where they can be one.
    private static func number(_ digits: String, hasComma: Bool) -> [String] {
        let text = digits.last == "." ? String(digits.dropLast()) : digits
        if !hasComma, text.count == 4, let year = Int(text),
            (1100...1999).contains(year) || (2000...2099).contains(year)
        {
            return SpelledNumbers.year(year)
        }
        return SpelledNumbers.decimal(text)
    }

    /// The words of a date, "2019-05-03", or "5/3/2019" as Americans write it; nothing where it is none.
    static func date(_ piece: String) -> [String]? {
        for (mark, order) in [("-" as Character, [0, 1, 2]), ("/", [2, 0, 1])] {
            let parts = piece.split(separator: mark, omittingEmptySubsequences: false).map { Int($0) }
            guard parts.count == 3, let year = parts[order[0]], let month = parts[order[1]],
                let day = parts[order[2]], (1100...2099).contains(year), (1...12).contains(month),
                (1...31).contains(day)
            else { continue }
            return [WrittenForms.months[month - 1]] + SpelledNumbers.ordinal(day) + SpelledNumbers.year(year)
        }
        return nil
    }
}
