/// A piece of a page: its literals are markup; what stands between them is escaped unless it is markup.
///
/// So no text out of a log becomes markup because someone forgot to escape it.
struct HTML: Equatable, ExpressibleByStringInterpolation {
    let markup: String

    init(stringLiteral markup: String) {
        self.markup = markup
    }

    init(stringInterpolation pieces: StringInterpolation) {
        markup = pieces.markup
    }

    /// The pieces one after the other, a line each.
    init(lines: [HTML]) {
        markup = lines.map(\.markup).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// A text as it may stand between tags and inside quoted attributes.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        // Scalars, not characters: an accent that follows a bracket joins it into one character.
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// Collects markup and escaped text.
    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var markup = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            markup.reserveCapacity(literalCapacity)
        }

        mutating func appendLiteral(_ literal: String) {
            markup += literal
        }

        mutating func appendInterpolation(_ text: String) {
            markup += HTML.escaped(text)
        }

        mutating func appendInterpolation(_ number: Int) {
            markup += String(number)
        }

        mutating func appendInterpolation(_ part: HTML?) {
            markup += part?.markup ?? ""
        }

        mutating func appendInterpolation(_ parts: [HTML]) {
            markup += HTML(lines: parts).markup
        }
    }
}
