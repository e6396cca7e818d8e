import Testing

@testable import Fitting

@Suite("LinearClassifier: liblinear's logistic regression")
struct LinearClassifierTests {
    @Test("It finds the input that tells the two kinds apart, and gives the same weights twice")
    func separates() {
        let rows: [LinearClassifier.Row] = (0..<40).map { place in
            place % 2 == 0
                ? [(input: 0, value: 1), (input: 2, value: 1)] : [(input: 1, value: 1), (input: 2, value: 1)]
        }
        let labels = (0..<40).map { $0 % 2 == 0 }
        let fitted = LinearClassifier(rows: rows, labels: labels, inputs: 3, cost: 1)
        #expect(fitted.weights[0] > 0.5 && fitted.weights[1] < -0.5 && abs(fitted.weights[2]) < 0.1)
        #expect(LinearClassifier(rows: rows, labels: labels, inputs: 3, cost: 1).weights == fitted.weights)
    }

    @Test("Where all examples are of one kind it says so and weighs nothing", arguments: [true, false])
    func oneKind(isTrue: Bool) {
        let fitted = LinearClassifier(rows: [[(input: 0, value: 1)]], labels: [isTrue], inputs: 1, cost: 1)
        #expect(fitted.weights == [0])
        #expect((fitted.bias > 0) == isTrue)
    }
}
