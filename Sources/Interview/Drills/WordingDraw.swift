internal import Speech

/// Draws wordings of one kind, never the same twice until all were used.
struct WordingDraw: Equatable, Sendable {
    private let all: [Wording]
    private var left: [Wording]

    init(_ wordings: [Wording]) {
        all = wordings
        left = wordings
    }

    /// A wording without a slot, in no particular order.
    mutating func plain(_ generator: inout SplitMix64) -> Wording? {
        draw(&generator) { !$0.takesPhrase }
    }

    /// A wording that takes up `phrase`, with the phrase in it; one without where there is no phrase, or no such wording.
    mutating func taking(_ phrase: String?, _ generator: inout SplitMix64) -> Wording? {
        guard let phrase, let wording = draw(&generator, where: \.takesPhrase) else {
            return plain(&generator)
        }
        return Wording(id: wording.id, text: wording.filled(with: phrase))
    }

    private mutating func draw(
        _ generator: inout SplitMix64, where fits: (Wording) -> Bool
    ) -> Wording? {
        if !left.contains(where: fits) { left += all.filter(fits) }
        guard let wording = left.filter(fits).randomElement(using: &generator) else { return nil }
        left.removeAll { $0 == wording }
        return wording
    }
}
