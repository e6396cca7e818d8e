internal import ALSA
internal import Foundation
internal import Speech

/// A microphone that hears what a program plays: how a simulated candidate reaches the real capture path.
public struct VirtualMicrophone: Equatable, Sendable {
    /// The capture device.
    public var microphone: String
    /// The playback device that it hears.
    public var mouth: String

    /// A pair of devices.
    public init(microphone: String, mouth: String) {
        self.microphone = microphone
        self.mouth = mouth
    }

    /// Looks for one: the kernel's loopback card, or a null sink of the sound server's that is not the usual output.
    ///
    /// Nothing is created: the user's sound settings are not ours to change.
    public static func find() -> VirtualMicrophone? {
        if FileManager.default.fileExists(atPath: "/proc/asound/Loopback") {
            let card = VirtualMicrophone(microphone: "plughw:Loopback,1,0", mouth: "plughw:Loopback,0,0")
            if card.opens { return card }
        }
        let sinks = pactl(["list", "short", "sinks"]).split(separator: "\n")
            .map { $0.split(separator: "\t").map(String.init) }
            .filter { $0.count > 2 && $0[2].contains("null-sink") }.map { $0[1] }
        let usualOutput = pactl(["get-default-sink"])
        let usualInput = pactl(["get-default-source"])
        let chosen = sinks.first { usualInput == $0 + ".monitor" } ?? sinks.first { $0 != usualOutput }
        let pair = chosen.map { VirtualMicrophone(microphone: "pulse:\($0).monitor", mouth: "pulse:\($0)") }
        return pair.flatMap { $0.opens ? $0 : nil }
    }

    /// Whether the sound server's only microphone is the monitor of the dummy output that it makes where it finds no
    /// card: it hears nothing but the interviewer.
    public static var isAllThereIs: Bool { pactl(["get-default-source"]) == "auto_null.monitor" }

    private var opens: Bool {
        [(microphone, true), (mouth, false)].allSatisfy { name, capturing in
            if case .success = SoundDevice.opens(name, capturing: capturing) { true } else { false }
        }
    }

    // Without PulseAudio's tools, or without a server, there is no null sink to find.
    private static func pactl(_ arguments: [String]) -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["timeout", "3", "pactl"] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { return "" }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return "" }
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
