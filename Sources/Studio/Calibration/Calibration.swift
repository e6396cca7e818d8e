public import Analysis
public import Language
public import PocketSphinx
public import Speech

/// Lets a person read sentences, and keeps those that were understood.
///
/// What was read is decoded in a process of its own: one that ends on a sentence costs that sentence at most, and never
/// those that were read before.
public struct Calibration {
    /// What the person sees meanwhile.
    public struct Screen {
        /// A sentence is to be read: its number, how many there are, its words, whether it is asked for once more.
        public var sentence: (Int, Int, String, Bool) -> Void
        /// A few seconds of any speech are wanted.
        public var check: () -> Void
        /// What the sound check found.
        public var checked: (SoundCheck) -> Void
        /// A few seconds of silence are wanted.
        public var room: () -> Void
        /// Something that the person should know, one sentence.
        public var notice: (String) -> Void

        /// A screen of five callbacks, on the caller's thread.
        public init(
            sentence: @escaping (Int, Int, String, Bool) -> Void, check: @escaping () -> Void,
            checked: @escaping (SoundCheck) -> Void, room: @escaping () -> Void,
            notice: @escaping (String) -> Void
        ) {
            self.sentence = sentence
            self.check = check
            self.checked = checked
            self.room = room
            self.notice = notice
        }
    }

    /// What was read.
    public struct Reading: Sendable {
        /// The sentences that were understood, with their sound.
        public var sentences: [ReadSentence] = []
        /// Those that were not.
        public var leftOut: [String] = []
        /// Some seconds of nobody speaking.
        public var room: [Int16] = []
        /// The mean colour of the voice over all sentences, weighted by their length; empty where none was measured.
        public var cepstralMean: [Float] = []
        /// Whether the person stopped before the last sentence.
        public var wasStopped = false
    }

    /// A sentence of which less was heard is asked for once more: the recogniser hears three quarters of read words.
    static let understood = 0.4
    /// The silence that is kept on either side of a sentence.
    static let pad = Samples.milliseconds(300)

    private let program: String
    private let model: RecognitionModel
    private let pronunciations: Pronunciations

    /// A calibration with a model and a table of pronunciations.
    ///
    /// `program`: the path of a `ladder`, which decodes.
    public init(program: String, model: RecognitionModel = .installed, pronunciations: Pronunciations) {
        self.program = program
        self.model = model
        self.pronunciations = pronunciations
    }

    /// Runs through the sentences, on this thread; the desk is closed at the end whatever happens.
    ///
    /// - throws: where nothing can be heard or recognised.
    public func run(_ sentences: [String], at desk: any ReadingDesk, screen: Screen) throws -> Reading {
        defer { desk.close() }
        // Loaded before the first sentence, so that no one waits in the middle of reading.
        var recogniser = try SegmentRecogniser.load(
            DecoderSettings(model: model, feeding: .whole, taught: pronunciations.taught), program: program)
        var reading = Reading()
        screen.check()
        if let check = try desk.checkSound() {
            screen.checked(check)
            if check.troubles.contains(.muted) { throw NothingHeard() }
        }
        screen.room()
        guard let room = try desk.hearRoom() else {
            reading.wasStopped = true
            return reading
        }
        reading.room = room
        var mean = MeanOfMeans()
        var losses = 0
        for (place, text) in sentences.enumerated() {
            var isKept = false
            for isRepeated in [false, true] where !isKept {
                screen.sentence(place + 1, sentences.count, text, isRepeated)
                guard let samples = try desk.hearSentence(isRepeated: isRepeated) else {
                    reading.wasStopped = true
                    reading.cepstralMean = mean.value
                    return reading
                }
                let sentence = Self.trimmed(ReadSentence(text: text, samples: samples))
                var own = MeanOfMeans()
                let heard: [Word]
                do throws(RecogniserError) {
                    heard = try words(of: sentence, by: &recogniser, &own)
                } catch {
                    // Once may be this sentence's fault; twice running it is not the reader's, who is not asked again.
                    losses += 1
                    guard losses < 2 else {
                        guard !reading.sentences.isEmpty else { throw error }
                        screen.notice("\(error.sentence) \(error.remedy)")
                        reading.wasStopped = true
                        reading.cepstralMean = mean.value
                        return reading
                    }
                    screen.notice(error.sentence)
                    continue
                }
                losses = 0
                guard sentence.share(heard: heard) >= Self.understood else { continue }
                isKept = true
                mean.add(own)
                reading.sentences.append(sentence)
            }
            if !isKept {
                reading.leftOut.append(text)
                screen.notice("That sentence was not understood; it is left out.")
            }
        }
        reading.cepstralMean = mean.value
        return reading
    }

    // What was heard before and after the sentence is waiting, and no part of it.
    private static func trimmed(_ sentence: ReadSentence) -> ReadSentence {
        let spans = SoundingSpans.find(in: sentence.samples)
        guard let first = spans.first, let last = spans.last else {
            return ReadSentence(text: sentence.text, samples: [])
        }
        let from = max(0, (first.start - pad).count)
        let to = min(sentence.samples.count, (last.end + pad).count)
        return ReadSentence(text: sentence.text, samples: Array(sentence.samples[from..<to]))
    }

    // A stretch that cost its process has cautious words and no mean; one that cost two, or was refused, ends the hearing.
    private func words(
        of sentence: ReadSentence, by recogniser: inout SegmentRecogniser, _ mean: inout MeanOfMeans
    ) throws(RecogniserError) -> [Word] {
        var words: [Word] = []
        for span in Segmenter.cut(sentence.samples) {
            guard
                let heard = try recogniser.decode(Array(sentence.samples[span.start.count..<span.end.count]))
            else { throw RecogniserError(call: program, problem: "no process of its survived a sentence") }
            words += heard
            if let own = recogniser.mean() { mean.add(own, weight: Float(span.length.count)) }
        }
        return words
    }
}

/// The microphone gives nothing but silence.
public struct NothingHeard: Remedied {
    /// The error; it has no more to say.
    public init() {}

    /// What is wrong.
    public var sentence: String {
        "The microphone gives nothing but silence, so there is nothing to measure."
    }
    /// What to do.
    public var remedy: String { "Is it muted? `ladder devices` lists others, --microphone names one." }
}

/// The mean of segments' means, each weighted by its segment's length.
struct MeanOfMeans: Equatable {
    private var sum: [Float] = []
    private var weight: Float = 0

    mutating func add(_ mean: [Float], weight: Float) {
        if sum.isEmpty { sum = [Float](repeating: 0, count: mean.count) }
        for place in sum.indices { sum[place] += mean[place] * weight }
        self.weight += weight
    }

    mutating func add(_ other: MeanOfMeans) {
        guard other.weight > 0 else { return }
        add(other.value, weight: other.weight)
    }

    var value: [Float] { weight > 0 ? sum.map { $0 / weight } : [] }
}
