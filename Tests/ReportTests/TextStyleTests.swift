import Report
import Testing

@Suite struct TextStyleTests {
    @Test func aTerminalShowsEmphasis() {
        let style = TextStyle(isTerminal: true, environment: ["TERM": "xterm-256color"])
        #expect(style.strong("a") == "\u{1B}[1ma\u{1B}[0m")
        #expect(style.faint("a") == "\u{1B}[2ma\u{1B}[0m")
    }

    @Test(arguments: [
        (false, [:]), (true, ["NO_COLOR": "1"]), (true, ["TERM": "dumb"]), (false, ["TERM": "xterm"]),
    ])
    func nothingIsAddedElsewhere(isTerminal: Bool, environment: [String: String]) {
        let style = TextStyle(isTerminal: isTerminal, environment: environment)
        #expect(style.strong("a") == "a")
        #expect(style.faint("a") == "a")
    }

    @Test func anEmptyNoColorIsNoWish() {
        #expect(TextStyle(isTerminal: true, environment: ["NO_COLOR": ""]).strong("a") != "a")
    }
}
