/// Written forms that are said otherwise than they are spelled.
enum WrittenForms {
    /// Abbreviations with their stop, lower case.
    static let abbreviations: [String: [String]] = [
        "dr.": ["doctor"], "mr.": ["mister"], "mrs.": ["missus"], "ms.": ["miss"], "prof.": ["professor"],
        "vs.": ["versus"], "etc.": ["et", "cetera"], "e.g.": ["for", "example"], "i.e.": ["that", "is"],
        "approx.": ["approximately"], "st.": ["saint"], "jr.": ["junior"], "sr.": ["senior"],
        "inc.": ["incorporated"], "ltd.": ["limited"], "dept.": ["department"],
        "jan.": ["january"], "feb.": ["february"], "aug.": ["august"], "sept.": ["september"],
        "oct.": ["october"], "nov.": ["november"], "dec.": ["december"],
    ]
    /// Words whose marks are said.
    static let marked: [String: [String]] = [
        "c++": ["c", "plus", "plus"], "c#": ["c", "sharp"], "f#": ["f", "sharp"], ".net": ["dot", "net"],
        "&": ["and"], "vs": ["versus"], "w/o": ["without"], "w/": ["with"],
    ]
    /// Months, for the day beside them.
    static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]
    /// What a currency's mark is called: one, many.
    static let currencies: [Character: (one: String, many: String)] = [
        "$": ("dollar", "dollars"), "€": ("euro", "euros"), "£": ("pound", "pounds"), "¥": ("yen", "yen"),
        "₹": ("rupee", "rupees"),
    ]
    /// What multiplies a number written before it, without a space.
    static let scales: [String: String] = [
        "k": "thousand", "K": "thousand", "M": "million", "mm": "million", "mn": "million", "bn": "billion",
        "B": "billion", "tn": "trillion", "T": "trillion",
    ]
    /// What multiplies an amount of money beyond that.
    static let moneyScales: [String: String] = ["m": "million", "b": "billion", "t": "trillion"]
    /// Units written close behind a number.
    static let units: [String: [String]] = [
        "%": ["percent"], "ms": ["milliseconds"], "s": ["seconds"], "sec": ["seconds"], "min": ["minutes"],
        "h": ["hours"], "hrs": ["hours"], "hr": ["hours"], "kg": ["kilograms"], "km": ["kilometers"],
        "cm": ["centimeters"], "mb": ["megabytes"], "gb": ["gigabytes"], "tb": ["terabytes"],
        "kb": ["kilobytes"], "ghz": ["gigahertz"], "mhz": ["megahertz"], "khz": ["kilohertz"],
        "am": ["a", "m"], "pm": ["p", "m"], "°": ["degrees"], "+": ["plus"], "x": ["x"],
    ]
    /// Letters that lose more than an accent on their way to ASCII.
    static let letters: [Character: String] = [
        "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
    ]
}
