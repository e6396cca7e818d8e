internal import Analysis
internal import Foundation
internal import Interview
internal import Speech

/// `report.html`: the page of feedback, one file that needs nothing but the recording beside it.
public enum HTMLReport {
    /// Renders the findings; the same findings give the same bytes.
    ///
    /// - Parameters:
    ///   - findings: what the session held.
    ///   - audio: the file name of the recording next to the page, or nothing where there is none.
    /// - Returns: the whole page.
    public static func page(_ findings: Findings, audio: String?) -> String {
        let date = Wordings.date(findings.opening.started)
        let page: HTML = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(Wordings.capitalised(Wordings.session(findings.opening))) of \(date)</title>
            <style>\(HTML(stringLiteral: PageStyle.text))</style>
            </head>
            <body>
            \(header(findings, date: date))
            \(audio.map(player))
            <main>
            \(ContentSection(findings: findings, hasAudio: audio != nil).html)
            \(contents(findings))
            \(guide(findings, hasAudio: audio != nil))
            \(stories(findings, hasAudio: audio != nil))
            \(gaps(findings))
            </main>
            <footer>
            <p>This page holds observations of one session, derived on this computer from its log and its \
            recording. It gives no mark, and it says nothing about what kind of person anyone is.</p>
            </footer>
            <script>\(HTML(stringLiteral: PageScript.text))</script>
            </body>
            </html>

            """
        return page.markup
    }

    // No network, and no script or style but the two written here, which their digests name: even a text that
    // slipped through unescaped could do nothing. `file:` because a page opened from disk has no origin.
    private static let policy = [
        "default-src 'none'", "script-src '\(PageScript.digest)'", "style-src '\(PageStyle.digest)'",
        "media-src 'self' file:", "base-uri 'none'", "form-action 'none'",
    ].joined(separator: "; ")

    private static func header(_ findings: Findings, date: String) -> HTML {
        // A typed session has no clock.
        let length = findings.length > .zero ? ", \(Wordings.duration(findings.length)) long" : ""
        return """
            <header>
            <h1>Your \(Wordings.session(findings.opening))</h1>
            <p><time datetime="\(findings.opening.started)">\(date)</time>\(length). \
            \(Wordings.ending(findings.ending))</p>
            \(source(findings.opening.source))\(quality(findings))
            <p class="soft">Session \(findings.opening.id)</p>
            </header>
            """
    }

    private static func source(_ source: SessionOpening.Source) -> HTML {
        switch source {
        case .microphone:
            return ""
        case .recordings:
            return "<p>The answers were taken from recordings.</p>"
        case .typed:
            return "<p>The answers were typed, so nothing here is about how they were spoken.</p>"
        case .simulated:
            return """
                <p class="note"><strong>The candidate was simulated.</strong> A sample story was spoken by a \
                synthetic voice; nothing on this page is about you.</p>
                """
        }
    }

    private static func quality(_ findings: Findings) -> HTML? {
        guard let sentences = findings.quality?.sentences, !sentences.isEmpty else { return nil }
        return "<p class=\"note\">\(sentences.joined(separator: " "))</p>"
    }

    private static func player(_ audio: String) -> HTML {
        // "./" keeps a colon in the name from passing for a scheme.
        let path = "./" + (audio.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? audio)
        return """
            <section class="player" aria-label="Recording">
            <audio controls preload="metadata" src="\(path)"></audio>
            <p class="soft" id="total"></p>
            <noscript><p>Without scripts the buttons on this page do nothing; the player works.</p></noscript>
            </section>
            """
    }

    private static func contents(_ findings: Findings) -> HTML? {
        guard findings.stories.count > 1 else { return nil }
        let links = findings.stories.enumerated().map { number, story -> HTML in
            "<li><a href=\"#story-\(number + 1)\">\(story.question)</a></li>"
        }
        return """
            <nav aria-label="Questions">
            <ol>
            \(links)
            </ol>
            </nav>
            """
    }

    private static func guide(_ findings: Findings, hasAudio: Bool) -> HTML? {
        guard findings.exchanges.contains(where: { $0.delivery != nil }) else { return nil }
        let recording: HTML = """
            <li>In the recording, the candidate is on the left and the interviewer on the right.</li>
            <li class="screen">Click a word, a time or a block of speech to hear it from there.</li>
            """
        let care: HTML = """
            <p>Pauses and times are measured on the recording itself. Where a pause lies, between clauses or \
            inside one, is judged by the words beside it. \(Wordings.fillerCare)</p>
            """
        let drawing: HTML = "<li>In the timelines, a block is speech and the thin line is silence.</li>"
        return """
            <section aria-labelledby="guide">
            <h2 id="guide">How to read this page</h2>
            <p><strong>The words are what a speech recogniser heard, and many of them are wrong.</strong> \
            Listen before you believe a word.</p>
            \(findings.canJudgeDelivery ? care : nil)
            <ul>
            <li><span class="unsure">word</span> with a question mark and a dotted line: the recogniser \
            itself gave it a confidence under 0.5.</li>
            <li><span class="filler">um</span> in brackets and italics: a filler.</li>
            \(findings.canJudgeDelivery ? drawing : nil)
            \(hasAudio ? recording : nil)
            </ul>
            </section>
            """
    }

    private static func stories(_ findings: Findings, hasAudio: Bool) -> HTML {
        guard !findings.stories.isEmpty else { return "<p>No question was asked.</p>" }
        return HTML(
            lines: findings.stories.enumerated().map { number, story in
                StorySection(
                    number: number + 1, story: story, depth: findings.opening.settings.depth,
                    hasAudio: hasAudio, isJudged: findings.canJudgeDelivery
                ).html
            })
    }

    private static func gaps(_ findings: Findings) -> HTML? {
        guard !findings.gaps.isEmpty else { return nil }
        let items = findings.gaps.map { gap -> HTML in
            "<li>\(Wordings.exactSeconds(gap.length)) at \(Wordings.clock(gap.start))</li>"
        }
        return """
            <section aria-labelledby="gaps">
            <h2 id="gaps">Lost sound</h2>
            <p>Here sound was lost on its way from the microphone; it stands in the recording as silence, \
            and may have been counted as a pause.</p>
            <ul>
            \(items)
            </ul>
            </section>
            """
    }
}
