import Analysis
import Fitting

/// The plainest model of an answer that learns: runs of one to three words of the whole answer, one classifier a label.
struct PlainWords {
    private let model: PlainNGrams

    /// Fits to labelled answers.
    init(_ items: [LabelledAnswer]) { model = PlainNGrams(items) }

    /// How it agrees with the readers of other answers.
    func agreement(_ items: [LabelledAnswer]) -> Agreement {
        var agreement = Agreement()
        for item in items {
            let said = model.judge(item.answer)
            agreement.add(item, said: said.traits, responsive: said.isResponsive)
        }
        return agreement
    }
}
