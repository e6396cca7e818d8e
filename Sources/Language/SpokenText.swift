internal import Foundation

/// A written text as it would be said: sentences of lower-case words, numbers spelled out.
///
/// What nobody says aloud is left out: e-mail addresses, web addresses, marks. Hyphens and slashes part words. The
/// sentences are kept apart, so that no row of words is learned across their borders.
public struct SpokenText: Equatable, Sendable {
    /// Sentences, each with at least one word.
    public var sentences: [[SpokenToken]]

    /// The sentences as plain words, for an n-gram model.
    public var words: [[String]] { sentences.map { $0.map(\.word) } }

    /// Reads a text; Markdown's marks are passed over.
    public init(_ text: String) {
        sentences = []
        for line in Self.paragraphs(text) {
            for sentence in Self.sentences(of: line) {
                var reading = TokenReading(sentence)
                let tokens = reading.tokens()
                if !tokens.isEmpty { sentences.append(tokens) }
            }
        }
    }

    // A blank line, a heading and a list's item end a sentence even where no full stop does.
    private static func paragraphs(_ text: String) -> [[Substring]] {
        var all: [[Substring]] = []
        var open: [Substring] = []
        // A link of Markdown is its words, then its address.
        let lines = text.replacing("](", with: "] (").split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for line in lines {
            let pieces = line.split(whereSeparator: \.isWhitespace)
            let isHeading = pieces.first.map { $0.allSatisfy { $0 == "#" } } ?? false
            if pieces.isEmpty || isHeading || isItem(pieces) {
                if !open.isEmpty { all.append(open) }
                open = []
            }
            open += pieces
            if isHeading {
                all.append(open)
                open = []
            }
        }
        return open.isEmpty ? all : all + [open]
    }

    private static func isItem(_ pieces: [Substring]) -> Bool {
        guard let first = pieces.first, pieces.count > 1 else { return false }
        if ["-", "*", "+", "•", "–", "|", ">"].contains(first) { return true }
        return first.count <= 3 && (first.hasSuffix(".") || first.hasSuffix(")"))
            && first.dropLast().allSatisfy(\.isNumber)
    }

    private static let closing: Set<Character> = ["\"", "'", ")", "]", "*", "_", "\u{201D}", "\u{2019}"]

    private static func sentences(of pieces: [Substring]) -> [[Substring]] {
        var all: [[Substring]] = []
        var open: [Substring] = []
        for (place, piece) in pieces.enumerated() {
            open.append(piece)
            let next = place + 1 < pieces.count ? pieces[place + 1] : nil
            if ends(piece, before: next) {
                all.append(open)
                open = []
            }
        }
        return open.isEmpty ? all : all + [open]
    }

    private static func ends(_ piece: Substring, before next: Substring?) -> Bool {
        let core = piece.dropLast(piece.reversed().prefix { closing.contains($0) }.count)
        guard let mark = core.last else { return false }
        if mark == "!" || mark == "?" || mark == "…" { return true }
        guard mark == "." else { return false }
        // "Dr. Chen", "e.g. this", "J. Smith": the stop belongs to the word.
        if WrittenForms.abbreviations[core.lowercased()] != nil { return false }
        if core.count == 2, core.first?.isUppercase == true { return false }
        return !(next?.first?.isLowercase ?? false)
    }
}
