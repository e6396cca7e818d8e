internal import ALSA
internal import ArgumentParser
internal import Foundation

/// `ladder devices`.
struct DevicesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "devices", abstract: "List microphones and speakers, and say which work.")

    @Flag(help: "Print JSON.")
    var json = false

    struct Found: Codable {
        var name: String
        var description: String
        var captures: Bool
        var plays: Bool
        var opens: Bool
    }

    struct Document: Codable {
        var version = 1
        var microphones: [Found]
        var speakers: [Found]
    }

    func run() throws {
        let capturing = try Devices.found(capturing: true)
        let playing = try Devices.found(capturing: false)
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
            let document = Document(microphones: capturing, speakers: playing)
            Terminal.show(String(decoding: try encoder.encode(document), as: UTF8.self) + "\n")
            return
        }
        Terminal.show("Microphones (--microphone NAME):\n" + Self.list(capturing))
        Terminal.show("Speakers (--speaker NAME):\n" + Self.list(playing))
    }

    static func list(_ devices: [Found]) -> String {
        guard !devices.isEmpty else { return "  none\n" }
        return devices.map { device in
            "  \(device.name)\n      \(device.description)\(device.opens ? "" : " (does not open now)")\n"
        }.joined()
    }
}

/// What sound devices there are, and which can be opened now.
enum Devices {
    /// All devices for capture, or for playback.
    static func found(capturing: Bool) throws -> [DevicesCommand.Found] {
        try SoundDevice.all().filter { capturing ? $0.captures : $0.plays }.map { device in
            var opens = false
            if case .success = SoundDevice.opens(device.name, capturing: capturing) { opens = true }
            return DevicesCommand.Found(
                name: device.name, description: device.description, captures: device.captures,
                plays: device.plays,
                opens: opens)
        }
    }

    /// The remedy for a microphone that cannot be opened: those that were found.
    static func remedy() throws -> String {
        let devices = try found(capturing: true)
        let usable = devices.filter(\.opens)
        if usable.isEmpty {
            return "No microphone that was found can be opened now; `ladder devices` lists all."
        }
        return "These can be opened:\n" + DevicesCommand.list(usable)
    }
}
