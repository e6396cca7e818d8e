internal import ALSA
internal import Dispatch
internal import Foundation
internal import Speech
internal import Synchronization

/// The playback thread: says one line at a time, knows where on the sample clock it was heard, and stops at once.
final class Speaker: Sendable {
    private struct State {
        var line: [Int16]?
        var isStopping = false
        var isClosed = false
    }

    private let name: String
    private let clock: SampleClock
    private let place: @Sendable ([Int16], Samples) -> Void
    private let mute: @Sendable (Samples) -> Void
    private let said: @Sendable (Result<Span, ALSAError>) -> Void
    private let state = Mutex(State())
    private let work = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)
    private let wake: WakeUp

    /// Opens the device and starts the thread.
    ///
    /// - parameters:
    ///   - place: told where on the clock a line is heard, soon after it has begun.
    ///   - mute: told from where on a line that was stopped is not heard.
    ///   - said: told when the last sample of a line has left the speaker.
    /// - throws: `ALSAError` where the device cannot be opened.
    init(
        device name: String, clock: SampleClock, place: @escaping @Sendable ([Int16], Samples) -> Void,
        mute: @escaping @Sendable (Samples) -> Void, said: @escaping @Sendable (Result<Span, ALSAError>) -> Void
    ) throws(ALSAError) {
        self.name = name
        self.clock = clock
        self.place = place
        self.mute = mute
        self.said = said
        wake = try WakeUp()
        let opened = DispatchSemaphore(value: 0)
        let trouble = Mutex<ALSAError?>(nil)
        let thread = Thread { [self] in
            do throws(ALSAError) {
                try run { opened.signal() }
            } catch {
                trouble.withLock { $0 = error }
                opened.signal()
            }
            ended.signal()
        }
        thread.name = "speaker"
        thread.qualityOfService = .userInteractive
        thread.start()
        opened.wait()
        if let error = trouble.withLock({ $0 }) {
            ended.wait()
            throw error
        }
    }

    /// Starts to say a line; `said` reports its end.
    func say(_ samples: [Int16]) {
        wake.clear()
        state.withLock { state in
            state.line = samples
            state.isStopping = false
        }
        work.signal()
    }

    /// Silences the line under way within a fifth of a second; `said` reports as much of it as was heard.
    func stop() {
        state.withLock { $0.isStopping = true }
        wake.signal()
    }

    /// Ends the thread and closes the device.
    func close() {
        state.withLock { state in
            state.isClosed = true
            state.isStopping = true
        }
        wake.signal()
        work.signal()
        ended.wait()
    }

    // MARK: - On the playback thread

    private var isStopping: Bool { state.withLock { $0.isStopping } }

    private func run(opened: () -> Void) throws(ALSAError) {
        var device: PlaybackDevice? = try PlaybackDevice.open(name)
        opened()
        while true {
            work.wait()
            let (line, isClosed) = state.withLock { state in
                defer { state.line = nil }
                return (state.line, state.isClosed)
            }
            if isClosed { return }
            guard let line else { continue }
            do throws(ALSAError) {
                // After a fault the device is opened anew for the next line.
                var open = if let kept = device.take() { kept } else { try PlaybackDevice.open(name) }
                let span = try play(line, on: &open)
                device = consume open
                said(.success(span))
            } catch {
                said(.failure(error))
            }
        }
    }

    private func play(_ line: [Int16], on device: inout PlaybackDevice) throws(ALSAError) -> Span {
        try device.prepare()
        let begun = clock.now()
        var written = 0
        var start: Samples?
        var estimates: [Samples] = []
        while written < line.count, !isStopping {
            let count = try write(line, from: written, to: device)
            written += count
            if count == 0 { try device.wait(wake: wake) }
            let now = clock.now()
            // The first moments of a stream have no timing yet; a tenth of a second in, the delay is true.
            if count > 0, now - begun > .milliseconds(80) { estimates.append(now + device.delay() - Samples(written)) }
            if start == nil, estimates.count >= 8 || now - begun > .milliseconds(300) || written == line.count {
                start = settle(estimates, otherwise: begun)
                if let start { place(line, start) }
            }
        }
        let first = start ?? settle(estimates, otherwise: begun)
        if start == nil { place(line, first) }
        let end = first + Samples(line.count)
        while !isStopping, clock.now() < end {
            let left = end - clock.now()
            Thread.sleep(forTimeInterval: min(0.02, max(0.001, left.seconds)))
        }
        device.stop()
        let now = clock.now()
        guard now < end else { return Span(start: first, end: end) }
        mute(now)
        return Span(start: first, end: now)
    }

    private func write(_ line: [Int16], from: Int, to device: borrowing PlaybackDevice) throws(ALSAError) -> Int {
        let end = min(line.count, from + 320)
        var failure: ALSAError?
        let count = line.withUnsafeBufferPointer { all -> Int in
            do throws(ALSAError) {
                return try device.write(UnsafeBufferPointer(rebasing: all[from..<end]))
            } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        return count
    }

    private func settle(_ estimates: [Samples], otherwise: Samples) -> Samples {
        estimates.isEmpty ? otherwise : estimates.sorted()[estimates.count / 2]
    }
}
