public import Notation

/// Families of words that a judgement looks for, as a person can read and edit them: time, loss, credit, hedges.
///
/// A family is a hint and no verdict: how much each shows is learned from labelled answers.
public struct CueFamilies: Equatable, Sendable {
    /// A cue that was found in an answer.
    package struct Cue: Equatable, Sendable {
        /// Its family.
        package var family: String
        /// Its words among those of the answer.
        package var stretch: Range<Int>
    }

    /// The families that the code itself asks for; the others only weigh.
    public enum Named: String, CaseIterable, Sendable {
        case setback, redemption, people, credit, alternative, reason, noticing, idea
        case otherPeople = "other-people"
        case standingHabit = "standing-habit"
        case taughtBy = "taught-by"
        case backToStory = "back-to-story"
    }

    private struct Entry: Equatable {
        var words: [String]
        var family: String
        /// How it sounds, where it is long enough to be known by that.
        var sound: PhoneString?
    }

    /// Shorter cues sound like too much else (reference "content", section 1).
    package static let leastPhones = 12
    /// A cue sounds in words whose phones differ from its own by no more than this part of them.
    private static let nearness = 0.25

    private var byFirstWord: [String: [Entry]] = [:]
    private var sounding: [Entry] = []

    /// Reads `family: [word, several words, …]`.
    ///
    /// `sounds`: for the long ones how they sound, `several words: PH OW N Z`, written by `scripts/evaluate cues`.
    /// `needed`: the families that must be there.
    ///
    /// - throws: `NotationError` with the place of a mistake.
    public init(
        yaml: String, file: String, sounds: (yaml: String, file: String)? = nil, needed: [Named] = []
    ) throws(NotationError) {
        var phones: [String: (sound: PhoneString, place: Notation)] = [:]
        var names: Set<String> = []
        if let sounds {
            for (cue, value) in try Notation.parse(sounds.yaml, file: sounds.file).entries() {
                let sound = PhoneString(try value.text())
                guard sound.count >= Self.leastPhones else {
                    throw value.wrong(
                        "a cue is known by its sound from \(Self.leastPhones) phones on: '\(cue)'")
                }
                phones[cue] = (sound, value)
            }
        }
        let notation = try Notation.parse(yaml, file: file)
        for (family, value) in try notation.entries() {
            names.insert(family)
            for entry in try value.list() {
                let text = try entry.text()
                let words = text.split(separator: " ").map(String.init)
                let isPlain =
                    text == text.lowercased()
                    && text.allSatisfy { $0.isLetter || $0.isNumber || " '-".contains($0) }
                guard isPlain, let first = words.first else {
                    throw entry.wrong(
                        "a cue is one or more words in lower case, without punctuation: '\(text)'")
                }
                guard !words.contains(where: AnswerText.filled.contains) else {
                    throw entry.wrong("filled pauses are left out before cues are looked for: '\(text)'")
                }
                let found = Entry(words: words, family: family, sound: phones[text]?.sound)
                byFirstWord[first, default: []].append(found)
                if found.sound != nil { sounding.append(found) }
            }
        }
        if let missing = needed.first(where: { !names.contains($0.rawValue) }) {
            throw notation.wrong(
                "the family '\(missing.rawValue)' is missing, which the reading of answers needs")
        }
        let cues = Set(sounding.map { $0.words.joined(separator: " ") })
        for (cue, stray) in phones.sorted(by: { $0.key < $1.key }) where !cues.contains(cue) {
            throw stray.place.wrong(
                "no family has the cue '\(cue)': write this file again (scripts/evaluate cues)")
        }
    }

    /// No families.
    package init() {}

    /// The cues of an answer, in the order in which they start: by their words, and in what was heard also by their sound.
    package func cues(in answer: AnswerText) -> [Cue] {
        let words = answer.words
        var found: [Cue] = []
        for start in words.indices {
            for entry in byFirstWord[words[start]] ?? [] where words[start...].starts(with: entry.words) {
                found.append(Cue(family: entry.family, stretch: start..<(start + entry.words.count)))
            }
        }
        guard answer.quality.isHeard, !sounding.isEmpty else { return found }
        let heard = sounding.flatMap { entry in
            places(of: entry, in: answer).map { Cue(family: entry.family, stretch: $0) }
        }
        // What the words say already needs no ear.
        let new = heard.filter { cue in
            !found.contains { $0.family == cue.family && $0.stretch.overlaps(cue.stretch) }
        }
        return new.isEmpty ? found : (found + new).sorted { $0.stretch.lowerBound < $1.stretch.lowerBound }
    }

    // Where the phones of some words running are nearly those of a cue; of overlapping places the first.
    private func places(of entry: Entry, in answer: AnswerText) -> [Range<Int>] {
        guard let sound = entry.sound else { return [] }
        let most = Self.nearness * Double(sound.count)
        var found: [Range<Int>] = []
        var start = 0
        while start < answer.words.count {
            var parts: [PhoneString] = []
            var count = 0
            var best: (end: Int, distance: Double)?
            for end in start..<answer.words.count {
                guard let part = answer.sounds[end], Double(count) <= Double(sound.count) + most else {
                    break
                }
                parts.append(part)
                count += part.count
                guard abs(Double(count - sound.count)) <= most else { continue }
                let distance = PhoneString.joined(parts).distance(to: sound)
                if distance <= min(most, best?.distance ?? most) { best = (end + 1, distance) }
            }
            if let best { found.append(start..<best.end) }
            start = best?.end ?? start + 1
        }
        return found
    }
}
