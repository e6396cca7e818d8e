internal import CALSA
internal import Speech

#if canImport(Glibc)
    internal import Glibc
#endif

/// A descriptor that ends another thread's `poll` at once.
///
/// `signal` may be called from any thread, also while the other waits; closes itself.
public struct WakeUp: ~Copyable, Sendable {
    let descriptor: Int32

    /// A descriptor that is not signalled.
    ///
    /// - throws: `ALSAError` where the process has no descriptors left.
    public init() throws(ALSAError) {
        descriptor = try ALSAError.check("eventfd", ladder_eventfd(), device: "wake-up")
    }

    deinit { close(descriptor) }

    /// Wakes the waiting thread, now or at its next wait.
    public func signal() {
        var one: UInt64 = 1
        _ = write(descriptor, &one, MemoryLayout<UInt64>.size)  // full means already signalled
    }

    /// Forgets earlier signals.
    public func clear() {
        var count: UInt64 = 0
        _ = read(descriptor, &count, MemoryLayout<UInt64>.size)  // empty means not signalled
    }
}
