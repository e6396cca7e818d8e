/// Names that are written in several parts: GitHub, PostgreSQL, SaaS.
enum Camel {
    /// The parts of a name at its inner capitals; one part where it has none.
    ///
    /// A row of capitals is one part ("PostgreSQL" is Postgre and SQL), its last capital the next part's where small
    /// letters follow ("HTTPServer" is HTTP and Server).
    static func parts(_ name: String) -> [String] {
        let letters = Array(name)
        var parts: [String] = []
        var start = 0
        for place in letters.indices.dropFirst() {
            let rises = letters[place].isUppercase && !letters[place - 1].isUppercase
            let falls =
                letters[place].isUppercase && letters[place - 1].isUppercase && place + 1 < letters.count
                && letters[place + 1].isLowercase
            if rises || falls {
                parts.append(String(letters[start..<place]))
                start = place
            }
        }
        return parts + [String(letters[start...])]
    }
}
