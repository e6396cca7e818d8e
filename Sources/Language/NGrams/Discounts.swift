/// What is taken from a count of one, of two, and of three or more, to leave room for the unseen.
///
/// Modified Kneser-Ney: Chen and Goodman, "An empirical study of smoothing techniques for language modeling", Harvard
/// TR-10-98, 1998, section 3: with Y = n1 / (n1 + 2 n2), D1 = 1 - 2Y n2/n1, D2 = 2 - 3Y n3/n2, D3+ = 3 - 4Y n4/n3.
public struct Discounts: Equatable, Sendable {
    /// From a count of one.
    public var one: Double
    /// From a count of two.
    public var two: Double
    /// From a count of three or more.
    public var more: Double

    /// For texts too small to have counts of counts: as KenLM's `--discount_fallback`.
    public static let fallback = Discounts(one: 0.5, two: 1, more: 1.5)

    /// These discounts.
    public init(one: Double, two: Double, more: Double) {
        self.one = one
        self.two = two
        self.more = more
    }

    /// Those that `counts` ask for.
    ///
    /// The fallback where one of the four counts of counts is missing or where a discount would be none or would take
    /// all that there is.
    public init(for counts: some Sequence<Int>) {
        var seen = [0.0, 0, 0, 0, 0]
        for count in counts where (1...4).contains(count) { seen[count] += 1 }
        self = .fallback
        guard seen[1...].allSatisfy({ $0 > 0 }) else { return }
        let y = seen[1] / (seen[1] + 2 * seen[2])
        let found = Discounts(
            one: 1 - 2 * y * seen[2] / seen[1], two: 2 - 3 * y * seen[3] / seen[2],
            more: 3 - 4 * y * seen[4] / seen[3])
        guard (0..<1).contains(found.one), (0..<2).contains(found.two), (0..<3).contains(found.more),
            found.one > 0, found.two > 0, found.more > 0
        else { return }
        self = found
    }

    /// What is taken from `count`.
    public subscript(_ count: Int) -> Double {
        switch count {
        case ..<1: 0
        case 1: one
        case 2: two
        default: more
        }
    }
}
