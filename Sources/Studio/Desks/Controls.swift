internal import Synchronization

/// The keys and signals of the person at the desk, wherever they come from.
///
/// The program presses; the desk listens. What was pressed before anybody listened is told at once.
public final class Controls: Sendable {
    private struct State {
        var onKey: (@Sendable () -> Void)?
        var onStop: (@Sendable () -> Void)?
        var wantsToStop = false
        var hasKeyboard = false
    }

    private let state = Mutex(State())

    /// Nothing pressed yet.
    public init() {}

    /// Enter was pressed.
    public func pressKey() {
        state.withLock { $0.onKey }?()
    }

    /// The user wants to stop.
    public func stop() {
        let told = state.withLock { state in
            state.wantsToStop = true
            return state.onStop
        }
        told?()
    }

    /// Whether there is a keyboard whose Enter can be waited for; set before the desk is made.
    public var hasKeyboard: Bool {
        get { state.withLock { $0.hasKeyboard } }
        set { state.withLock { $0.hasKeyboard = newValue } }
    }

    /// Whether the user wants to stop.
    public var wantsToStop: Bool { state.withLock { $0.wantsToStop } }

    func onKey(_ action: @escaping @Sendable () -> Void) {
        state.withLock { $0.onKey = action }
    }

    func onStop(_ action: @escaping @Sendable () -> Void) {
        let already = state.withLock { state in
            state.onStop = action
            return state.wantsToStop
        }
        if already { action() }
    }
}
