internal import Foundation

/// Rebuilds the mixture weights that training needs from the quantised ones that recognition needs.
///
/// Debian's model lacks them, and `bw` stops without saying why. `sendump` holds, for each of three feature streams and
/// each of 128 Gaussians, one byte a senone: the weight's negative logarithm to the base 1.0001, shifted right by ten
/// bits. A model of rebuilt weights recognises exactly as the model did (measured, shared speech notes, section 1.9).
enum MixtureWeights {
    /// An s3 file of mixture weights, with its checksum.
    ///
    /// `name`: of the file, for errors.
    ///
    /// - throws: `TrainingError` where the bytes are no such dump.
    static func rebuild(from dump: [UInt8], name: String) throws(TrainingError) -> [UInt8] {
        var reader = Reader(bytes: dump, name: name)
        var streams = 3
        while true {
            let length = try reader.integer()
            if length == 0 { break }
            let line = try reader.line(length)
            if line.hasPrefix("feature_count ") { streams = Int(line.dropFirst(14)) ?? 0 }
            if line.hasPrefix("cluster_count "), line != "cluster_count 0" {
                throw TrainingError(call: name, problem: "its weights are clustered")
            }
        }
        let gaussians = try reader.integer()
        let senones = try reader.integer()
        let size = streams * gaussians * senones
        guard streams > 0, gaussians > 0, senones > 0, reader.rest.count >= size else {
            throw TrainingError(call: name, problem: "it ends too early")
        }
        let levels = (0..<256).map { pow(1.0001, -Double($0 << 10)) }
        let bytes = reader.rest
        var weights: [Float] = []
        weights.reserveCapacity(size)
        for senone in 0..<senones {
            for stream in 0..<streams {
                var place = bytes.startIndex + stream * gaussians * senones + senone
                let first = weights.count
                var sum = 0.0
                for _ in 0..<gaussians {
                    let weight = levels[Int(bytes[place])]
                    sum += weight
                    weights.append(Float(weight))
                    place += senones
                }
                for index in first..<weights.count { weights[index] = Float(Double(weights[index]) / sum) }
            }
        }
        let words =
            [UInt32(senones), UInt32(streams), UInt32(gaussians), UInt32(weights.count)]
            + weights.map(\.bitPattern)
        return S3File.bytes(words, version: "1.0")
    }

    private struct Reader {
        var rest: ArraySlice<UInt8>
        let name: String

        init(bytes: [UInt8], name: String) {
            rest = bytes[...]
            self.name = name
        }

        mutating func integer() throws(TrainingError) -> Int {
            guard rest.count >= 4 else { throw TrainingError(call: name, problem: "it ends too early") }
            let value = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
            rest = rest.dropFirst(4)
            return value
        }

        mutating func line(_ length: Int) throws(TrainingError) -> String {
            guard length <= rest.count, length < 1000 else {
                throw TrainingError(call: name, problem: "it is no dump of mixture weights")
            }
            defer { rest = rest.dropFirst(length) }
            return String(decoding: rest.prefix(length).prefix { $0 != 0 }, as: UTF8.self)
        }
    }
}
