internal import CLinear

/// A linear classifier, fitted by liblinear: logistic loss, weights kept small.
///
/// The primal solver draws no random numbers, so the same rows give the same weights on every machine of a kind.
struct LinearClassifier {
    /// One example: which inputs it has, and how much of each.
    ///
    /// The inputs rise.
    typealias Row = [(input: Int32, value: Double)]

    /// One weight an input.
    let weights: [Double]
    /// What it starts from.
    let bias: Double

    /// Fits `rows`, of which those with `labels` true are to score above 0.
    ///
    /// `cost` is liblinear's C: how much an example counts beside small weights; `positives` multiplies it for the
    /// true ones.
    init(rows: [Row], labels: [Bool], inputs: Int, cost: Double, positives: Double = 1) {
        ladder_linear_silence()
        guard labels.contains(true), labels.contains(false) else {
            weights = [Double](repeating: 0, count: inputs)
            bias = labels.contains(true) ? 8 : -8
            return
        }
        let biasInput = Int32(inputs) + 1
        // All rows in one block, each closed by an input of -1.
        var nodes: [feature_node] = []
        nodes.reserveCapacity(rows.reduce(0) { $0 + $1.count + 2 })
        var starts: [Int] = []
        for row in rows {
            starts.append(nodes.count)
            for (input, value) in row { nodes.append(feature_node(index: input + 1, value: value)) }
            nodes.append(feature_node(index: biasInput, value: 1))
            nodes.append(feature_node(index: -1, value: 0))
        }
        var targets = labels.map { $0 ? 1.0 : -1.0 }
        var classes: [Int32] = [1, -1]
        var classWeights = [positives, 1]
        var found = [Double](repeating: 0, count: inputs + 1)
        nodes.withUnsafeMutableBufferPointer { nodes in
            targets.withUnsafeMutableBufferPointer { targets in
                classes.withUnsafeMutableBufferPointer { classes in
                    classWeights.withUnsafeMutableBufferPointer { classWeights in
                        var rows: [UnsafeMutablePointer<feature_node>?] = starts.map { start in
                            nodes.baseAddress.map { $0 + start }
                        }
                        rows.withUnsafeMutableBufferPointer { rows in
                            var problem = problem(
                                l: Int32(starts.count), n: biasInput, y: targets.baseAddress,
                                x: rows.baseAddress,
                                bias: 1)
                            var parameter = parameter()
                            parameter.solver_type = Int32(L2R_LR)
                            parameter.eps = 0.01
                            parameter.C = cost
                            parameter.nr_weight = 2
                            parameter.weight_label = classes.baseAddress
                            parameter.weight = classWeights.baseAddress
                            guard var model = train(&problem, &parameter) else { return }
                            // The class that came first has the positive side.
                            let sign = model.pointee.label[0] == 1 ? 1.0 : -1.0
                            for input in 0...inputs { found[input] = sign * model.pointee.w[input] }
                            withUnsafeMutablePointer(to: &model) { address in
                                address.withMemoryRebound(
                                    to: UnsafeMutablePointer<CLinear.model>?.self, capacity: 1
                                ) {
                                    free_and_destroy_model($0)
                                }
                            }
                        }
                    }
                }
            }
        }
        bias = found.removeLast()
        weights = found
    }
}
