import Speech
import Testing

@testable import Analysis

@Suite("SpeechDetector: sound above a floor that follows the room")
struct SpeechDetectorTests {
    // Each letter is a level for 100 ms: capital L loud, s speech, t soft ends of words, f fan, - a quiet room.
    private static let levels: [Character: Double] = [
        "L": -12, "s": -25, "t": -40, "f": -45, "-": -65, "0": -100,
    ]

    private func levels(_ picture: String) -> [Double] {
        picture.flatMap { [Double](repeating: Self.levels[$0] ?? 0, count: 10) }
    }

    @Test(
        "While listening",
        arguments: [
            // A quiet room, then speech; speech at once; digital silence does not make a rustle of it.
            ("----------ssssss----", "----------ssssss----"),
            ("ssss----ssss", "ssss----ssss"),
            ("0000sstss00000sst0", "----sssss-----sss-"),
            // The soft ends of words, 15 dB under their middles, belong to them.
            ("-----tsssst---tsst-", "-----ssssss---ssss-"),
            // A room with a fan, once it is known.
            ("fffffffffffffffffffffffffsssffsff", "????????????????----" + "-----sss--s--"),
        ])
    func live(levels picture: String, sounds: String) {
        var detector = SpeechDetector()
        let judged = Drawn.picture(of: levels(picture).map { detector.hear($0) })
        #expect(picture.count == sounds.count)
        #expect(agree(judged, sounds), "\(judged)")
    }

    @Test(
        "With foresight the room is known from the first frame",
        arguments: [
            ("fffffssssfffffffffffffffsssffffffffsff", "-----ssss---------------sss--------s--"),
            ("-----tsssst---tsst-", "-----ssssss---ssss-"),
            ("ssssss", "??????"),
        ])
    func recorded(levels picture: String, sounds: String) {
        let judged = Drawn.picture(of: SpeechDetector.judge(levels(picture)))
        #expect(agree(judged, sounds), "\(judged)")
    }

    @Test(
        "A fan that starts is taken for the room within ten seconds, and forgotten within two when it stops")
    func adapts() {
        var detector = SpeechDetector()
        for level in levels(String(repeating: "-", count: 100)) { _ = detector.hear(level) }
        #expect(detector.floor == -65)
        for level in levels(String(repeating: "f", count: 100)) { _ = detector.hear(level) }
        #expect(detector.floor == -45)
        #expect(!detector.sounds(-45))
        for level in levels(String(repeating: "-", count: 20)) { _ = detector.hear(level) }
        #expect(detector.floor == -65)
    }

    @Test("Beside loud speech, what lies 42 dB lower is no sound")
    func belowLoud() {
        var detector = SpeechDetector()
        for level in levels("--------------------LLLLLLLLLL") { _ = detector.hear(level) }
        #expect(detector.threshold == -54)
        #expect(!detector.sounds(-54))
        #expect(detector.sounds(-53))
    }

    @Test("It is asked without learning, and primed with a whole recording")
    func primed() {
        let detector = SpeechDetector(primedWith: levels("ffffffffffffffffffffss"))
        let before = detector
        #expect(detector.floor == -45)
        #expect(detector.sounds(-25))
        #expect(!detector.sounds(-40))
        #expect(detector == before)
    }

    @Test("Nothing to judge is nothing judged")
    func empty() {
        #expect(SpeechDetector.judge([]).isEmpty)
        #expect(SpeechDetector().floor == SpeechDetector.assumedFloor)
        #expect(SpeechDetector(primedWith: []).floor == SpeechDetector.assumedFloor)
    }

    private func agree(_ judged: String, _ wanted: String) -> Bool {
        judged.count == wanted.count && zip(judged, wanted).allSatisfy { $1 == "?" || $0 == $1 }
    }
}
