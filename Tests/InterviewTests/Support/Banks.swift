import Analysis
import Speech
import VirtualDesk

@testable import Interview

/// The prompts that the program ships with, read once.
enum Shipped {
    static let prompts = Result { try Prompts(files: Repository.promptFiles(), folder: "Prompts") }
    static let files = Result { try Repository.promptFiles() }
}

/// A bank so small that a test knows every word of it: one wording a line, a few questions, a few wordings a rung.
enum SmallBank {
    static let files = Result {
        var files = try Repository.promptFiles().filter { Prompts.single.contains($0.key) }
        let occasions = Lines.Occasion.allCases.map { "\($0.rawValue): [\"(\($0.rawValue))\"]\n" }
        files["lines.yaml"] = occasions.joined()
        for category in Question.Category.allCases {
            files["questions/\(category.rawValue).yaml"] = questions(category)
        }
        files["missing.yaml"] = Lack.allCases.map {
            "\($0.rawValue): [{id: lack-\($0.rawValue), text: Which?}]\n"
        }.joined()
        files["why-here.yaml"] =
            "questions: [mission-1]\n"
            + WhyHere.Step.allCases.map { "\($0.rawValue): [{id: why-\($0.rawValue), text: Why?}]\n" }
            .joined()
        files["themes.yaml"] = Theme.Name.allCases.map { theme(of: $0) }.joined()
        for rung in Rung.allCases { files["rungs/\(rung.rawValue).yaml"] = wordings(rung) }
        return files
    }

    static func prompts() throws -> Prompts {
        try Prompts(files: files.get(), folder: "small")
    }

    private static func theme(of name: Theme.Name) -> String {
        """
        \(name.rawValue):
          listens: "how it is"
          questions: [{id: \(name.rawValue)-1, text: "What of \(name.rawValue)?", category: mission, story: mentorship, frame: open}]

        """
    }

    private static func questions(_ category: Question.Category) -> String {
        let story = category == .mission ? "mission-motivation" : "project-failure"
        return """
            category: \(category.rawValue)
            questions:
              - id: \(category.rawValue)-1
                text: "What about \(category.rawValue), first?"
                story: \(story)
                frame: direct-negative
              - id: \(category.rawValue)-2
                text: "What about \(category.rawValue), second?"
                story: changed-opinion
                frame: open

            """
    }

    private static func wordings(_ rung: Rung) -> String {
        """
        rung: \(rung.rawValue)
        wordings:
          - id: \(rung.rawValue)-1
            text: "Which \(rung.rawValue)?"
          - id: \(rung.rawValue)-2
            text: "Which \(rung.rawValue) then?"
          - id: \(rung.rawValue)-phrase
            text: "Which \(rung.rawValue) of {phrase}?"
        sharper:
          - id: \(rung.rawValue)-sharper-1
            text: "Which \(rung.rawValue), exactly?"

        """
    }
}
