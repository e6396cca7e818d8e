internal import Foundation

/// Speech for tests: flite's voices are those that the recogniser understands.
public enum Flite {
    /// Speaks `text` into a WAV file of 16 kHz.
    @discardableResult
    public static func speak(_ text: String, to file: String, voice: String = "slt") throws -> String {
        let outcome = try Outcome.of("flite", ["-voice", voice, "-t", text, "-o", file])
        guard outcome.status == 0 else { throw VirtualDesk.Broken(description: "flite: \(outcome.errors)") }
        return file
    }
}
