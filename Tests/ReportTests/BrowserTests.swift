import Report
import Testing

/// The page in a real browser, opened from disk as its reader opens it.
@Suite(.serialized, .enabled(if: Browser.isInstalled, "chromium is not installed"))
struct BrowserTests {
    @Test func playsTheRecordingBesideIt() throws {
        let session = SampleSession.eventful()
        let seen = try Browser().open(
            HTMLReport.page(try session.findings(), audio: "audio.wav"), sound: session)
        #expect(seen.document.contains("data-seconds=\"69.00\""))
        #expect(seen.document.contains("Total length 1:09."))
        #expect(seen.complaints == [])
    }

    @Test func seeksToAClickedWordAndMarksIt() throws {
        let session = SampleSession.eventful()
        // The browser's virtual clock runs ahead of its player, so nothing is waited for: the page is told
        // that the time has changed.
        let click = """
            <script>
            audio.addEventListener("loadedmetadata", () => {
              document.querySelector('[data-at="24.05"]').click();
              audio.dispatchEvent(new Event("timeupdate"));
              document.body.dataset.place = audio.currentTime.toFixed(2);
              document.body.dataset.word = document.querySelector(".current")?.textContent;
            });
            </script>
            """
        // The page's own policy would not run the test's script.
        let page = HTMLReport.page(try session.findings(), audio: "audio.wav")
            .replacing(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
            .replacing("</body>", with: click + "</body>")
        let seen = try Browser().open(page, sound: session)
        #expect(seen.document.contains(/<body[^>]* data-place="24\.05"/))
        #expect(seen.document.contains(/<body[^>]* data-word="decided"/))
        #expect(seen.complaints == [])
    }

    @Test func saysWhenTheRecordingIsMissing() throws {
        let findings = try SampleSession.eventful().findings()
        let seen = try Browser().open(HTMLReport.page(findings, audio: "gone.wav"), sound: nil)
        #expect(seen.document.contains("The recording cannot be played"))
    }

    @Test func aTypedSessionHasNothingToPlay() throws {
        let seen = try Browser().open(
            HTMLReport.page(try SampleSession.typed().findings(), audio: nil), sound: nil)
        #expect(seen.document.contains("Why this work?"))
        #expect(!seen.document.contains("<audio"))
        #expect(seen.complaints == [])
    }

    @Test func hostileTextsDoNothing() throws {
        let hostile =
            "</p><img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>'\""
        let session = SampleSession.typed(hostile, answer: hostile)
        let seen = try Browser().open(HTMLReport.page(try session.findings(), audio: nil), sound: nil)
        #expect(seen.document.contains("<title>Interview of 4 March 2026, 17:20</title>"))
        #expect(!seen.document.contains("<img"))
        #expect(seen.complaints == [])
    }

    // Also shows that the complaints of the other tests would be seen.
    @Test func thePolicyStopsEveryOtherScript() throws {
        let page = HTMLReport.page(try SampleSession.typed().findings(), audio: nil)
            .replacing("</main>", with: "<script>document.title = 'taken'</script></main>")
        let seen = try Browser().open(page, sound: nil)
        #expect(seen.document.contains("<title>Interview of"))
        #expect(seen.complaints.contains { $0.contains("Content Security Policy") })
    }
}
