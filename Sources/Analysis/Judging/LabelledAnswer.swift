/// An answer with its question, and what readers found in it: one line of the labelled answers.
public struct LabelledAnswer: Equatable, Sendable, Codable {
    /// An earlier exchange on the same story.
    public struct Exchange: Equatable, Sendable, Codable {
        /// The rung that was asked for.
        public var asked: Rung
        /// The question.
        public var question: String
        /// What was said.
        public var answer: String
    }

    /// The labels of an answer, by their names within their kinds.
    public struct Labels: Equatable, Sendable, Codable {
        /// The `rungs` shown, in any order.
        public var rungs: [String]
        /// The `starl` shown, in any order.
        public var starl: [String]
        /// The `anti` shown, in any order.
        public var anti: [String]
        /// The `principles` shown, in any order.
        public var principles: [String]
        /// Whether the answer met its question.
        public var responsive: Bool
        /// The next moves that a good interviewer might make; of a prediction, the one that would be made.
        public var next: [String]

        /// Labels from traits.
        public init(_ traits: [Trait], responsive: Bool, next: [String]) {
            func names(_ kind: Trait.Kind) -> [String] { traits.filter { $0.kind == kind }.map(\.label) }
            rungs = names(.rungs)
            starl = names(.starl)
            anti = names(.anti)
            principles = names(.principles)
            self.responsive = responsive
            self.next = next
        }

        /// The traits that they name.
        public var traits: Set<Trait> {
            Set(
                [("rungs", rungs), ("starl", starl), ("anti", anti), ("principles", principles)].flatMap {
                    kind, names in
                    names.compactMap { Trait(rawValue: "\(kind).\($0)") }
                })
        }
    }

    /// The name of the answer in its file.
    public var id: String
    /// The category of the question.
    public var category: String?
    /// The kind of story that was asked for.
    public var story: String?
    /// The rung that was asked for.
    public var asked: Rung
    /// The question.
    public var question: String
    /// The earlier exchanges on the same story, oldest first.
    public var before: [Exchange]
    /// What was said: lower case, no punctuation.
    public var answer: String
    /// What readers found; nothing where nobody has read it yet.
    public var labels: Labels?
    /// For each trait the quotes that show it.
    public var evidence: [String: [String]]?

    /// An answer that nobody has read yet.
    public init(id: String, asked: Rung, question: String, before: [Exchange] = [], answer: String) {
        self.id = id
        self.asked = asked
        self.question = question
        self.before = before
        self.answer = answer
    }

    /// What the answer is an answer to.
    public var occasion: Occasion {
        Occasion(asked: asked, question: question, earlier: before.map(\.answer))
    }
}
