internal import Analysis
internal import Interview
internal import Speech

/// What was named for one prompt of the retrieval drill.
public struct Naming: Codable, Equatable, Sendable {
    /// The prompt.
    public var prompt: String
    /// The words of the answer; nothing where no story was named.
    public var words: String?
    /// The title of the bank's story that they name; nothing where they name none, or where there is no bank.
    public var title: String?
    /// Seconds to the first sound; nothing for typed answers.
    public var after: Double?
    /// The bank's stories that would serve the prompt.
    public var fitting: [String]
    /// Whether there was a bank to compare with.
    public var hasBank: Bool

    static func all(_ exchanges: [Exchange], bank: [KnownStory], prompts: Prompts) -> [Naming] {
        exchanges.map { exchange in
            let kind = prompts.kind(ofPrompt: exchange.asking.wording)
            let fitting = bank.filter { story in kind.map(story.fits) == true }.map(\.title)
            var naming = Naming(prompt: exchange.asking.question, fitting: fitting, hasBank: !bank.isEmpty)
            guard exchange.isAnswered else { return naming }
            switch prompts.naming(exchange.words, among: bank) {
            case .nothing: return naming
            case .words: break
            case .story(let story): naming.title = story.title
            }
            naming.words = exchange.text
            naming.after = exchange.delivery?.timeToFirstWord?.seconds
            return naming
        }
    }
}
