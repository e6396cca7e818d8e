internal import Analysis
internal import Foundation
internal import Interview
internal import Speech

/// Numbers and causes in words, the same in every rendering.
enum Wordings {
    /// "1.2 s".
    static func seconds(_ length: Samples) -> String {
        String(format: "%.1f s", length.seconds)
    }

    /// "0.26 s", where a tenth of a second would hide that a pause is one.
    static func exactSeconds(_ length: Samples) -> String {
        String(format: "%.2f s", length.seconds)
    }

    /// "3 min 7 s".
    static func duration(_ length: Samples) -> String {
        let whole = max(0, length.count) / Samples.rate
        return whole < 60 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
    }

    /// "4 March 2026, 17:20", on the clock of the place; a text that is no ISO 8601 as it stands.
    static func date(_ started: String) -> String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        guard let match = started.prefixMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}:[0-9]{2})/),
            let month = Int(match.2), let day = Int(match.3), (1...12).contains(month)
        else { return started }
        return "\(day) \(months[month - 1]) \(match.1), \(match.4)"
    }

    /// A phrase that begins a line.
    static func capitalised(_ phrase: String) -> String {
        phrase.prefix(1).uppercased() + phrase.dropFirst()
    }

    /// "3:07".
    static func clock(_ place: Samples) -> String {
        let whole = max(0, place.count) / Samples.rate
        return String(format: "%d:%02d", whole / 60, whole % 60)
    }

    /// "1 pause", "2 pauses".
    static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    /// "1 story", "2 stories".
    static func count(_ number: Int, _ noun: String, _ plural: String) -> String {
        "\(number) \(number == 1 ? noun : plural)"
    }

    /// What kind of session it was: "interview", "five whys drill".
    static func session(_ opening: SessionOpening) -> String {
        opening.settings.drill.map { "\($0.drill.words) drill" } ?? "interview"
    }

    /// How a session ended, a sentence.
    static func ending(_ cause: String?) -> String {
        switch cause {
        case "complete": "All questions were asked."
        case "stopped": "You asked to stop."
        case "nobodyThere": "Nobody answered any more."
        case "hungUp": "It was ended before the last question."
        case "failed": "It was ended by a fault; everything up to then is kept."
        case "cut off": "It was cut off; everything up to the last second is kept."
        case nil: "It has not been closed."
        default: "It ended."
        }
    }

    /// What is missing of an answer, a sentence; nothing where it is whole.
    static func missing(_ exchange: Exchange) -> String? {
        switch (exchange.isAnswered, exchange.isCutOff) {
        case (true, false): nil
        case (true, true): "The answer was cut off before its end."
        case (false, true): "The interview broke off before an answer was finished."
        case (false, false): "No answer was given."
        }
    }

    /// The silent pauses of an answer, phrases for a list: how many lie where, and how long they are.
    static func pauses(_ delivery: Delivery) -> [String] {
        guard let median = delivery.medianPause, let longest = delivery.longestPause else {
            return [pauseCount(delivery)]
        }
        let places = delivery.pausesByPlace
        if delivery.pauses.count == 1 {
            let place = places.first.map { ", \($0.place.phrase)" } ?? ""
            return ["\(pauseCount(delivery)), \(seconds(median)) at \(clock(longest.start))\(place)"]
        }
        let list = places.map { "\($0.count) \($0.place.phrase)" }.joined(separator: ", ")
        return [
            "\(pauseCount(delivery)) of a quarter second and more"
                + (list.isEmpty ? "" : ": \(list)"),
            "median pause \(seconds(median)), longest \(seconds(longest.length)) at \(clock(longest.start))",
        ]
    }

    /// "no silent pauses", "3 silent pauses".
    static func pauseCount(_ delivery: Delivery) -> String {
        delivery.pauses.isEmpty ? "no silent pauses" : count(delivery.pauses.count, "silent pause")
    }

    /// The ums and uhs found in an answer: about how many, which, and how many to a hundred words.
    static func fillers(_ delivery: Delivery) -> String {
        let number = delivery.fillers.count
        guard number > 0 else { return "no ums or uhs found" }
        let names = number == 1 ? "1 um or uh" : "\(number) ums and uhs"
        let rate = delivery.fillersPerHundredWords.map { rate in
            rate < 1 ? ", fewer than 1 per 100 words" : ", \(Int(rate.rounded())) per 100 words"
        }
        return "about \(names) (\(times(delivery.fillers)))\(rate ?? "")"
    }

    /// Words that perhaps only fill time; nothing where there are none.
    static func discourse(_ words: [Word]) -> String? {
        words.isEmpty ? nil : "perhaps also as fillers: \(times(words))"
    }

    /// "um 2 times, uh once", the most frequent first.
    static func times(_ words: [Word]) -> String {
        let counts = Dictionary(grouping: words, by: \.text).mapValues(\.count)
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\($0.key) \($0.value == 1 ? "once" : "\($0.value) times")" }
            .joined(separator: ", ")
    }

    /// How far the counts can be believed, two sentences.
    ///
    /// The figures are those of `Delivery.fillers` and `Delivery.discourse`.
    static let fillerCare =
        "Counts of ums and uhs are approximate: tested on speakers that were new to it, Ladder found 6 in 10 of "
        + "those said, and 3 in 4 of those found were real. Words that are only perhaps fillers (like, you "
        + "know) were tested on written sentences: 8 in 10 told were fillers, and 2 in 3 were found."

    /// What stands in place of the figures where the recording is too bad, a sentence.
    static let notJudged = "Pauses, pace and fillers cannot be told from this recording."

    /// Everything measured about how an answer was spoken, phrases for a list.
    static func delivery(_ delivery: Delivery) -> [String] {
        var phrases: [String] = []
        if let first = delivery.timeToFirstWord { phrases.append("first word after \(seconds(first))") }
        phrases.append("spoke for \(seconds(delivery.speaking))")
        if let rate = delivery.wordsPerMinute { phrases.append("\(Int(rate.rounded())) words a minute") }
        phrases += pauses(delivery)
        phrases.append(fillers(delivery))
        if let discourse = discourse(delivery.discourse) { phrases.append(discourse) }
        return phrases
    }

    /// How the pace varied, a phrase for a list; none where too little was said.
    static func pace(_ pace: Pace?) -> [String] {
        pace.map {
            [String(format: "between pauses from %.1f to %.1f words a second", $0.slow, $0.quick)]
        } ?? []
    }

    /// What kind of follow-up a question is, behind the name of its rung.
    static func kind(of move: Asking.Move) -> String {
        switch move {
        case .open, .climb: ""
        case .again: ", asked again"
        case .challenge: ", from another side"
        }
    }

    /// Which parts of a told story were heard, and which were not; nothing where none was.
    static func parts(_ parts: [Trait]) -> String? {
        guard !parts.isEmpty else { return nil }
        let missing = Trait.all(.starl).filter { !parts.contains($0) }
        let heard = "Parts of a story heard: " + parts.map(\.label).joined(separator: ", ") + "."
        return missing.isEmpty
            ? heard : heard + " Not heard: " + missing.map(\.label).joined(separator: ", ") + "."
    }
}
