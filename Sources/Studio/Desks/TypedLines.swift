internal import Foundation

/// Lines from a file descriptor, for as long as nobody wants to stop.
///
/// A read that waits for ever would sleep through Control-C.
public final class TypedLines {
    private let descriptor: Int32
    private let isStopping: () -> Bool
    private var waiting: [UInt8] = []
    private var isOver = false

    /// Lines from `descriptor`; `isStopping` is asked five times a second.
    public init(descriptor: Int32 = 0, isStopping: @escaping () -> Bool) {
        self.descriptor = descriptor
        self.isStopping = isStopping
    }

    /// The next line without its end; nothing where the input is over, or the person wants to stop.
    public func next() -> String? {
        while !isStopping() {
            if let end = waiting.firstIndex(of: 0x0A) {
                let line = waiting[..<end]
                waiting.removeFirst(end + 1)
                return String(decoding: line, as: UTF8.self)
            }
            if isOver {
                guard !waiting.isEmpty else { return nil }
                defer { waiting = [] }
                return String(decoding: waiting, as: UTF8.self)
            }
            read()
        }
        return nil
    }

    private func read() {
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&ready, 1, 200) > 0 else { return }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = Foundation.read(descriptor, &bytes, bytes.count)
        if count > 0 { waiting += bytes[..<count] }
        if count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN) { isOver = true }
    }
}
