/// Tells one state of some data from another, no more: FNV-1a of 64 bits (Fowler, Noll and Vo), no protection against intent.
public struct Fingerprint: Sendable {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Of nothing yet.
    public init() {}

    /// Sixteen digits at most.
    public var text: String { String(state, radix: 16) }

    /// Takes more of the data.
    public mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
}
