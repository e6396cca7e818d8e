internal import Dispatch
internal import Foundation
internal import Studio

/// Tells the desk of Enter and of signals, for as long as it exists.
final class Keyboard {
    private let controls: Controls
    private let farewell: String
    private var sources: [any DispatchSourceProtocol] = []

    /// Watches signals, and standard input where that is a keyboard.
    ///
    /// `farewell`: what is said at the first signal.
    ///
    init(
        controls: Controls, readsKeys: Bool,
        farewell: String = "Ending here; everything so far is kept."
    ) {
        self.controls = controls
        self.farewell = farewell
        watchSignals()
        controls.hasKeyboard = readsKeys && isatty(0) == 1
        if controls.hasKeyboard { watchKeys() }
    }

    deinit { for source in sources { source.cancel() } }

    // The first signal ends the interview in order; the second ends the program.
    private func watchSignals() {
        let queue = DispatchQueue(label: "signals")
        let isFirst = Once()
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number, SIG_IGN)  // a dispatch source takes its place
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { [controls, farewell] in
                guard isFirst.first() else { _exit(ExitStatus.failed.rawValue) }
                Terminal.say("\n" + farewell)
                controls.stop()
            }
            source.resume()
            sources.append(source)
        }
    }

    private func watchKeys() {
        let source = DispatchSource.makeReadSource(fileDescriptor: 0, queue: DispatchQueue(label: "keys"))
        source.setEventHandler { [controls] in
            var bytes = [UInt8](repeating: 0, count: 256)
            let count = read(0, &bytes, bytes.count)
            if count > 0 {
                controls.pressKey()
            } else if count == 0 {
                controls.stop()  // Control-D
            }
        }
        source.resume()
        sources.append(source)
    }
}
