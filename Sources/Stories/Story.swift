/// One story of the candidate's bank: a Markdown file with YAML front matter.
public struct Story: Equatable, Sendable {
    /// A heading and the prose below it.
    public struct Section: Equatable, Sendable {
        /// The heading's words; empty for prose before the first heading.
        public var heading: String
        /// How many marks the heading has; 0 for prose before the first heading.
        public var level: Int
        /// The prose, lines as they are, without blank ones at either end.
        public var prose: String

        /// A section.
        public init(heading: String, level: Int, prose: String) {
            (self.heading, self.level, self.prose) = (heading, level, prose)
        }
    }

    /// The file's name without its ending.
    public var slug: String
    /// From the front matter, else the first heading of one mark, else the slug.
    public var title: String
    /// The categories that the story can serve, as the file has them.
    public var categories: [String]
    /// All other fields of the front matter, by their names; a list's entries stand apart.
    public var fields: [String: [String]]
    /// The sections in the file's order.
    public var sections: [Section]

    /// A story of known parts.
    public init(
        slug: String, title: String, categories: [String] = [], fields: [String: [String]] = [:],
        sections: [Section] = []
    ) {
        (self.slug, self.title, self.categories) = (slug, title, categories)
        (self.fields, self.sections) = (fields, sections)
    }

    /// The title and all prose, paragraphs apart: what the candidate may say.
    ///
    /// Other headings are the file's, not the teller's.
    public var text: String {
        ([title] + sections.map(\.prose)).filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}
