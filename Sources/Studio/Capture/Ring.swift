internal import Synchronization

/// Values on their way from one thread to another.
///
/// One writer, one reader. Neither side allocates, locks or waits.
final class Ring<Element: BitwiseCopyable & Sendable>: Sendable {
    // Unsafe because the compiler cannot see that `written` and `taken` keep the two sides apart.
    private nonisolated(unsafe) let storage: UnsafeMutableBufferPointer<Element>
    private let written = Atomic<Int>(0)
    private let taken = Atomic<Int>(0)

    /// A ring that holds up to `capacity` values.
    init(capacity: Int, filledWith value: Element) {
        storage = .allocate(capacity: capacity)
        storage.initialize(repeating: value)
    }

    deinit { storage.deallocate() }

    /// Writer only.
    ///
    /// Says how many values fitted.
    func write(_ block: UnsafeBufferPointer<Element>) -> Int {
        let head = written.load(ordering: .relaxed)
        let count = min(block.count, storage.count - (head - taken.load(ordering: .acquiring)))
        for place in 0..<count { storage[(head + place) % storage.count] = block[place] }
        written.store(head + count, ordering: .releasing)
        return count
    }

    /// Writer only.
    ///
    /// Writes one value `count` times, and says how many fitted.
    func write(_ value: Element, times count: Int) -> Int {
        let head = written.load(ordering: .relaxed)
        let fitting = min(count, storage.count - (head - taken.load(ordering: .acquiring)))
        for place in 0..<fitting { storage[(head + place) % storage.count] = value }
        written.store(head + fitting, ordering: .releasing)
        return fitting
    }

    /// Reader only.
    ///
    /// Says how many values were read to the start of `block`.
    func read(into block: UnsafeMutableBufferPointer<Element>) -> Int {
        let tail = taken.load(ordering: .relaxed)
        let count = min(block.count, written.load(ordering: .acquiring) - tail)
        for place in 0..<count { block[place] = storage[(tail + place) % storage.count] }
        taken.store(tail + count, ordering: .releasing)
        return count
    }
}
