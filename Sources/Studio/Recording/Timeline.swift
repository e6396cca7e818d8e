internal import Speech
internal import Synchronization

/// The two channels of a session while it is being recorded, aligned on the sample clock.
///
/// The candidate's channel grows as it is captured; the interviewer's samples are placed where they left the speaker,
/// which is known a moment later. So what is younger than `lag` is held back from the file.
final class Timeline: Sendable {
    /// How long the placing of a line may take; what a crash can lose beside it is nothing.
    static let lag = Samples.milliseconds(600)

    private struct Channels {
        var start = 0
        var left: [Int16] = []
        var right: [Int16] = []
    }

    private let channels = Mutex(Channels())

    /// Where the candidate's channel ends.
    var end: Samples {
        channels.withLock { Samples($0.start + $0.left.count) }
    }

    /// Appends what the candidate's microphone heard.
    func hear(_ block: some Collection<Int16> & Sendable) {
        channels.withLock { $0.left.append(contentsOf: block) }
    }

    /// Places what the interviewer says, from `at` on; what would lie in the file already is left out.
    func place(_ samples: [Int16], at: Samples) {
        channels.withLock { channels in
            let offset = at.count - channels.start
            let skipped = max(0, -offset)
            guard skipped < samples.count else { return }
            let end = offset + samples.count
            if channels.right.count < end {
                channels.right.append(contentsOf: repeatElement(0, count: end - channels.right.count))
            }
            channels.right.replaceSubrange((offset + skipped)..<end, with: samples[skipped...])
        }
    }

    /// Takes back what the interviewer would have said from `at` on.
    func mute(from at: Samples) {
        channels.withLock { channels in
            let keep = max(0, at.count - channels.start)
            if keep < channels.right.count { channels.right.removeSubrange(keep...) }
        }
    }

    /// Takes out the frames that are older than `lag`, left and right interleaved.
    func drain(keeping lag: Samples) -> [Int16] {
        channels.withLock { channels in
            let count = channels.left.count - lag.count
            guard count > 0 else { return [] }
            var frames = [Int16](repeating: 0, count: count * 2)
            for place in 0..<count {
                frames[2 * place] = channels.left[place]
                if place < channels.right.count { frames[2 * place + 1] = channels.right[place] }
            }
            channels.left.removeFirst(count)
            channels.right.removeFirst(min(count, channels.right.count))
            channels.start += count
            return frames
        }
    }
}
