internal import Foundation

/// One of two models on their way into a mix: its numbers beside those of the mixed vocabulary.
struct MixtureSide {
    let model: NGramModel
    let share: Double
    /// From the mixed vocabulary's numbers to the model's, -1 where the model lacks the word.
    private let own: [Int32]
    /// From the model's numbers to the mixed vocabulary's, -1 where the word is left out.
    private let mixed: [Int32]

    init(_ model: NGramModel, share: Double, in vocabulary: Vocabulary) {
        self.model = model
        self.share = share
        own = vocabulary.numbers(in: model.vocabulary)
        mixed = model.vocabulary.numbers(in: vocabulary)
    }

    /// What the model has after a word of the mix, and where.
    func row(after word: Int32) -> (words: [Int32], places: [Int]) {
        let number = own[Int(word)]
        guard number >= 0 else { return ([], []) }
        let places = model.bigrams.row(Int(number)).filter { mixed[Int(model.bigrams.words[$0])] >= 0 }
        return (places.map { mixed[Int(model.bigrams.words[$0])] }, places)
    }

    /// What the model has after one of its bigrams; nothing for -1.
    func row(under bigram: Int32) -> [Int32] {
        guard bigram >= 0 else { return [] }
        let places = model.trigrams.row(Int(bigram))
        if places.isEmpty { return [] }
        return model.trigrams.words[places].map { mixed[Int($0)] }.filter { $0 >= 0 }
    }

    /// The model's probability, 0 for a word that it does not know; unknown words cut the history.
    func probability(of word: Int32, after first: Int32?, _ last: Int32?) -> Double {
        let number = own[Int(word)]
        guard number >= 0 else { return 0 }
        let near = last.map { own[Int($0)] }.flatMap { $0 < 0 ? nil : $0 }
        let far = near == nil ? nil : first.map { own[Int($0)] }.flatMap { $0 < 0 ? nil : $0 }
        let logarithm = model.logProbability(of: number, after: far, near)
        return logarithm <= NGramModel.never ? 0 : pow(10, Double(logarithm))
    }
}
