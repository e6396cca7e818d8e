internal import CSpeexDSP
public import Speech

/// Takes the steady noise of a room out of sound, as a stream, through speexdsp's preprocessor.
///
/// For the recogniser alone: what is measured and what is kept is the sound as it was. speexdsp rather than a filter of our
/// own: it is in Debian, old and small, and follows the noise while somebody speaks (Cohen and Berdugo's minima-controlled
/// estimate, Ephraim and Malah's gain). Stays on one thread; frees itself.
public struct NoiseReduction: ~Copyable {
    /// The sound of 20 ms is worked on at once, and comes out that much later, which is made up for here.
    static let frame = Samples.milliseconds(20)
    /// How much of a recording's beginning tells what its noise is like before anything is taken out.
    public static let acquaintance = Samples.seconds(30)

    private let state: OpaquePointer
    private var waiting: [Int16] = []
    /// What comes out first is of what was before.
    private var early = frame.count
    /// How much was given and has not come back yet.
    private var owed = 0

    /// A reduction by so many decibels at most; nothing where there is no memory for it.
    public init?(decibels: Int) {
        guard let made = speex_preprocess_state_init(Int32(Self.frame.count), Int32(Samples.rate)) else {
            return nil
        }
        state = made
        var on: Int32 = 1
        var most = Int32(-decibels)
        speex_preprocess_ctl(state, SPEEX_PREPROCESS_SET_DENOISE, &on)
        speex_preprocess_ctl(state, SPEEX_PREPROCESS_SET_NOISE_SUPPRESS, &most)
    }

    deinit { speex_preprocess_state_destroy(state) }

    /// Gets to know the noise from sound that is given again afterwards; comes before `reduce`.
    ///
    /// Digital silence, where nothing was recorded, is passed over.
    public func meet(_ sound: [Int16]) {
        for start in stride(from: 0, through: sound.count - Self.frame.count, by: Self.frame.count) {
            let frame = sound[start..<(start + Self.frame.count)]
            if frame.contains(where: { $0 != 0 }) { _ = work(frame) }
        }
    }

    /// The next stretch of sound; what comes back joins without a gap what came before, up to 40 ms behind what was given.
    public mutating func reduce(_ block: [Int16]) -> [Int16] {
        owed += block.count
        waiting += block
        var clean: [Int16] = []
        var start = 0
        while waiting.count - start >= Self.frame.count {
            clean += work(waiting[start..<(start + Self.frame.count)])
            start += Self.frame.count
        }
        waiting.removeFirst(start)
        let dropped = min(early, clean.count)
        early -= dropped
        owed -= clean.count - dropped
        return Array(clean.dropFirst(dropped))
    }

    /// What is still to come when the sound is over, so that as much has come back as was given.
    public mutating func finish() -> [Int16] {
        let rest = owed
        return Array(reduce([Int16](repeating: 0, count: 3 * Self.frame.count)).prefix(rest))
    }

    /// A whole stretch of sound without its noise, as long as it was.
    ///
    /// `decibels`: how much is taken out at most; with none the sound stays as it is.
    /// `beginning`: what the noise is met in; the beginning of the sound unless something else is named.
    public static func reduced(
        _ sound: [Int16], decibels: Int, meeting beginning: [Int16]? = nil
    ) -> [Int16] {
        guard decibels > 0, var reduction = NoiseReduction(decibels: decibels) else { return sound }
        reduction.meet(Array((beginning ?? sound).prefix(acquaintance.count)))
        var clean: [Int16] = []
        clean.reserveCapacity(sound.count)
        // A second at a time, so that no more than one copy of the whole is made.
        for start in stride(from: 0, to: sound.count, by: Samples.rate) {
            clean += reduction.reduce(Array(sound[start..<min(start + Samples.rate, sound.count)]))
        }
        clean += reduction.finish()
        return clean
    }

    private func work(_ frame: ArraySlice<Int16>) -> [Int16] {
        var frame = Array(frame)
        speex_preprocess_run(state, &frame)
        return frame
    }
}
