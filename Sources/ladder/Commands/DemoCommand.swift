internal import ArgumentParser
internal import Interview
internal import Studio

/// `ladder demo`.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Show a whole interview with a simulated candidate.",
        discussion: """
            A synthetic voice answers with a sample story, up all six rungs. Where a virtual microphone exists (a null \
            sink of the sound server's, or the kernel's loopback card) it speaks into that, in real time, through the \
            same capture path as a person; else its sound is fed in directly: aloud where there is a speaker, at file \
            speed where there is none.
            """)

    @OptionGroup var home: HomeOptions
    @OptionGroup(title: "The voice") var voice: VoiceOptions
    @Option(
        help: ArgumentHelp("The virtual microphone to listen to, together with --mouth.", valueName: "name"))
    var microphone: String?
    @Option(help: ArgumentHelp("The playback device that the virtual microphone hears.", valueName: "name"))
    var mouth: String?
    @Option(help: ArgumentHelp("The interviewer's speaker.", valueName: "name"))
    var speaker: String = "default"
    @Option(help: ArgumentHelp("The same number gives the same interview.", valueName: "n"))
    var seed: UInt64 = 1
    @Option(help: "How the interviewer comes across: its wordings and its patience, not what it asks for.")
    var persona: Persona = .neutral
    @Flag(help: "Feed the sound in directly, as fast as it decodes.")
    var fast = false

    func validate() throws {
        if (microphone == nil) != (mouth == nil) {
            throw ValidationError("--microphone and --mouth go together: the one hears what the other plays.")
        }
    }

    func run() throws {
        var demonstration = Demonstration(home: home.home, voice: voice.chosen, speaker: speaker, seed: seed)
        demonstration.isFast = fast
        demonstration.persona = persona
        if let microphone, let mouth {
            demonstration.virtual = VirtualMicrophone(microphone: microphone, mouth: mouth)
        }
        try demonstration.run()
    }
}
