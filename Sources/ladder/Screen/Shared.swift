internal import Synchronization

/// A value that several threads look at, one at a time.
final class Shared<Value: Sendable>: Sendable {
    private let mutex: Mutex<Value>

    /// Starts with a value.
    init(_ value: Value) {
        mutex = Mutex(value)
    }

    /// Looks at the value, or changes it.
    func withLock<Result: Sendable>(_ body: (inout sending Value) -> sending Result) -> Result {
        mutex.withLock(body)
    }
}
