internal import Foundation

/// Reads the pieces of one sentence, parted at white space, into words.
struct TokenReading {
    private let pieces: [Substring]
    private let isShouted: Bool
    private var place = 0
    private var read: [SpokenToken] = []

    init(_ pieces: [Substring]) {
        self.pieces = pieces
        // A heading in capitals has no acronyms that capitals could show.
        isShouted = pieces.count > 1 && !pieces.contains { $0.contains(where: \.isLowercase) }
    }

    mutating func tokens() -> [SpokenToken] {
        while place < pieces.count {
            let piece = pieces[place]
            // Most words of any text, and far quicker than looking for marks.
            if piece.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }), piece != "vs"
            {
                read.append(SpokenToken(String(piece)))
            } else {
                take(String(piece).replacing("\u{2019}", with: "'"))
            }
            place += 1
        }
        return read
    }

    private mutating func say(_ words: [String]) { read += words.map { SpokenToken($0) } }

    private mutating func take(_ piece: String) {
        let bare = Self.bare(piece)
        if bare.isEmpty || Self.isAddress(bare) { return }
        if let words = WrittenForms.marked[bare.lowercased()] { return say(words) }
        // With its stop, which `bare` took away: "Dr." is not "Dr".
        let stopped = bare.lowercased() + "."
        if piece.lowercased().contains(stopped), let words = WrittenForms.abbreviations[stopped] {
            return say(words)
        }
        if let letters = Self.dotted(bare) { return say(letters) }
        if let date = NumberReading.date(bare) { return say(date) }
        // Commas and colons are left to the numbers, "1,000" and "10:30".
        let parts = bare.split { "-–—/_|·•;()[]{}<>\"“”*=\\".contains($0) }
        for (number, part) in parts.enumerated() {
            // "2019–2022", "3-4": between numbers the dash is said.
            if number > 0, Self.isRange(bare), part.first?.isNumber == true { say(["to"]) }
            takePart(String(part), isAlone: parts.count == 1)
        }
    }

    private mutating func takePart(_ part: String, isAlone: Bool) {
        let part = Self.bare(part)
        if part.isEmpty { return }
        if let words = WrittenForms.marked[part.lowercased()] { return say(words) }
        if isAlone, let day = dayOfMonth(part) { return say(day) }
        let next = place + 1 < pieces.count ? Self.bare(String(pieces[place + 1])).lowercased() : nil
        if let number = NumberReading.words(part, next: isAlone ? next : nil) {
            if number.takesNext { place += 1 }
            return say(number.words)
        }
        for run in Self.runs(part) {
            if run.first?.isNumber == true {
                say(NumberReading.words(run, next: nil)?.words ?? SpelledNumbers.digits(run))
            } else if let token = word(run) {
                read.append(token)
            }
        }
    }

    // "May 3", "3 May".
    private func dayOfMonth(_ part: String) -> [String]? {
        guard let day = Int(part), (1...31).contains(day) else { return nil }
        func month(_ offset: Int) -> Bool {
            let other = place + offset
            guard pieces.indices.contains(other) else { return false }
            let name = Self.bare(String(pieces[other]))
            // "may" is a verb far more often; the month has its capital.
            return name.first?.isUppercase == true && WrittenForms.months.contains(name.lowercased())
        }
        if month(-1) { return SpelledNumbers.ordinal(day) }
        return month(1) ? SpelledNumbers.ordinal(day) + ["of"] : nil
    }

    private func word(_ run: String) -> SpokenToken? {
        let written = run.trimmingCharacters(in: CharacterSet(charactersIn: "'"))
        guard let word = Self.folded(written) else { return nil }
        return SpokenToken(word, written: written, isAcronym: isAcronym(written))
    }

    private func isAcronym(_ written: String) -> Bool {
        var core = Substring(written)
        if core.hasSuffix("'s") {
            core = core.dropLast(2)
        } else if core.hasSuffix("s") {
            core = core.dropLast()
        }
        guard (2...6).contains(core.count), core.allSatisfy({ $0.isUppercase && $0.isASCII }) else {
            return false
        }
        guard isShouted else { return true }
        return core.count < 3
            ? !core.lowercased().contains(where: LetterNames.isVowel) : !LetterNames.canBeSaid(String(core))
    }

    // MARK: - Shapes

    private static let edges = Set(".,;:!?()[]{}\"'“”‘’*_`<>|~…-–—=^\\")

    private static func bare(_ piece: String) -> String {
        if piece.lowercased().hasPrefix(".net") { return ".net" }
        var bare = trimmed(piece)
        // A mark is kept where it is said: "C#", "#1", "C++", "200+".
        while let last = bare.last, last == "#", bare.count != 2 { bare.removeLast() }
        if bare.first == "#", bare.dropFirst().first?.isNumber != true { bare.removeFirst() }
        return trimmed(bare)
    }

    private static func trimmed(_ text: String) -> String {
        guard let first = text.firstIndex(where: { !edges.contains($0) }),
            let last = text.lastIndex(where: { !edges.contains($0) })
        else { return "" }
        return String(text[first...last])
    }

    private static let domains = [
        "com", "org", "net", "io", "dev", "edu", "gov", "ai", "co", "uk", "de", "app",
    ]

    static func isAddress(_ piece: String) -> Bool {
        if piece.contains("://") || piece.lowercased().hasPrefix("www.") || piece.hasPrefix("mailto:") {
            return true
        }
        if piece.contains("@") { return piece.count > 1 }
        let host = piece.prefix { $0 != "/" && $0 != ")" && $0 != "]" }
        let parts = host.split(separator: ".")
        // "Booking.com" with its capital is a name that is said.
        return parts.count > 1 && parts.last.map { domains.contains(String($0)) } == true
            && host.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "." || $0 == "-" }
    }

    // "U.S.", "B.A": letters that are said one by one.
    private static func dotted(_ bare: String) -> [String]? {
        let parts = bare.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count > 1, parts.allSatisfy({ $0.count == 1 && $0.first?.isLetter == true }) else {
            return nil
        }
        return parts.compactMap { folded(String($0)) }
    }

    private static func isRange(_ piece: String) -> Bool {
        piece.contains { "-–—".contains($0) }
            && piece.first.map { $0.isNumber || WrittenForms.currencies[$0] != nil } == true
    }

    // "k8s" is k, eight, s; "Node.js" is Node and js.
    private static func runs(_ part: String) -> [String] {
        var runs: [String] = []
        for character in part {
            let isPoint = character == "." && runs.last?.last?.isNumber == true
            let isNumber = character.isASCII && character.isNumber || isPoint
            guard isNumber || character.isLetter || character == "'" else {
                runs.append("")
                continue
            }
            if let last = runs.last?.last, (last.isNumber || last == ".") == isNumber {
                runs[runs.count - 1].append(character)
            } else {
                runs.append(String(character))
            }
        }
        return runs.filter { !$0.isEmpty }
    }

    /// Lower case without accents; nothing where letters are left that English lacks.
    static func folded(_ text: String) -> String? {
        let plain = text.lowercased().folding(options: .diacriticInsensitive, locale: nil)
        let word = plain.map { WrittenForms.letters[$0] ?? String($0) }.joined()
        guard word.contains(where: \.isLetter), word.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "'") })
        else { return nil }
        return word
    }
}
