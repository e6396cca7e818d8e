internal import CSampleRate
internal import Speech

/// Brings sound of any rate to Ladder's 16 kHz, as a stream, through libsamplerate.
///
/// libsamplerate rather than a filter of our own: it is in Debian, its quality is measured, and a linear converter
/// aliases what the recogniser listens to. Stays on one thread; frees itself.
public struct Resampler: ~Copyable {
    private let state: OpaquePointer?
    private let ratio: Double

    /// A converter from `rate` samples a second to 16,000; passes sound through where they are the same.
    ///
    /// - throws: `SoundFileError` where libsamplerate refuses the ratio.
    public init(from rate: Int, path: String = "sound") throws(SoundFileError) {
        ratio = Double(Samples.rate) / Double(rate)
        guard rate != Samples.rate else {
            state = nil
            return
        }
        var code: Int32 = 0
        guard let made = src_new(Int32(SRC_SINC_MEDIUM_QUALITY), 1, &code) else {
            let words = src_strerror(code).map { String(cString: $0) } ?? "error \(code)"
            throw SoundFileError(path: path, work: .read, problem: "\(rate) samples a second: \(words)")
        }
        state = made
    }

    deinit { if let state { src_delete(state) } }

    /// Converts one block, full scale ±1; `last` gives up what the filter still holds.
    public func convert(_ block: [Float], last: Bool = false) -> [Float] {
        guard let state else { return block }
        var converted: [Float] = []
        var used = 0
        var room = [Float](repeating: 0, count: Int(Double(block.count) * ratio) + 1024)
        let capacity = room.count
        while true {
            let made = block.withUnsafeBufferPointer { input in
                room.withUnsafeMutableBufferPointer { output -> Int in
                    // An empty block still needs a valid pointer.
                    guard let to = output.baseAddress else { return 0 }
                    let from = input.baseAddress.map { $0 + used } ?? UnsafePointer(to)
                    var data = SRC_DATA(
                        data_in: from, data_out: to, input_frames: block.count - used,
                        output_frames: capacity,
                        input_frames_used: 0, output_frames_gen: 0, end_of_input: last ? 1 : 0,
                        src_ratio: ratio)
                    guard src_process(state, &data) == 0 else { return 0 }
                    used += data.input_frames_used
                    return data.output_frames_gen
                }
            }
            converted.append(contentsOf: room[..<made])
            if made < capacity, used >= block.count { return converted }
            if made == 0 { return converted }
        }
    }
}
