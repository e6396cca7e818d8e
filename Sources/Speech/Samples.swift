/// A number of samples, or a place on the sample clock, at 16 kHz.
///
/// The sample counter is the only clock of a session: every time in the core is one of these, counted from the
/// session's start. Seconds appear only where something is shown or written for people.
public struct Samples: Hashable, Comparable, Sendable, Codable, BitwiseCopyable {
    /// Samples a second, of everything that Ladder captures, plays, decodes and records.
    public static let rate = 16_000

    /// No samples: the start of a session.
    public static let zero = Samples(0)

    /// The number of samples.
    public var count: Int

    /// A place or length of `count` samples.
    public init(_ count: Int) {
        self.count = count
    }

    /// The nearest whole number of samples to `seconds`.
    public static func seconds(_ seconds: Double) -> Samples {
        Samples(Int((seconds * Double(rate)).rounded()))
    }

    /// A length of `milliseconds`.
    public static func milliseconds(_ milliseconds: Int) -> Samples {
        Samples(milliseconds * rate / 1000)
    }

    /// The same in seconds.
    public var seconds: Double {
        Double(count) / Double(Self.rate)
    }

    /// Reads a bare number, as event logs hold it.
    public init(from decoder: any Decoder) throws {
        count = try decoder.singleValueContainer().decode(Int.self)
    }

    /// Writes a bare number of samples.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(count)
    }

    /// Orders by time.
    public static func < (left: Samples, right: Samples) -> Bool { left.count < right.count }

    /// Moves later, or lengthens.
    public static func + (left: Samples, right: Samples) -> Samples { Samples(left.count + right.count) }

    /// Moves earlier, or measures the distance.
    public static func - (left: Samples, right: Samples) -> Samples { Samples(left.count - right.count) }

    /// Moves later, or lengthens, in place.
    public static func += (left: inout Samples, right: Samples) { left.count += right.count }
}
