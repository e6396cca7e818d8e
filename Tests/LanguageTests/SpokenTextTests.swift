import Testing

@testable import Language

@Suite("SpokenText: written text as it would be said")
struct SpokenTextTests {
    @Test(
        "Numbers, money, dates and units",
        arguments: [
            ("In 2019 we cut costs by 40%.", "in twenty nineteen we cut costs by forty percent"),
            ("saved $2m, or $2.5 million", "saved two million dollars or two point five million dollars"),
            ("$4.50, $1 and $10k+", "four dollars fifty one dollar and ten thousand dollars"),
            ("in Q3 the 1st of 1,000", "in q three the first of one thousand"),
            ("On May 3, or 3 May", "on may third or third of may"), ("we may 3 times", "we may three times"),
            (
                "2019-05-03 or 12/25/2019",
                "may third twenty nineteen or december twenty fifth twenty nineteen"
            ),
            ("at 10:30, 24/7", "at ten thirty twenty four seven"),
            ("2016–2019, 3-4 people", "twenty sixteen to twenty nineteen three to four people"),
            ("the '90s and 1980s", "the nineties and nineteen eighties"),
            ("5GB in 100ms, 10k users", "five gigabytes in one hundred milliseconds ten thousand users"),
            ("99.95% up, #1", "ninety nine point nine five percent up number one"),
            ("v2.0", "v two point zero"),
            ("€1,000/day", "one thousand euros day"), ("+20%", "plus twenty percent"),
        ])
    func numbers(text: String, words: String) {
        #expect(SpokenText(text).words.map { $0.joined(separator: " ") } == [words])
    }

    @Test(
        "Names, marks and addresses",
        arguments: [
            ("A follow-up on CI/CD", "a follow up on ci cd"), ("k8s and B2B", "k eight s and b two b"),
            ("C++, C# & Node.js, .NET", "c plus plus c sharp and node js dot net"),
            ("the U.S. office", "the u s office"),
            ("ask me@x.com at https://a.b/c or www.a.de now", "ask at or now"),
            ("Łukasz, José and Zoë’s café", "lukasz jose and zoe's cafe"),
            ("**bold** _it_ `code` [a link](https://x.y)", "bold it code a link"),
            ("teams' 'work'", "teams work"),
            ("Booking.com", "booking com"), ("日本 is Japan", "is japan"),
        ])
    func names(text: String, words: String) {
        #expect(SpokenText(text).words.map { $0.joined(separator: " ") } == [words])
    }

    @Test("Sentences, items and headings stand apart; abbreviations part nothing")
    func sentences() {
        let text = """
            # The launch
            Dr. Chen agreed. Why? J. Smith knew, e.g. the plan
            went on over two lines.

            - one item
            - another item
            1. a third
            """
        #expect(
            SpokenText(text).words.map { $0.joined(separator: " ") } == [
                "the launch", "doctor chen agreed", "why",
                "j smith knew for example the plan went on over two lines", "one item", "another item",
                "one a third",
            ])
    }

    @Test(
        "Capitals make an acronym, except where all is capitals",
        arguments: [
            ("Our API", ["api"]), ("two APIs", ["apis"]), ("I met A person", []), ("MY WORK HISTORY", []),
            ("WE USED SQL", ["sql"]), ("an API's life", ["api's"]), ("GitHub and IMPORTANT", []),
        ])
    func acronyms(text: String, words: [String]) {
        #expect(SpokenText(text).sentences.joined().filter(\.isAcronym).map(\.word) == words)
    }

    @Test(
        "Nothing to say is no sentence", arguments: ["", "   \n\n", "--- *** ---", "…", "https://a.b", "日本"])
    func nothing(text: String) {
        #expect(SpokenText(text).sentences.isEmpty)
    }
}
