import ALSA
import Foundation
import Speech

/// What a capture device gave in a stretch of time.
struct Hearing {
    var samples: [Int16] = []
    var overruns = 0
    /// How long it took, in seconds.
    var elapsed = 0.0

    /// Reads a device for so long.
    static func of(_ device: inout CaptureDevice, seconds: Double) throws -> Hearing {
        var hearing = Hearing()
        let wake = try WakeUp()
        let block = UnsafeMutableBufferPointer<Int16>.allocate(capacity: 320)
        defer { block.deallocate() }
        let start = ContinuousClock.now
        while hearing.elapsed < seconds {
            try device.wait(wake: wake)
            reading: while true {
                switch try device.read(into: block) {
                case .samples(0): break reading
                case .samples(let count): hearing.samples += block[..<count]
                case .overrun: hearing.overruns += 1
                }
            }
            hearing.elapsed = since(start)
        }
        return hearing
    }
}

/// Seconds since then.
func since(_ start: ContinuousClock.Instant) -> Double {
    (ContinuousClock.now - start) / .seconds(1)
}

/// A tone, 16 kHz, and where one lies in what was heard.
enum Tone {
    static func samples(seconds: Double, hertz: Double = 440) -> [Int16] {
        (0..<Int(seconds * 16_000)).map { Int16(16_000 * sin(2 * .pi * hertz * Double($0) / 16_000)) }
    }

    /// From the first loud sample to the last, in seconds, with its frequency between them.
    static func found(in samples: [Int16]) -> (seconds: Double, hertz: Double)? {
        guard let first = samples.firstIndex(where: { abs(Int($0)) > 8000 }),
            let last = samples.lastIndex(where: { abs(Int($0)) > 8000 }), last > first
        else { return nil }
        let tone = samples[first...last]
        let rises = zip(tone, tone.dropFirst()).count { $0 < 0 && $1 >= 0 }
        let seconds = Double(tone.count) / 16_000
        return (seconds, Double(rises) / seconds)
    }
}
