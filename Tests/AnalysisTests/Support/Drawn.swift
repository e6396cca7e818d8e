import Analysis
import Speech

/// A timeline drawn as text, one character for so many milliseconds: `s` is sound, `-` is silence.
struct Drawn {
    var frames: [Bool]

    init(_ picture: String, each milliseconds: Int = 100) {
        frames = picture.flatMap { [Bool](repeating: $0 == "s", count: milliseconds / 10) }
    }

    /// The levels of its frames, sounds and silences as loud as told.
    func levels(sound: Double = -25, silence: Double = -65) -> [Double] {
        frames.map { $0 ? sound : silence }
    }

    /// The picture of judged frames: each stretch as most of its frames are.
    static func picture(of frames: [Bool], each milliseconds: Int = 100) -> String {
        let size = milliseconds / 10
        return stride(from: 0, to: frames.count, by: size).map { start in
            let stretch = frames[start..<min(frames.count, start + size)]
            return stretch.count { $0 } * 2 > stretch.count ? "s" : "-"
        }.joined()
    }
}

extension Span {
    /// A span in milliseconds, for short tables.
    init(_ start: Int, _ end: Int) {
        self.init(start: .milliseconds(start), end: .milliseconds(end))
    }

    /// Its ends in milliseconds.
    var milliseconds: [Int] { [start.count / 16, end.count / 16] }
}
