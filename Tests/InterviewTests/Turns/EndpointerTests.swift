import Speech
import Testing

@testable import Interview

@Suite("Endpointer: when the candidate has finished, or will not begin")
struct EndpointerTests {
    /// Draws a turn, one character for 100 ms, and tells what the endpointer concluded and when.
    ///
    /// `-` is silence, `s` sound of an ordinary word, `u` sound that the live recogniser takes for "um", `d` sound that
    /// ends with an ending phrase, `k` a click, `n` a noise in which no word is heard.
    private func conclusions(
        _ picture: String, _ profile: Patience.Profile = .normal, waiting: Waiting = .fresh,
        from start: Double = 0
    ) throws -> [String] {
        let patience = try Shipped.prompts.get().patience(profile)
        var endpointer = Endpointer(patience: patience, start: .seconds(start), waiting: waiting)
        var at = Samples.seconds(start)
        var found: [String] = []
        for character in picture {
            let isSound = "sudn".contains(character)
            if "sud".contains(character) {
                endpointer.lastWord = character == "u" ? "um" : "work"
                endpointer.endsWithPhrase = character == "d"
            }
            for frame in 0..<10 {
                let sounds = isSound || (character == "k" && frame < 2)
                let conclusion = endpointer.hear(sounds: sounds, at: at)
                at += .milliseconds(10)
                if let conclusion { found.append("\((at - .seconds(start)).seconds) \(name(conclusion))") }
            }
        }
        return found
    }

    private func name(_ conclusion: Endpointer.Conclusion) -> String {
        switch conclusion {
        case .probed: "probed"
        case .reassure: "reassure"
        case .offer: "offer"
        case .leave: "leave"
        case .end(let ending, let patience): "\(ending.rawValue) \(patience.seconds)"
        }
    }

    private static let minute = String(repeating: "-", count: 600)
    private static func speech(_ seconds: Int) -> String { String(repeating: "s", count: seconds * 10) }

    @Test(
        "An answer ends when the silence outlasts the patience",
        arguments: [
            // Ten seconds and a silence: 2.2 s.
            (speech(10) + minute, ["12.2 pause 2.2"]),
            // It has only begun: 3.08 s.
            ("---" + speech(1) + minute, ["4.38 pause 3.08"]),
            // Long and complete: 1.54 s.
            (speech(46) + minute, ["47.54 pause 1.54"]),
            // It trails off: 3.74 s, however long.
            (speech(10) + "u" + minute, ["13.84 pause 3.74"]),
            (speech(46) + "u" + minute, ["49.84 pause 3.74"]),
            ("u" + minute, ["3.84 pause 3.74"]),
            // More was to come after the um.
            (speech(10) + "u------------------------------" + speech(1) + minute, ["16.3 pause 2.2"]),
            // Silences shorter than the patience end nothing.
            (speech(10) + "---------------------" + speech(1) + minute, ["15.3 pause 2.2"]),
            // What was said counts, not the silences in it: six seconds of speech have only begun.
            (speech(3) + "------------------------------" + speech(3) + minute, ["12.08 pause 3.08"]),
            // A click in the silence prolongs nothing.
            (speech(10) + "----------k" + minute, ["12.2 pause 2.2"]),
            // Who goes on is not cut off.
            (speech(600), []),
        ] as [(String, [String])])
    func pause(picture: String, conclusions: [String]) throws {
        let found = try self.conclusions(picture)
        #expect(found == conclusions)
    }

    @Test(
        "The profiles wait shorter and longer",
        arguments: [(.short, "11.4 pause 1.4"), (.normal, "12.2 pause 2.2"), (.long, "13.4 pause 3.4")]
            as [(Patience.Profile, String)])
    func profiles(profile: Patience.Profile, conclusion: String) throws {
        #expect(try conclusions(Self.speech(10) + Self.minute, profile) == [conclusion])
    }

    @Test(
        "An ending phrase needs half a second behind it",
        arguments: [
            ("sssd" + minute, ["0.9 phrase 0.5"]), (speech(46) + "d" + minute, ["46.6 phrase 0.5"]),
            ("sssd----ssss" + minute, ["4.28 pause 3.08"]),  // it was not the end
        ] as [(String, [String])])
    func phrase(picture: String, conclusions: [String]) throws {
        let found = try self.conclusions(picture)
        #expect(found == conclusions)
    }

    @Test(
        "Into a silence one thing is said, and what depends on what was said before",
        arguments: [
            (.fresh, minute, ["6.0 reassure"]), (.probing, minute, ["3.0 probed"]),
            (.reassured, minute, ["6.0 offer"]),
            (.thinking, minute, ["36.0 offer"]),
            (.offered, minute, ["20.0 leave"]), (.naming, minute, ["10.0 leave"]),
            (.fresh, "----------k---------k" + minute, ["6.0 reassure"]),  // clicks are no answer
            (.fresh, String(repeating: "-", count: 59), []),
            // Who has begun is neither reassured nor offered anything.
            (.fresh, String(repeating: "-", count: 58) + "ss" + minute, ["9.08 pause 3.08"]),
            (.offered, "sss" + minute, ["3.38 pause 3.08"]),
        ] as [(Waiting, String, [String])])
    func nothing(waiting: Waiting, picture: String, conclusions: [String]) throws {
        #expect(try self.conclusions(picture, waiting: waiting) == conclusions)
        #expect(try self.conclusions(picture, waiting: waiting, from: 100) == conclusions)
    }

    @Test("The stretches of sound are on the session's clock")
    func sounding() throws {
        var endpointer = Endpointer(
            patience: try Shipped.prompts.get().patience(.normal), start: .seconds(100))
        for frame in 0..<100 {
            _ = endpointer.hear(
                sounds: (20..<50).contains(frame), at: .seconds(100) + .milliseconds(frame * 10))
        }
        #expect(endpointer.sounding == [Span(start: .seconds(100.2), end: .seconds(100.5))])
    }

    @Test(
        "However a turn goes, there is one conclusion, and never within the least patience",
        arguments: 1...200 as ClosedRange<UInt64>)
    func properties(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let profile = Patience.Profile.allCases[Int(seed % 3)]
        let patience = try Shipped.prompts.get().patience(profile)
        var endpointer = Endpointer(patience: patience, start: .zero)
        var concluded: Endpointer.Conclusion?
        var at = Samples.zero
        var silent = Samples.zero
        for _ in 0..<80 {
            let sounds = Bool.random(using: &generator)
            if sounds { endpointer.lastWord = ["um", "work", nil].randomElement(using: &generator) ?? nil }
            for _ in 0..<Int.random(in: 7...100, using: &generator) {
                silent = sounds ? .zero : silent + .milliseconds(10)
                let conclusion = endpointer.hear(sounds: sounds, at: at)
                at += .milliseconds(10)
                guard let conclusion else {
                    if concluded == nil, !endpointer.sounding.isEmpty { #expect(silent <= patience.most) }
                    continue
                }
                try #require(concluded == nil, "a second conclusion")
                concluded = conclusion
                if case .end(let ending, let waited) = conclusion {
                    #expect(ending == .pause)
                    #expect(silent >= waited && waited >= patience.least && waited <= patience.most)
                } else {
                    #expect(endpointer.sounding.isEmpty)
                    #expect(at >= patience.reassure)
                }
            }
        }
    }

    @Test("A cough is no answer: the time to think runs on from the question")
    func cough() throws {
        let picture = "--------nnn" + Self.minute
        #expect(try conclusions(picture) == ["6.0 reassure"])
        #expect(try conclusions("--------nnnnnnn" + Self.minute).first?.hasSuffix("pause 3.08") == true)
    }

    @Test("Lost sound is nobody's silence: patience counts from its end")
    func lost() throws {
        let patience = try Shipped.prompts.get().patience(.normal)
        var endpointer = Endpointer(patience: patience, start: .zero)
        endpointer.lastWord = "work"
        var end: Samples?
        for frame in 0..<3000 where end == nil {
            let at = Samples.milliseconds(10 * frame)
            if at == .seconds(10.5) { endpointer.lose(until: .seconds(14)) }
            if endpointer.hear(sounds: at < .seconds(10), at: at) != nil { end = at + .milliseconds(10) }
        }
        #expect(end == .seconds(16.2))
    }
}
