internal import Foundation

/// How finely a voice's transform tells sounds apart: the more speech there is, the more of them can be told.
public enum PhoneClasses: Int, CaseIterable, Sendable, Codable {
    /// One transform for all sounds.
    case all = 1
    /// Silence and noises; speech.
    case speechApart = 2
    /// Silence and noises; vowels; consonants.
    case vowelsApart = 3

    private static let silences: Set<String> = ["SIL", "+NSN+", "+SPN+"]
    private static let vowels: Set<String> = [
        "AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW",
    ]

    func number(of phone: String) -> Int {
        switch self {
        case .all: 0
        case .speechApart: Self.silences.contains(phone) ? 0 : 1
        case .vowelsApart: Self.silences.contains(phone) ? 0 : Self.vowels.contains(phone) ? 1 : 2
        }
    }

    /// Writes the file that says which codebook belongs to which class; nothing for one class.
    ///
    /// Only for models with a codebook a phone.
    func write(for model: TrainableModel, in folder: String) throws(TrainingError) -> String? {
        if self == .all { return nil }
        let phones = try Self.phones(of: model.definition)
        let path = folder + "/classes-\(rawValue)"
        // Debian's mk_mllr_class, which should write this, crashes.
        let words = [UInt32(rawValue), UInt32(phones.count)] + phones.map { UInt32(number(of: $0)) }
        do {
            try Data(S3File.bytes(words, version: "1.2")).write(to: URL(fileURLWithPath: path))
        } catch { throw TrainingError(call: path, problem: "it cannot be written") }
        return path
    }

    // The phones without context come first in a definition: "AA  -  -  - n/a  2  6  7  8 N".
    private static func phones(of definition: String) throws(TrainingError) -> [String] {
        // The first hundred kilobytes hold them all; the file has eight megabytes.
        guard let data = FileHandle(forReadingAtPath: definition)?.readData(ofLength: 100_000) else {
            throw TrainingError(call: definition, problem: "it cannot be read")
        }
        var phones: [String] = []
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
            let fields = line.split(separator: " ", omittingEmptySubsequences: true)
            guard fields.count > 5 else { continue }
            if fields[1] == "-", fields[2] == "-", fields[3] == "-" {
                phones.append(String(fields[0]))
            } else if !phones.isEmpty {
                break
            }
        }
        guard !phones.isEmpty else { throw TrainingError(call: definition, problem: "it names no phones") }
        return phones
    }
}
