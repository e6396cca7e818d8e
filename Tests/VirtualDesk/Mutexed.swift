import Synchronization

/// A value shared by threads.
public final class Mutexed<Value: Sendable>: Sendable {
    private let mutex: Mutex<Value>

    /// Starts with a value.
    public init(_ value: Value) {
        mutex = Mutex(value)
    }

    /// The value.
    public func get() -> Value { mutex.withLock { $0 } }

    /// Another value.
    public func set(_ value: Value) { mutex.withLock { $0 = value } }

    /// Changes the value.
    public func change(_ body: @Sendable (inout Value) -> Void) {
        mutex.withLock { value in
            var copy = value
            body(&copy)
            value = copy
        }
    }
}

extension Mutexed {
    /// Takes the value out and leaves nothing.
    public func take<Wrapped: Sendable>() -> Value where Value == Wrapped? {
        let value = get()
        set(nil)
        return value
    }
}
