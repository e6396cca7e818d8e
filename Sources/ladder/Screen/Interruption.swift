internal import Archive
internal import Dispatch
internal import Foundation

/// Ends the program at a stop signal, when what it holds in the cache, which can be sound of the user's, has been removed.
final class Interruption {
    private var sources: [any DispatchSourceProtocol] = []

    /// Watches signals for as long as it exists.
    ///
    /// `cache`: the folder of passing files; it need not exist.
    init(removingFrom cache: String) {
        let queue = DispatchQueue(label: "interruption")
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number, SIG_IGN)  // a dispatch source takes its place
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                PassingFile.removeOwn(from: cache)
                Terminal.say("\nStopped before the end; nothing was kept.")
                _exit(ExitStatus.failed.rawValue)
            }
            source.resume()
            sources.append(source)
        }
    }

    deinit { for source in sources { source.cancel() } }
}
