internal import ALSA
internal import Dispatch
internal import Speech

/// Speaks for the simulated candidate into the device that the virtual microphone hears, in real time.
public final class Mouth: Sendable {
    private let device: String
    private let queue = DispatchQueue(label: "candidate")
    /// What a person takes to begin an answer.
    private static let reaction = DispatchTimeInterval.milliseconds(900)

    /// A mouth at a playback device; opened anew for every answer.
    public init(device: String) {
        self.device = device
    }

    /// Begins, after a moment, to speak; returns at once.
    public func speak(_ samples: [Int16], failed: @escaping @Sendable (any Error) -> Void) {
        queue.asyncAfter(deadline: .now() + Self.reaction) { [device] in
            do {
                let speaker = try Loudspeaker(device: device)
                // The silence behind it lets the last word out before the device closes.
                try speaker.play(
                    (samples + [Int16](repeating: 0, count: Samples.milliseconds(300).count))[...])
            } catch {
                failed(error)
            }
        }
    }
}
