public import Speech

/// What came after something bad was told: a silence, or something good at once.
///
/// Who stays with what went wrong lets it stand for a moment; who redeems it does so at once (source document, "humble
/// brag").
public struct AfterSetback: Equatable, Sendable {
    /// The clause that told it, as heard.
    public var quote: String
    /// When it was said.
    public var at: Samples
    /// How long the silence behind the clause was; nothing where there was none of a quarter second.
    public var pause: Samples?
    /// Whether nothing more was said behind it.
    public var isLast = false
    /// The words of something good that followed at once.
    public var good: String?

    /// A pause that begins so far from the clause's last word still follows it: words' times are good to a tenth of a second.
    static let nearby = Samples.milliseconds(300)

    /// What came after each of the bad things that were heard for sure, in order.
    public static func all(in reading: AnswerReading, of heard: [Word], pauses: [Span]) -> [AfterSetback] {
        guard let answer = reading.text else { return [] }
        let said = heard.filter { $0.kind != .mark }
        func words(_ stretch: Range<Int>) -> ArraySlice<Word> { said[answer.place(of: stretch)] }
        func isSure(_ beat: Beats.Beat) -> Bool {
            words(beat.stretch).allSatisfy { $0.kind == .filler || $0.confidence >= SaidBack.confident }
        }
        let redeemed = reading.beats.redeemed
        return reading.beats.badOnes.filter(isSure).compactMap { beat in
            guard let clause = answer.clauses.first(where: { $0.contains(beat.stretch.upperBound - 1) }),
                let last = words(clause).last, let first = words(clause).first
            else { return nil }
            let pause = pauses.first {
                $0.start >= last.span.end - nearby && $0.start <= last.span.end + nearby
            }
            let good = redeemed.first { $0.bad == beat }?.good
            return AfterSetback(
                quote: answer.quote(clause), at: first.span.start, pause: pause?.length,
                isLast: clause.upperBound == answer.words.count,
                good: good.flatMap { isSure($0) ? answer.quote($0.stretch) : nil })
        }
    }
}
