internal import ALSA
internal import Dispatch
internal import Foundation
internal import Speech
internal import Synchronization

/// The playback thread: says one line at a time, knows where on the sample clock it was heard, and stops at once.
///
/// Between lines it plays silence. A stream that never stops has a steady delay, so that a line is placed to within a
/// few milliseconds, and starts at once: a sound server may sleep for two seconds over an idle one (measured on a null
/// sink of PulseAudio's).
final class Speaker: Sendable {
    private struct State {
        var line: [Int16]?
        var isStopping = false
        var isClosed = false
    }

    /// A line on its way.
    private struct Saying {
        var samples: [Int16]
        var written = 0
        var estimates: [Samples] = []
        var start: Samples?
    }

    /// Samples to a block: 20 ms.
    private static let block = 320
    /// So many estimates of a line's place are enough to settle it: a fifth of a second.
    private static let enough = 10

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
    /// `place`: told where on the clock a line is heard, soon after it has begun.
    /// `mute`: told from where on a line that was stopped is not heard.
    /// `said`: told when the last sample of a line has left the speaker.
    ///
    /// - throws: `ALSAError` where the device cannot be opened.
    init(
        device name: String, clock: SampleClock, place: @escaping @Sendable ([Int16], Samples) -> Void,
        mute: @escaping @Sendable (Samples) -> Void,
        said: @escaping @Sendable (Result<Span, ALSAError>) -> Void
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
        state.withLock { state in
            state.line = samples
            state.isStopping = false
        }
        work.signal()
    }

    /// Silences the line under way within a tenth of a second; `said` reports as much of it as was heard.
    func stop() {
        state.withLock { $0.isStopping = true }
    }

    /// Ends the thread and closes the device.
    func close() {
        state.withLock { $0.isClosed = true }
        wake.signal()
        work.signal()
        ended.wait()
    }

    // MARK: - On the playback thread

    private func run(opened: () -> Void) throws(ALSAError) {
        var device: PlaybackDevice? = try PlaybackDevice.open(name)
        opened()
        var saying: Saying?
        while !state.withLock({ $0.isClosed }) {
            do throws(ALSAError) {
                if device == nil {
                    work.wait()
                    // After a fault the device is opened anew for the next line.
                    if state.withLock({ $0.line != nil }) { device = try PlaybackDevice.open(name) }
                }
                guard var open = device.take() else { continue }
                try step(&open, &saying)
                device = consume open
            } catch {
                let wasSaying = saying != nil
                saying = nil
                let hadLine = state.withLock { $0.line.take() != nil }
                if hadLine || wasSaying { said(.failure(error)) }
            }
        }
    }

    // Plays one block, of the line or of silence, and waits for room for the next.
    private func step(_ device: inout PlaybackDevice, _ saying: inout Saying?) throws(ALSAError) {
        if let samples = state.withLock({ $0.line.take() }) { saying = Saying(samples: samples) }
        let isStopping = state.withLock { $0.isStopping }
        let place = clock.now() + device.delay()  // where the next sample will be heard
        if isStopping, let line = saying {
            let start = line.start ?? median(line.estimates) ?? place
            let end = max(start, place)
            mute(end)
            finish(Span(start: start, end: end), &saying)
        }
        if var line = saying, line.written >= line.samples.count {
            let start = settle(&line)
            let end = start + Samples(line.samples.count)
            saying = line
            if clock.now() >= end { finish(Span(start: start, end: end), &saying) }
        }
        let written: Int
        if var line = saying, line.written < line.samples.count {
            if line.start == nil { line.estimates.append(place - Samples(line.written)) }
            let end = min(line.samples.count, line.written + Self.block)
            written = try write(line.samples[line.written..<end], to: device)
            line.written += written
            if line.start == nil, line.estimates.count >= Self.enough { _ = settle(&line) }
            saying = line
        } else {
            written = try write(Self.silence[...], to: device)
        }
        if written == 0 { try device.wait(wake: wake) }
    }

    private static let silence = [Int16](repeating: 0, count: block)

    private func finish(_ span: Span, _ saying: inout Saying?) {
        saying = nil
        state.withLock { $0.isStopping = false }
        said(.success(span))
    }

    private func settle(_ line: inout Saying) -> Samples {
        if let start = line.start { return start }
        let start = median(line.estimates) ?? clock.now()
        line.start = start
        place(line.samples, start)
        return start
    }

    private func median(_ estimates: [Samples]) -> Samples? {
        estimates.isEmpty ? nil : estimates.sorted()[estimates.count / 2]
    }

    private func write(_ block: ArraySlice<Int16>, to device: borrowing PlaybackDevice) throws(ALSAError)
        -> Int
    {
        var failure: ALSAError?
        let count = block.withUnsafeBufferPointer { samples -> Int in
            do throws(ALSAError) {
                return try device.write(samples)
            } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        return count
    }
}
