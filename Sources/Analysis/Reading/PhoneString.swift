/// A run of phones, compared by what recognisers confuse.
///
/// Two phones of a kind (vowels, voiced and voiceless stops, …) are half as far apart as any two others; stress is left out.
package struct PhoneString: Equatable, Sendable {
    private static let kinds: [[String]] = [
        ["AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW"],
        ["P", "B", "T", "D", "K", "G"], ["CH", "JH", "SH", "ZH"], ["F", "V", "TH", "DH", "HH"], ["S", "Z"],
        ["M", "N", "NG"], ["L", "R", "W", "Y"],
    ]
    private static let codes: [String: UInt8] = Dictionary(
        uniqueKeysWithValues: kinds.enumerated().flatMap { kind, phones in
            phones.enumerated().map { ($1, UInt8(kind << 4 | $0)) }
        })

    /// One code a phone; the upper half of its bits is its kind.
    let codes: [UInt8]

    /// Phones as dictionaries write them: `HH AW1 S`.
    package init(_ phones: some StringProtocol) {
        codes = phones.split(separator: " ").compactMap { phone in
            Self.codes[String(phone.filter(\.isLetter))]
        }
    }

    private init(codes: [UInt8]) { self.codes = codes }

    /// How many phones.
    package var count: Int { codes.count }

    /// The runs one behind the other.
    static func joined(_ parts: some Sequence<PhoneString>) -> PhoneString {
        PhoneString(codes: parts.flatMap(\.codes))
    }

    /// How many phones must be changed, left out or put in to make one of the other; half a one within a kind.
    func distance(to other: PhoneString) -> Double {
        var row = (0...other.codes.count).map(Double.init)
        for (place, mine) in codes.enumerated() {
            var corner = row[0]
            row[0] = Double(place + 1)
            for (column, theirs) in other.codes.enumerated() {
                let change = mine == theirs ? 0 : mine >> 4 == theirs >> 4 ? 0.5 : 1
                let best = min(corner + change, row[column] + 1, row[column + 1] + 1)
                corner = row[column + 1]
                row[column + 1] = best
            }
        }
        return row[other.codes.count]
    }
}
