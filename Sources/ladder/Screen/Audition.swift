internal import Foundation
internal import Speech
internal import Studio

/// Plays stretches of a recording; without a speaker it says so once, and the work goes on.
final class Audition {
    /// A word alone is hard to make out: so much of what stands around it is played too.
    static let context = Samples.milliseconds(700)

    private var player: Player?
    private let isStopping: () -> Bool
    // Enter cuts the playing short; what a pipe holds has been there from the start.
    private let listensToKeys = isatty(0) == 1

    /// Opens the recording and the speaker; nothing is played where `isMuted`.
    init(recording: String, speaker: String, isMuted: Bool, isStopping: @escaping () -> Bool) {
        self.isStopping = isStopping
        guard !isMuted else { return }
        do {
            player = try Player(recording: recording, speaker: speaker)
        } catch {
            fail(error)
        }
    }

    /// Plays a stretch with its context, on this thread, to its end or until the person has typed a line.
    func play(_ span: Span) {
        guard let player else { return }
        let end = span.end + Self.context
        do {
            try player.play(from: max(.zero, span.start - Self.context)) { place in
                place >= end || isStopping() || hasTyped ? .quit : .go
            }
        } catch {
            fail(error)
        }
    }

    private var hasTyped: Bool {
        guard listensToKeys else { return false }
        var ready = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
        return poll(&ready, 1, 0) > 0
    }

    private func fail(_ error: any Error) {
        player = nil
        let sentence = (error as? any Remedied)?.sentence ?? "\(error)"
        Terminal.say("\(sentence) It goes on without sound; `ladder devices` lists speakers.")
    }
}
