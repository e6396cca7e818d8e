internal import ArgumentParser
internal import Interview

/// `ladder interview`: the main job.
struct InterviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "interview", abstract: "Be interviewed aloud.",
        discussion: """
            Asks, listens, asks further, and ends with a recording and a page of feedback. A silence ends your answer; \
            so do Enter, "that's my answer" and "I'm done". You may say: repeat the question, let me think, \
            skip this one, stop the interview.
            """)

    @OptionGroup(title: "The round") var round: RoundOptions
    @OptionGroup var seat: SeatOptions

    func run() throws {
        try seat.sit { prompts, checksSound in
            try round.settings(prompts, checksSound: checksSound)
        } otherwise: { reason in
            Terminal.say(reason)
            Terminal.say(
                "So here is the whole of an interview with a simulated candidate; `ladder devices` lists devices, "
                    + "--microphone takes one all the same.")
            var demonstration = Demonstration(
                home: seat.home.home, voice: seat.voice.chosen, speaker: seat.speaker, seed: round.seed ?? 1)
            demonstration.persona = round.persona
            try demonstration.run()
        }
    }
}
