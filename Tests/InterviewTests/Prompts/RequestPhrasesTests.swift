import Speech
import Testing

@testable import Interview

@Suite("RequestPhrases: what a candidate may ask for")
struct RequestPhrasesTests {
    private func phrases() throws -> RequestPhrases { try Shipped.prompts.get().requests }

    @Test(
        "A short turn that says nothing else is a request",
        arguments: [
            ("Repeat the question.", .again), ("could you repeat the question please", .again),
            ("sorry, what was the question?", .again), ("um, can you say that again", .again),
            ("again please", .again),
            ("let me think", .think), ("okay um let me think about that", .think),
            ("hmm, give me a moment please", .think),
            ("Let’s move on", .skip), ("skip this one", .skip), ("i'd like to skip this one please", .skip),
            ("no, next question please", .skip), ("stop the interview", .stop),
            ("i want to stop the interview please", .stop), ("okay, let's stop here", .stop),
        ] as [(String, Request)])
    func positive(said: String, request: Request) throws {
        #expect(try phrases().request(in: Word.typed(said), sounding: .seconds(1.5)) == request)
    }

    @Test(
        "An answer that holds such words is none",
        arguments: [
            "", "um", "please", "repeat", "stop", "skip", "the question", "yes please",
            "we decided to skip this one feature", "i had to repeat the question to my manager",
            "let me think about the first time that happened", "then i said let's stop here and we stopped",
            "my manager told me to move on", "stop the press", "question the repeat", "i'm done",
            "that's my answer",
        ])
    func negative(said: String) throws {
        #expect(try phrases().request(in: Word.typed(said), sounding: .seconds(1.5)) == nil)
    }

    @Test(
        "It is a short turn: three seconds of sound, twelve words",
        arguments: [(3.0, 9, true), (3.01, 9, false), (3.0, 10, false)])
    func short(seconds: Double, ums: Int, isRequest: Bool) throws {
        let words = Word.typed("skip this one" + String(repeating: " um", count: ums))
        #expect(try phrases().request(in: words, sounding: .seconds(seconds)) == (isRequest ? .skip : nil))
    }

    @Test("Every phrase asks for its own request, alone and among courtesies")
    func all() throws {
        let phrases = try phrases()
        #expect(Set(phrases.all.map(\.request)) == Set(Request.allCases))
        for (request, phrase) in phrases.all {
            for said in [phrase, "um okay \(phrase) please", "could you please \(phrase)"] {
                #expect(phrases.request(in: Word.typed(said), sounding: .seconds(2)) == request, "\(said)")
            }
            #expect(
                phrases.request(in: Word.typed("\(phrase) tomorrow"), sounding: .seconds(2)) == nil,
                "\(phrase)")
        }
    }

    @Test(
        "An ending phrase ends an answer where it stands last",
        arguments: [
            ("and so we shipped it. That's my answer.", true), ("i'm done", true), ("I’m done", true),
            ("i am done um", true),
            ("well that is my answer", true), ("when i'm done i go home", false), ("my answer", false),
            ("done", false),
            ("that's my answer to everything", false), ("", false),
        ])
    func endings(said: String, ends: Bool) throws {
        #expect(try phrases().endsAnswer(Word.typed(said)) == ends)
    }

    @Test("Tables are equal where their phrases are")
    func equal() throws {
        let shipped = try phrases()
        let again = try Prompts(files: Shipped.files.get(), folder: "Prompts").requests
        #expect(again == shipped)
        var files = try SmallBank.files.get()
        files["requests.yaml"] = files["requests.yaml"]?.replacing("skip that one", with: "leave that one")
        let other = try Prompts(files: files, folder: "small").requests
        #expect(other != shipped)
    }
}
