import Analysis
import Foundation
import Testing

@testable import Interview

@Suite("InterviewSettings: what the user chose")
struct InterviewSettingsTests {
    @Test("A mission-driven round has few stories and all rungs, a general one more and three")
    func profiles() {
        let mission = InterviewSettings()
        #expect(mission.profile == .missionDriven)
        #expect(mission.questions == 3)
        #expect(mission.highest == .worldview)
        let general = InterviewSettings(profile: .general)
        #expect(general.questions == 5)
        #expect(general.highest == .decision)
        #expect(mission.minutes == 45 && general.minutes == 45)
    }

    @Test(
        "The depth is a rung",
        arguments: [
            (1, Rung.surface), (2, .context), (4, .tradeoff), (6, .worldview), (9, .worldview), (0, .surface),
        ])
    func depth(depth: Int, highest: Rung) {
        #expect(InterviewSettings(depth: depth).highest == highest)
    }

    @Test("They are read back as they were written, the largest seed included")
    func codable() throws {
        let settings = InterviewSettings(
            profile: .general, questions: 2, minutes: 10, depth: 4, patience: .long, category: .ethics,
            story: .mentorship,
            first: .own("Why?", category: .growth), seed: .max, checksSound: true)
        let data = try JSONEncoder().encode(settings)
        #expect(try JSONDecoder().decode(InterviewSettings.self, from: data) == settings)
        #expect(
            String(decoding: try JSONEncoder().encode(InterviewSettings()), as: UTF8.self).contains(
                "mission-driven"))
    }
}
