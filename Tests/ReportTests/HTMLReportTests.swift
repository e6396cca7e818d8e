@testable import Report
import Analysis
import Foundation
import Interview
import Speech
import Testing
import VirtualDesk

@Suite struct HTMLReportTests {
    private static let hostile =
        "<script>alert(1)</script> \"quoted\" 'it's' & <img src=x onerror=alert(2)> &amp;"

    private func page(_ session: SampleSession, audio: String? = "audio.wav") throws -> String {
        HTMLReport.page(try session.findings(), audio: audio)
    }

    @Test func isThePageThatWasReviewed() throws {
        try expectGolden(try page(.eventful(.simulated)), "page-spoken.html")
        try expectGolden(try page(.typed(), audio: nil), "page-typed.html")
    }

    @Test func sameFindingsGiveTheSameBytes() throws {
        let findings = try SampleSession.eventful().findings()
        #expect(
            HTMLReport.page(findings, audio: "audio.wav").utf8.elementsEqual(
                HTMLReport.page(findings, audio: "audio.wav").utf8))
    }

    // MARK: - Escaping

    @Test(arguments: [
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("\"it's\"", "&quot;it&#39;s&quot;"),
        ("&amp;", "&amp;amp;"),
        ("<\u{301}b", "&lt;\u{301}b"), ("caf\u{E9} \u{201C}x\u{201D}", "caf\u{E9} \u{201C}x\u{201D}"),
        ("", ""),
    ])
    func escapes(text: String, escaped: String) {
        #expect(HTML.escaped(text) == escaped)
        let piece: HTML = "<p>\(text)</p>"
        #expect(piece.markup == "<p>\(escaped)</p>")
    }

    @Test func markupInsideMarkupIsNotEscapedAgain() {
        let bold: HTML = "<b>\("&")</b>"
        let nothing: HTML? = nil
        let piece: HTML = "<p>\(bold)\(nothing)\([bold, "", bold])\(7)</p>"
        #expect(piece.markup == "<p><b>&amp;</b><b>&amp;</b>\n<b>&amp;</b>7</p>")
    }

    @Test func hostileTextsStayTexts() throws {
        var session = SampleSession.typed(Self.hostile, answer: Self.hostile)
        session.ask(.context, .climb, Self.hostile, span(0, 0), because: Self.hostile)
        session.add(0, .closed(Self.hostile))
        let markup = try page(session, audio: "\" onerror=\"alert(3).wav")
        #expect(markup.matches(of: /<script/).count == 1, "the page's own")
        #expect(!markup.contains("<img"))
        #expect(!markup.contains("\" onerror"))
        #expect(
            markup.contains(
                "&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot; &#39;it&#39;s&#39; &amp; &lt;img"))
    }

    @Test func hostileWordsStayTexts() throws {
        var session = SampleSession()
        session.ask(.surface, .open, "What?", span(0, 1), because: "So.")
        session.segment([Word("<script>", span: span(2, 3), confidence: 0.2)])
        session.answer(span(1, 5), sounding: [span(2, 3)], [])
        let markup = try page(session)
        #expect(markup.matches(of: /<script>/).count == 1)
        #expect(markup.contains(">&lt;script&gt;</span>"))
    }

    @Test(arguments: [
        ("audio.wav", "./audio.wav"), ("javascript:alert(1)", "./javascript%3Aalert(1)"),
        ("a#b?.wav", "./a%23b%3F.wav"),
    ])
    func theRecordingIsAFileBesideThePage(name: String, source: String) throws {
        #expect(try page(.eventful(), audio: name).contains("src=\"\(source)\""))
    }

    // MARK: - What it says

    @Test func saysWhereTheAnswersCameFrom() throws {
        #expect(try page(.eventful(.simulated)).contains("The candidate was simulated."))
        #expect(try !page(.eventful(.microphone)).contains("simulated"))
        #expect(try page(.eventful(.recordings)).contains("The answers were taken from recordings."))
        #expect(try page(.typed(), audio: nil).contains("The answers were typed"))
    }

    @Test func marksEveryRungInWords() throws {
        let markup = try page(.eventful())
        for (rung, standing) in [
            ("1. Surface", "asked, answered"), ("2. Context", "not asked, plain in an answer"),
            ("5. Meta-Reflection", "asked twice, answered"), ("6. Worldview", "not asked"),
        ] {
            #expect(
                markup.contains("<span class=\"rung\">\(rung)</span> <span class=\"soft\">\(standing)</span>")
            )
        }
        var shallow = SampleSession(depth: 3)
        shallow.ask(.surface, .open, "What?", span(0, 1), because: "So.")
        let steps = try page(shallow).matches(of: /class="soft">(not asked[^<]*|asked[^<]*)</).map {
            String($0.1)
        }
        #expect(
            steps == ["asked, not answered", "not asked", "not asked"]
                + Array(repeating: "not asked, above the depth chosen", count: 3))
    }

    @Test func marksUnsureWordsAndFillersAndSaysHow() throws {
        let markup = try page(.eventful())
        #expect(markup.contains(">built</span>") && markup.contains("class=\"unsure\" data-at=\"19.28\""))
        #expect(markup.contains("class=\"filler\" data-at="))
        #expect(markup.contains("class=\"unsure filler\" data-at="))
        #expect(markup.contains("a confidence under 0.5"))
        #expect(markup.contains("many of them are wrong"))
    }

    @Test func withoutARecordingNothingCanBePlayed() throws {
        for markup in [try page(.eventful(), audio: nil), try page(.typed(), audio: nil)] {
            let body = try #require(
                markup.components(separatedBy: "</style>").last?.components(separatedBy: "<script>").first)
            #expect(!body.contains("<audio"))
            #expect(!body.contains("<button"))
            #expect(!body.contains("data-at"))
        }
    }

    @Test func tellsOfLostSoundAndOfCutAnswers() throws {
        let markup = try page(.eventful())
        #expect(markup.contains("0.25 s at 1:04"))
        #expect(markup.contains("The answer was cut off before its end."))
        #expect(try !page(.typed(), audio: nil).contains("Lost sound"))
    }

    @Test func breaksTheTranscriptAtLongPauses() {
        let transcript = Transcript(
            words: words("we lost it all", 0, 2) + words("and then", 3.5, 4),
            pauses: [span(0.9, 1.2), span(2, 3.5)],
            hasAudio: true)
        #expect(transcript.stretches.map(\.words.count) == [4, 2])
        #expect(transcript.stretches.map(\.pause) == [span(2, 3.5), nil])
        let none = Transcript(words: [], pauses: [span(2, 3.5)], hasAudio: true)
        #expect(none.stretches.isEmpty)
    }

    // MARK: - For everyone

    @Test func headingsDescendInOrder() throws {
        for markup in [try page(.eventful()), try page(.typed(), audio: nil)] {
            let levels = markup.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
            #expect(levels.first == 1)
            #expect(levels.count { $0 == 1 } == 1)
            #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
        }
    }

    @Test func everyReferenceHasItsTarget() throws {
        let markup = try page(.eventful())
        let ids = markup.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        let wanted = markup.matches(of: /(?:aria-labelledby="|href="#)([^"]+)"/).map { String($0.1) }
        #expect(!wanted.isEmpty)
        #expect(Set(wanted).isSubset(of: ids))
    }

    @Test func everyButtonSaysItsTime() throws {
        let markup = try page(.eventful())
        let buttons = markup.matches(of: /<button type="button" aria-label="([^"]+)"[^>]*>([^<]+)</)
        #expect(buttons.count == markup.matches(of: /<button/).count)
        for button in buttons {
            #expect(button.1.contains(/[0-9]:[0-9]{2}/))
            #expect(button.1.hasPrefix(button.2), "who speaks to the machine says what can be seen")
        }
    }

    @Test func everyElementIsClosed() throws {
        for markup in [try page(.eventful()), try page(.typed(), audio: nil)] {
            var open: [Substring] = []
            for tag in markup.matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/) {
                if ["meta"].contains(tag.2) || !tag.3.isEmpty { continue }
                if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
            }
            #expect(open.isEmpty)
        }
    }

    // MARK: - Security policy

    @Test(arguments: [
        (PageScript.text, PageScript.digest, "PageScript"), (PageStyle.text, PageStyle.digest, "PageStyle"),
    ])
    func thePolicyKnowsScriptAndStyle(text: String, digest: String, place: String) throws {
        let sum = try Outcome.of("sha256sum", [], input: text).output.prefix(64)
        let bytes = stride(from: 0, to: sum.count, by: 2).compactMap { place in
            UInt8(sum.dropFirst(place).prefix(2), radix: 16)
        }
        try #require(bytes.count == 32)
        let wanted = "sha256-" + Data(bytes).base64EncodedString()
        #expect(digest == wanted, "write this into \(place).swift")
    }

    @Test func nothingIsStyledOrScriptedInline() throws {
        let markup = try page(.eventful())
        #expect(!markup.contains(/<[^>]+ (style|on[a-z]+)=/))
        #expect(!markup.contains(/https?:/))
    }
}
