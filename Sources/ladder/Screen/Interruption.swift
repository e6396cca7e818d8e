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
            // Whoever started this with the signal ignored (nohup, a shell's background) wants it to live on.
            let before = signal(number, SIG_IGN)  // a dispatch source takes its place
            if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { continue }
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                // sphinxtrain's programs may be writing there still: until nothing has come back, two seconds at most.
                for _ in 0..<20 {
                    guard PassingFile.removeOwn(from: cache) else { break }
                    usleep(100_000)
                }
                Terminal.say("\nStopped before the end.")
                // By the signal itself, so that a shell's loop ends with it.
                signal(number, SIG_DFL)
                var all = sigset_t()
                sigfillset(&all)
                pthread_sigmask(SIG_UNBLOCK, &all, nil)
                kill(getpid(), number)
                _exit(ExitStatus.failed.rawValue)
            }
            source.resume()
            sources.append(source)
        }
    }

    deinit { for source in sources { source.cancel() } }
}
