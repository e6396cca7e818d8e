internal import ALSA
internal import Dispatch
internal import Foundation
internal import Speech
internal import Synchronization

/// The capture thread: reads the device, copies, signals.
///
/// No allocation, no lock, no waiting for others.
///
/// A device that vanishes is reported and tried again every half second until it is back or the microphone is closed.
final class Microphone: Sendable {
    /// What the capture thread reports, apart from sound.
    enum Report: Sendable {
        /// The device has gone.
        case lost(ALSAError)
        /// The device is back and running.
        case back
        /// The listening thread did not fetch its sound for half a minute.
        case listenerFellBehind
    }

    /// What arrived, mono at 16 kHz.
    let ring = Ring<Int16>(capacity: Samples.seconds(30).count, filledWith: 0)
    /// Where silence stands in for sound that was lost.
    let gaps = Ring<Span>(capacity: 64, filledWith: Span(start: .zero, end: .zero))
    /// Signalled after every block.
    let ready = DispatchSemaphore(value: 0)
    /// Where the captured samples lie in time.
    let clock = SampleClock()

    // In nanoseconds.
    private static let longestWait = 250_000_000
    private static let longestSilence = 3_000_000_000
    private static let longestGap = Samples.seconds(20)

    private let name: String
    private let wake: WakeUp
    private let isRunning = Atomic<Bool>(true)
    private let ended = DispatchSemaphore(value: 0)

    /// Opens the device and starts the thread.
    ///
    /// - throws: `ALSAError` where the device cannot be opened.
    init(device name: String, report: @escaping @Sendable (Report) -> Void) throws(ALSAError) {
        self.name = name
        wake = try WakeUp()
        let opened = DispatchSemaphore(value: 0)
        let first = Mutex<ALSAError?>(nil)
        let thread = Thread { [self] in
            run(
                opened: { error in
                    first.withLock { $0 = error }
                    opened.signal()
                }, report: report)
            ended.signal()
        }
        thread.name = "capture"
        thread.qualityOfService = .userInteractive
        thread.start()
        opened.wait()
        if let error = first.withLock({ $0 }) {
            ended.wait()
            throw error
        }
    }

    /// Ends the thread and closes the device.
    func close() {
        isRunning.store(false, ordering: .relaxed)
        wake.signal()
        ended.wait()
    }

    // MARK: - On the capture thread

    private func run(opened: (ALSAError?) -> Void, report: (Report) -> Void) {
        let block = UnsafeMutableBufferPointer<Int16>.allocate(capacity: 320)
        defer { block.deallocate() }
        var captured = 0
        var hasOpened = false
        while isRunning.load(ordering: .relaxed) {
            do throws(ALSAError) {
                var device = try CaptureDevice.open(name)
                if hasOpened { report(.back) }
                if !hasOpened { opened(nil) }
                hasOpened = true
                guard try pump(&device, block: block, captured: &captured) else {
                    return report(.listenerFellBehind)
                }
            } catch {
                guard hasOpened else { return opened(error) }
                report(.lost(error))
                reopen()
            }
        }
    }

    // Waits until the device can be opened again.
    private func reopen() {
        while isRunning.load(ordering: .relaxed) {
            Thread.sleep(forTimeInterval: 0.5)
            if case .success = SoundDevice.opens(name, capturing: true) { return }
        }
    }

    // Until the device vanishes (throws), the microphone is closed (true), or the ring is full (false).
    private func pump(
        _ device: inout CaptureDevice, block: UnsafeMutableBufferPointer<Int16>, captured: inout Int
    ) throws(ALSAError) -> Bool {
        var watch = GapWatch()
        let begun = clock.elapsed()
        let before = captured
        var moment = begun
        var waited = 0
        while isRunning.load(ordering: .relaxed) {
            try device.wait(wake: wake)
            var count = 0
            var overran = false
            reading: while true {
                switch try device.read(into: block) {
                case .samples(0): break reading
                case .samples(let some):
                    guard ring.write(UnsafeBufferPointer(rebasing: block[..<some])) == some else {
                        return false
                    }
                    count += some
                case .overrun: overran = true
                }
            }
            captured += count
            let now = clock.elapsed()
            // One wait lasts 200 ms at most. What is longer, this program was stopped, not the device.
            waited = count > 0 || overran ? 0 : waited + min(now - moment, Self.longestWait)
            moment = now
            if count > 0 {
                clock.set(captured: captured, pending: device.pending())
                let elapsed = Samples((now - begun) / 62_500)
                let delivered = captured - before
                let missing =
                    overran
                    ? watch.overrun(delivered: delivered, elapsed: elapsed)
                    : watch.check(delivered: delivered, elapsed: elapsed)
                if let lost = missing {
                    // A lid that was closed: no ring holds that, and nobody wants an hour of silence.
                    guard lost < Self.longestGap else {
                        throw ALSAError(call: "snd_pcm_readi", code: -EIO, device: name)
                    }
                    guard fill(lost, captured: &captured) else { return false }
                }
                ready.signal()
            } else if waited > Self.longestSilence {
                // Open, but nothing arrives: a suspended server or a pulled cable that nobody reported.
                throw ALSAError(call: "snd_pcm_readi", code: -EIO, device: name)
            }
        }
        return true
    }

    // Silence of the lost length keeps the sample clock true; the note lets it be marked.
    private func fill(_ lost: Samples, captured: inout Int) -> Bool {
        let gap = Span(start: Samples(captured), end: Samples(captured) + lost)
        // The note first, so that nobody takes the silence for the candidate's. A full list loses a mark, never sound.
        withUnsafePointer(to: gap) { _ = gaps.write(UnsafeBufferPointer(start: $0, count: 1)) }
        guard ring.write(0, times: lost.count) == lost.count else { return false }
        captured += lost.count
        return true
    }
}
