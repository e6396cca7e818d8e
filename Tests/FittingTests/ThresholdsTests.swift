import Testing

@testable import Fitting

@Suite("Thresholds: from which probability on a label is said")
struct ThresholdsTests {
    @Test("The best F1 lies between the last true one and the first false one where they part cleanly")
    func clean() {
        let threshold = Thresholds.bestF1([0.9, 0.8, 0.3, 0.1], [true, true, false, false])
        #expect(threshold > 0.3 && threshold < 0.8)
    }

    @Test("Precision is kept among the said; a handful of them proves nothing")
    func precise() {
        let probabilities = (0..<20).map { Float(20 - $0) / 20 }
        let truths = (0..<20).map { $0 < 12 }
        let threshold = Thresholds.precise(probabilities, truths, precision: 0.9)
        let said = zip(probabilities, truths).filter { $0.0 >= threshold }
        #expect(Double(said.count { $0.1 }) / Double(said.count) >= 0.9 && said.count >= 12)
        #expect(Thresholds.precise([0.9, 0.8], [true, true], precision: 0.9) > 1)
    }

    @Test("Most are judged rightly, but never so few of the true are found")
    func accurate() {
        // Two of four true ones lie among false ones: most are right where only two are found.
        let probabilities: [Float] = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2]
        let truths = [true, true, false, false, false, true, true, false]
        func found(_ recall: Double) -> Int {
            let threshold = Thresholds.accurate(probabilities, truths, recall: recall)
            return zip(probabilities, truths).count { $0.1 && $0.0 >= threshold }
        }
        #expect(found(0.5) == 2)
        #expect(found(0.75) == 4)
    }
}
