import Analysis
import Foundation
import Interview
import Speech
import Testing

@testable import Report

/// A recording that allows no judgement gets a sentence in place of figures, in every rendering.
@Suite struct QualityTests {
    private static let sentence = "This recording is too noisy to judge"
    private static let figures = [
        "words a minute", "silent pause", "per 100 words", "ums and uhs", "um or uh", "Timeline of",
        "no ums or uhs found", "First word after",
    ]

    private func summary(_ findings: Findings) -> String {
        TerminalSummary.text(findings, recording: nil, report: nil, style: .plain)
    }

    @Test func aClearRecordingIsJudgedWithoutAWord() throws {
        let findings = try SampleSession.inARoom(gain: 500).findings()
        let quality = try #require(findings.quality)
        #expect(quality.troubles.isEmpty)
        #expect(findings.canJudgeDelivery)
        // Amplitude 500 times the noise: 54 dB, less what the noise itself adds.
        #expect(abs((quality.clearance ?? 0) - 54) < 1)
        #expect(summary(findings).contains("1 silent pause"))
    }

    @Test func inTooMuchNoiseThereIsASentenceAndNoFigure() throws {
        let findings = try SampleSession.inARoom(gain: 2).findings()
        #expect(findings.quality?.troubles == [.tooNoisy])
        #expect(!findings.canJudgeDelivery)
        let page = HTMLReport.page(findings, audio: "audio.wav")
        for text in [summary(findings), page] {
            #expect(text.contains(Self.sentence))
            #expect(text.contains(Wordings.notJudged))
            #expect(text.contains("customer"), "the words are told all the same")
            for figure in Self.figures { #expect(!text.contains(figure), "\(figure)") }
        }
        #expect(!page.contains("<figure>"))
        let question = try #require(SessionDocument(findings).questions.first)
        #expect(question.answer == "we lost um the customer")
        #expect(question.pauses == nil && question.pauseList == nil && question.wordsPerMinute == nil)
        #expect(question.firstWordAfter == nil && question.medianPause == nil && question.longestPause == nil)
        #expect(question.fillers.isEmpty && question.fillerList == nil && question.discourseList == nil)
        #expect(SessionDocument(findings).remarks?.first?.hasPrefix(Self.sentence) == true)
        #expect(SessionDocument(findings).quality?.troubles == [.tooNoisy])
    }

    @Test func distortionIsToldBesideTheFigures() throws {
        let findings = try SampleSession.inARoom(gain: 500, clipped: true).findings()
        #expect(findings.quality?.troubles == [.clipped])
        // 0.1 of the 9 seconds that were listened to.
        #expect(abs(try #require(findings.quality).clipped - 0.1 / 9) < 0.001)
        let page = HTMLReport.page(findings, audio: nil)
        for text in [summary(findings), page] {
            #expect(text.contains("This recording is distorted"))
            #expect(text.contains("1 silent pause"))
        }
    }

    @Test func whatIsOutsideTheAnswersIsNotJudged() throws {
        var session = SampleSession.inARoom(gain: 500)
        let quality = try session.findings().quality
        // The interviewer's voice, as loud as can be, before the microphone is listened to.
        session.clip(span(0.2, 1.8))
        #expect(try session.findings().quality == quality)
    }

    @Test func lostSoundIsNoQuietRoom() throws {
        var session = SampleSession.inARoom(gain: 2)
        session.erase(span(9, 11))
        session.add(9, .gap(span(9, 11)))
        #expect(try session.findings().quality?.canBeJudged == false)
    }

    @Test func withoutARecordingOfAnAnswerThereIsNoQuality() throws {
        for session in [SampleSession.typed(), SampleSession()] {
            let findings = try session.findings()
            #expect(findings.quality == nil)
            #expect(findings.canJudgeDelivery)
            #expect(SessionDocument(findings).remarks == nil)
        }
    }

    @Test func theDocumentRoundsToATenth() {
        var quality = RecordingQuality(of: [Int16](repeating: 0, count: 16_000))
        quality.clipped = 0.00123456789
        let silent = QualityDocument(quality)
        #expect(silent.speech == nil && silent.clearance == nil)
        #expect(silent.noise == Level.silence)
        #expect(silent.clipped == 0.001235)
        #expect(silent.troubles == [.almostSilent])
        quality.speech = -20.06
        quality.noise = -31.04
        let noisy = QualityDocument(quality)
        #expect([noisy.speech, noisy.noise, noisy.clearance] == [-20.1, -31, 11])
        #expect(noisy.troubles == [.noisy, .clipped])
    }

    @Test func anOldDocumentIsRead() throws {
        let old = """
            {"version": 1, "id": "a", "started": "b", "source": "microphone", "seconds": 3, "gaps": 0,
             "questions": [{"story": 1, "rung": "surface", "move": "open", "question": "q", "reason": "r",
                            "pauses": 2, "fillers": ["um"], "evidence": []}]}
            """
        let document = try JSONDecoder().decode(SessionDocument.self, from: Data(old.utf8))
        #expect(document.quality == nil)
        #expect(document.questions.first?.pauses == 2)
        #expect(document.questions.first?.pauseList == nil)
    }
}
