import Analysis
import Speech
import Testing

@testable import Interview

@Suite("Interview: lost microphones, signals, and what comes too late")
struct InterviewTroubleTests {
    /// The places where an interview can stand.
    enum Place: String, CaseIterable {
        case ready, greeting, checking, asking, listening, closing, deaf, done
    }

    private func interview(at place: Place) throws -> Interview {
        var interview = Interview(
            prompts: try SmallBank.prompts(),
            settings: InterviewSettings(questions: 1, category: .failure, checksSound: place == .checking))
        let skip = Answer.spoken("skip this one", seconds: 1)
        let events: [InterviewEvent] =
            switch place {
            case .ready: []
            case .greeting: [.begin]
            case .checking, .asking: [.begin, .spoke]
            case .listening: [.begin, .spoke, .spoke]
            case .closing: [.begin, .spoke, .spoke, .answered(answer: skip)]
            case .deaf: [.begin, .spoke, .spoke, .microphoneLost]
            case .done: [.begin, .spoke, .spoke, .answered(answer: skip), .spoke]
            }
        for event in events { _ = interview.perform(event) }
        let isDone = interview.isDone
        #expect(isDone == (place == .done))
        return interview
    }

    @Test("A signal ends it everywhere, with what was reached", arguments: Place.allCases)
    func hangUp(place: Place) throws {
        var interview = try interview(at: place)
        let effects = interview.perform(.hangUp)
        let wanted: [InterviewEffect] =
            switch place {
            case .done: []
            case .closing: [.finish(cause: .complete)]
            case .ready, .greeting, .checking, .asking, .listening, .deaf: [.finish(cause: .hungUp)]
            }
        #expect(effects == wanted)
        let isDone = interview.isDone
        #expect(isDone)
    }

    @Test("A microphone that was lost while listening: the question is put once more")
    func lostWhileListening() throws {
        var interview = try interview(at: .listening)
        var effects = interview.perform(.microphoneLost)
        #expect(effects.isEmpty)
        effects = interview.perform(.microphoneBack)
        let line = try #require(effects.first?.line)
        #expect(line.text.hasPrefix("(resuming) What about failure"))
        #expect(line.asking == nil)
        effects = interview.perform(.spoke)
        #expect(effects == [.listen(waiting: .fresh)])
    }

    @Test("Lost while a question was asked: the question is put once more")
    func lostWhileAsking() throws {
        var interview = try interview(at: .asking)
        _ = interview.perform(.microphoneLost)
        let effects = interview.perform(.microphoneBack)
        #expect(effects.first?.line?.text.hasPrefix("(resuming) What about failure") == true)
    }

    @Test("Lost before the first question: it greets once more, since there is no question to put again")
    func lostWhileGreeting() throws {
        var greeting = try interview(at: .greeting)
        _ = greeting.handle(.microphoneLost)
        var effects = greeting.handle(.microphoneBack)
        #expect(effects == [.say("(greeting)")])
        effects = greeting.handle(.spoke)
        #expect(effects.asking?.move == .open)

        var checking = try interview(at: .checking)
        _ = checking.handle(.microphoneLost)
        effects = checking.handle(.microphoneBack)
        #expect(effects == [.say("(greeting-with-check)")])
        effects = checking.handle(.spoke)
        #expect(effects == [.checkSound])
    }

    @Test("Lost during the last line: nothing more is to be heard, so it ends")
    func lostWhileClosing() throws {
        var interview = try interview(at: .closing)
        let effects = interview.perform(.microphoneLost)
        #expect(effects == [.finish(cause: .complete)])
        let isDone = interview.isDone
        #expect(isDone)
    }

    @Test("What comes too late or too early changes nothing", arguments: Place.allCases)
    func outOfPlace(place: Place) throws {
        let answer = InterviewEvent.answered(answer: .spoken(Answer.dull(40), seconds: 30))
        let silent = InterviewEvent.silent(stage: .reassure)
        let expected: [InterviewEvent] =
            switch place {
            case .ready: [.begin]
            case .greeting, .asking, .closing: [.spoke, .microphoneLost]
            case .checking: [.soundChecked, .microphoneLost]
            case .listening: [answer, silent, .microphoneLost]
            case .deaf: [.microphoneBack]
            case .done: []
            }
        let all = [.begin, .spoke, .soundChecked, answer, silent, .microphoneLost, .microphoneBack]
        for event in all where !expected.contains(event) {
            var interview = try interview(at: place)
            let before = interview
            let effects = interview.perform(event)
            #expect(effects.isEmpty, "\(event)")
            let isSame = interview == before  // the values themselves would fill the screen
            #expect(isSame, "\(event)")
        }
        for event in expected {
            var interview = try interview(at: place)
            let before = interview
            _ = interview.perform(event)
            let isSame = interview == before
            #expect(!isSame, "\(event)")
        }
    }
}
