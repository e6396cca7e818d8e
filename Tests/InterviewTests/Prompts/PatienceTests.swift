import Speech
import Testing

@testable import Interview

@Suite("Patience: how long a silence may be")
struct PatienceTests {
    @Test(
        "The wait depends on how much was said, and on the last word",
        arguments: [
            (.normal, 20, "work", 2.2), (.normal, 20, nil, 2.2),
            (.normal, 0.5, "work", 3.08), (.normal, 7.99, nil, 3.08), (.normal, 8, nil, 2.2),
            (.normal, 45, "work", 2.2), (.normal, 45.01, "work", 1.54), (.normal, 300, nil, 1.54),
            (.normal, 20, "um", 3.74), (.normal, 2, "and", 3.74), (.normal, 300, "because", 3.74),
            (.short, 20, "work", 1.4), (.short, 2, "work", 1.96), (.short, 60, "work", 0.98),
            (.short, 20, "so", 2.38),
            (.long, 20, "work", 3.4), (.long, 2, "work", 4.76), (.long, 60, "work", 2.38),
            (.long, 20, "so", 5.78),
        ] as [(Patience.Profile, Double, String?, Double)])
    func wait(profile: Patience.Profile, speech: Double, lastWord: String?, seconds: Double) throws {
        let wait = try Shipped.prompts.get().patience(profile).wait(
            speech: .seconds(speech), lastWord: lastWord)
        #expect(abs(wait.seconds - seconds) < 0.001, "\(wait.seconds)")
    }

    @Test(
        "After these words more is to come",
        arguments: ["um", "uh", "and", "so", "because", "the", "but", "or"])
    func trailing(word: String) throws {
        let patience = try Shipped.prompts.get().patience(.normal)
        for speech in [1.0, 20, 100] {
            let usual = patience.wait(speech: .seconds(speech), lastWord: "work")
            #expect(patience.wait(speech: .seconds(speech), lastWord: word) > usual)
        }
    }

    @Test("A sentence that is read is over after a second, however short it is and whatever it ends with")
    func reading() throws {
        for profile in Patience.Profile.allCases {
            let patience = try Shipped.prompts.get().patience(profile).reading
            for (speech, word) in [(0.5, nil), (3, "and"), (60, "work")] as [(Double, String?)] {
                #expect(patience.wait(speech: .seconds(speech), lastWord: word) == .seconds(1))
            }
        }
    }

    @Test("The wait stays between its bounds, whatever the factors", arguments: Patience.Profile.allCases)
    func bounds(profile: Patience.Profile) throws {
        var patience = try Shipped.prompts.get().patience(profile)
        (patience.longFactor, patience.beginningFactor, patience.trailingFactor) = (0.1, 0.1, 10)
        #expect(patience.wait(speech: .seconds(100), lastWord: nil) == patience.least)
        #expect(patience.wait(speech: .seconds(1), lastWord: nil) == patience.least)
        #expect(patience.wait(speech: .seconds(20), lastWord: "and") == patience.most)
    }

    @Test("The profiles rise, and share what is said into a silence")
    func profiles() throws {
        let prompts = try Shipped.prompts.get()
        let all = [Patience.Profile.short, .normal, .long].map { prompts.patience($0) }
        #expect(all[0].base < all[1].base && all[1].base < all[2].base)
        #expect(all[1].base == .seconds(2.2))
        for patience in all {
            #expect(patience.reassure == .seconds(6))
            #expect(patience.offer == .seconds(12))
        }
    }

    @Test(
        "For recordings no silence ends a turn, whatever was said before",
        arguments: [Waiting.fresh, .reassured, .thinking, .offered, .naming])
    func endless(waiting: Waiting) throws {
        let patience = try Shipped.prompts.get().patience(.normal).endless
        var quiet = Endpointer(patience: patience, start: .zero, waiting: waiting)
        var spoken = quiet
        for frame in 0..<12_000 {  // two minutes
            let at = Samples(frame * 160)
            #expect(quiet.hear(sounds: false, at: at) == nil)
            if frame == 100 { (spoken.lastWord, spoken.endsWithPhrase) = ("done", true) }
            #expect(spoken.hear(sounds: frame < 100, at: at) == nil)
        }
    }
}
