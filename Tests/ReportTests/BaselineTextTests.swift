@testable import Analysis
import Foundation
@testable import Report
import Speech
import Testing

@Suite struct BaselineTextTests {
    private func baseline(_ changes: [String: Any] = [:]) throws -> VoiceBaseline {
        var fields: [String: Any] = [
            "version": 1, "microphone": "hw:1", "measured": "2026-03-04T17:20:05+01:00", "sentences": 20,
            "speech": -27.4, "room": -63.1, "peak": -6.0, "clipped": 0.0, "wordsPerMinute": 163.4,
            "wordsPerSecondOfSpeech": 3.14, "pitch": ["median": 182.2, "low": 150.0, "high": 240.0],
            "cepstralMean": [1.0],
        ]
        fields.merge(changes) { $1 }
        return try JSONDecoder().decode(
            VoiceBaseline.self, from: JSONSerialization.data(withJSONObject: fields))
    }

    @Test func saysWhatWasMeasured() throws {
        var text = BaselineText.text(try baseline(), style: .plain)
        text += "\n" + BaselineText.text(try baseline(["peak": -33, "speech": -52]), style: .plain)
        text += "\n" + BaselineText.text(try baseline(["clipped": 0.01]), style: .plain)
        text += "\n" + BaselineText.text(try baseline(["room": -38, "sentences": 1]), style: .plain)
        var mute = try baseline(["cepstralMean": [Double]()])
        mute.pitch = nil
        text += "\n" + BaselineText.text(mute, style: .plain)
        try expectGolden(text, "baseline.txt")
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }
}
