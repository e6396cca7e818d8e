public import Analysis
internal import Foundation
internal import SoundFile

/// What is known of the user's voice through one microphone, on disk.
public struct VoiceFolder: Equatable, Sendable {
    /// The folder's path.
    public let path: String

    /// The folder at `path`.
    public init(path: String) {
        self.path = path
    }

    /// What was measured: a `VoiceBaseline`.
    public var baselineFile: String { path + "/baseline.json" }
    /// The recogniser's model, moved towards the voice.
    public var model: String { path + "/model" }
    /// The sentences that were read: WAV files of 16 kHz, one channel, and the list of them.
    public var sentences: String { path + "/sentences" }
    /// A line a sentence: the sound's file name, a tab, the words that were to be read.
    public var list: String { sentences + "/sentences.tsv" }

    /// What was measured; nothing where nothing was yet.
    ///
    /// - throws: `ArchiveError` where the file is damaged, or of a later version.
    public func baseline() throws(ArchiveError) -> VoiceBaseline? {
        guard FileManager.default.fileExists(atPath: baselineFile) else { return nil }
        guard let data = FileManager.default.contents(atPath: baselineFile) else {
            throw damaged("it cannot be read")
        }
        let found: VoiceBaseline
        do {
            found = try JSONDecoder().decode(VoiceBaseline.self, from: data)
        } catch {
            throw damaged("it is damaged")
        }
        guard found.version == 1 else { throw damaged("it is of version \(found.version), not 1") }
        return found
    }

    private func damaged(_ problem: String) -> ArchiveError {
        ArchiveError(
            path: baselineFile, line: 0, problem: problem, remedy: "Make it anew: `ladder calibrate`.")
    }

    /// Keeps a measurement and the sentences that it rests on, in place of earlier ones.
    ///
    /// - throws: `ArchiveError` or `SoundFileError` where the disk is full; what was there before may be gone by then.
    public func keep(_ baseline: VoiceBaseline, _ read: [ReadSentence]) throws {
        try makePrivate(path)
        // A torn set of sentences must not pass for a whole one: the list comes last.
        try remove(sentences)
        try makePrivate(sentences)
        var lines = ""
        for (place, sentence) in read.enumerated() {
            let name = (place < 9 ? "0" : "") + "\(place + 1).wav"
            let writer = try SoundWriter.create(sentences + "/" + name, channels: 1)
            try writer.append(sentence.samples)
            try writer.settle(toDisk: false)
            lines += "\(name)\t\(sentence.words.joined(separator: " "))\n"
        }
        try SessionFolder(path: path).write(lines, to: list)
        try SessionFolder(path: path).write(baseline.json(), to: baselineFile)
    }

    /// Removes everything that is known of this voice.
    ///
    /// - throws: `ArchiveError` where something cannot be removed.
    public func forget() throws(ArchiveError) { try remove(path) }

    private func remove(_ place: String) throws(ArchiveError) {
        guard FileManager.default.fileExists(atPath: place) else { return }
        do {
            try FileManager.default.removeItem(atPath: place)
        } catch {
            throw ArchiveError(
                path: place, line: 0, problem: "it cannot be removed (\(error.localizedDescription))",
                remedy: "Remove it by hand.")
        }
    }

    private func makePrivate(_ folder: String) throws(ArchiveError) {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw ArchiveError(
                path: folder, line: 0, problem: "it cannot be made (\(error.localizedDescription))",
                remedy:
                    "Check that the folder is yours and can be written, or choose another with --home DIR.")
        }
    }
}
