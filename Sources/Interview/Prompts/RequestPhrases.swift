internal import Notation
public import Speech

/// The phrases by which requests, and ends of answers, are known.
public struct RequestPhrases: Equatable, Sendable {
    /// A request takes less sound than this.
    static let longestSound = Samples.seconds(3)
    /// Words that may stand around a request without changing it.
    private let courtesies: Set<String>
    private let phrases: [(request: Request, words: [String])]
    private let agreement: [[String]]
    private let endings: [[String]]

    init(_ notation: Notation) throws(NotationError) {
        try notation.allow(
            only: Set(Request.allCases.map(\.rawValue) + ["agreement", "endings", "courtesies"]))
        var phrases: [(Request, [String])] = []
        for request in Request.allCases {
            for text in try notation.at(request.rawValue).texts() {
                phrases.append((request, Self.words(text)))
            }
        }
        self.phrases = phrases
        agreement = try notation.at("agreement").texts().map(Self.words)
        endings = try notation.at("endings").texts().map(Self.words)
        courtesies = Set(try notation.at("courtesies").texts())
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split(separator: " ").map(String.init)
    }

    /// All phrases of all requests, for spotting them in sound.
    public var all: [(request: Request, phrase: String)] {
        phrases.map { ($0.request, $0.words.joined(separator: " ")) }
    }

    /// The request that a whole turn is, if it is one: the turn says a known phrase and nothing else but courtesies.
    public func request(in words: [Word], sounding: Samples) -> Request? {
        guard sounding <= Self.longestSound, words.count <= 12 else { return nil }
        let said = words.filter { $0.kind == .word }.map(\.text)
        return phrases.first { matches($0.words, said) }?.request
    }

    /// Whether a whole turn agrees with what was just asked, and says nothing else.
    func agrees(_ words: [Word], sounding: Samples) -> Bool {
        guard sounding <= Self.longestSound else { return false }
        let said = words.filter { $0.kind == .word }.map(\.text)
        return agreement.contains { matches($0, said) }
    }

    private func matches(_ phrase: [String], _ said: [String]) -> Bool {
        guard said.count >= phrase.count else { return false }
        for start in 0...(said.count - phrase.count)
        where said[start..<(start + phrase.count)].elementsEqual(phrase) {
            let rest = said[..<start] + said[(start + phrase.count)...]
            if rest.allSatisfy(courtesies.contains) { return true }
        }
        return false
    }

    /// Whether the words end with a phrase that ends an answer at once, such as "that's my answer".
    public func endsAnswer(_ words: [Word]) -> Bool {
        let said = words.suffix(6).filter { $0.kind == .word }.map(\.text)
        return endings.contains { said.count >= $0.count && said.suffix($0.count).elementsEqual($0) }
    }

    /// Compares the tables.
    public static func == (left: RequestPhrases, right: RequestPhrases) -> Bool {
        left.courtesies == right.courtesies && left.endings == right.endings
            && left.agreement == right.agreement
            && left.phrases.elementsEqual(right.phrases) { $0.request == $1.request && $0.words == $1.words }
    }
}
