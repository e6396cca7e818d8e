internal import Dispatch
internal import Synchronization

/// News from several threads for the one that conducts, in the order in which it came.
final class Mailbox<News: Sendable>: Sendable {
    private let waiting = Mutex<[News]>([])
    private let arrived = DispatchSemaphore(value: 0)

    /// Puts something in; from any thread.
    func post(_ news: News) {
        waiting.withLock { $0.append(news) }
        arrived.signal()
    }

    /// Waits for the next thing, but no longer than `end`.
    func take(until end: DispatchTime) -> News? {
        while arrived.wait(timeout: end) == .success {
            if let first = waiting.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { return first }
        }
        return nil
    }

    /// Waits for the next thing.
    func take() -> News {
        while true {
            arrived.wait()
            if let first = waiting.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { return first }
        }
    }
}
