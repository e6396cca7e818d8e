import Speech

/// Words as a recogniser gives them: `word` at 0.9, `word?` at 0.4, `word:0.65` as told; a third of a second each.
func heard(_ text: String) -> [Word] {
    text.split(separator: " ").enumerated().map { place, token in
        let parts = token.split(separator: ":")
        let isDoubtful = token.hasSuffix("?")
        let confidence = parts.count == 2 ? Double(parts[1]) ?? 0 : isDoubtful ? 0.4 : 0.9
        return Word(
            String(isDoubtful ? parts[0].dropLast() : parts[0]),
            span: Span(start: .milliseconds(place * 330), end: .milliseconds(place * 330 + 300)),
            confidence: confidence)
    }
}
