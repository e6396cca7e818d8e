import Foundation
import VirtualDesk

/// A stand-in for `ladder` that does, at each start, what a plan says; from the plan's end on it is the real one.
struct UnsteadyProgram {
    /// What one start does.
    enum Start: String {
        /// It is the real program.
        case real = "exec PROGRAM \"$@\""
        /// It ends before it has said anything.
        case leaves = "exit 3"
        /// It says that it has loaded, takes 20 kB (a load and the beginning of a segment), and aborts.
        case abortsInSegment =
            "printf 'LR\\001e\\000\\000\\000\\000'; head -c 20000 >/dev/null; kill -ABRT $$"
        /// It says what no recogniser says.
        case babbles = "echo I am not a recogniser; cat >/dev/null"
        /// It announces an answer and stops in the middle of it.
        case breaksOff = "printf 'LR\\001f\\050\\000\\000\\000[{'; head -c 1 >/dev/null; exit 0"
    }

    /// Where it lies.
    let path: String
    private let counter: String

    /// Writes the stand-in.
    init(_ plan: [Start], in scratch: Scratch) throws {
        path = scratch.file("unsteady-\(UUID().uuidString)")
        counter = path + ".starts"
        let cases = plan.enumerated().map { "\($0.offset)) \($0.element.rawValue) ;;" }
        let script = """
            #!/bin/sh
            n=$(cat '\(counter)' 2>/dev/null || echo 0)
            echo $((n + 1)) > '\(counter)'
            case $n in
            \(cases.joined(separator: "\n"))
            *) \(Start.real.rawValue) ;;
            esac
            """
        let text = path + ".text"
        try script.replacing("PROGRAM", with: "'\(Repository.program)'")
            .write(toFile: text, atomically: true, encoding: .utf8)
        // Another process writes the program: a file that this one holds open for writing while a test elsewhere starts
        // a child is inherited by it for a moment, and cannot be executed as long ("Text file busy").
        let installed = try Outcome.of("install", ["-m", "700", text, path])
        guard installed.status == 0 else { throw VirtualDesk.Broken(description: installed.errors) }
    }

    /// How often it has been started.
    var starts: Int {
        get throws {
            let text = try String(contentsOfFile: counter, encoding: .utf8)
            return Int(text.filter(\.isNumber)) ?? 0
        }
    }
}
