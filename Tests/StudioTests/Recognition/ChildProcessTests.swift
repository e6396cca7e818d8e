import Foundation
import Testing
import VirtualDesk

@testable import Studio

@Suite("Child process: a program behind a socket")
struct ChildProcessTests {
    private func everything(of child: borrowing ChildProcess) -> String {
        var all: [UInt8] = []
        while case .bytes(let bytes) = child.receive(within: 20) { all += bytes }
        return String(decoding: all, as: UTF8.self)
    }

    @Test("Its input and output are ours")
    func echo() throws {
        var child = try ChildProcess.start("/bin/sh", ["-c", "head -c 5; exit 7"])
        let isTaken = child.send(Array("hello".utf8), within: 20)
        let answer = everything(of: child)
        #expect(isTaken && answer == "hello")
        // A shell closes its output before it ends: wait for that, else it is killed in between.
        while Processes.isRunning(child.number) { Thread.sleep(forTimeInterval: 0.001) }
        let endings = [child.end(), child.end()]
        #expect(endings == ["ended with code 7", "ended with code 7"], "it is waited for once")
    }

    @Test("A dead child takes nothing, and no signal tells so")
    func dead() throws {
        var child = try ChildProcess.start("/bin/sh", ["-c", "kill -ABRT $$"])
        while !child.hasGone { Thread.sleep(forTimeInterval: 0.001) }
        let isTaken = child.send([1, 2, 3], within: 20)
        let ending = child.end()
        #expect(!isTaken && ending == "ended with signal 6")
    }

    @Test("A child that neither reads nor writes is not waited for any longer than one likes")
    func stubborn() throws {
        var child = try ChildProcess.start("/bin/sh", ["-c", "kill -STOP $$"])
        guard case .nothing = child.receive(within: 0.01) else {
            throw VirtualDesk.Broken(description: "it said something")
        }
        let isTaken = child.send([UInt8](repeating: 0, count: 4 << 20), within: 0.01)
        let ending = child.end()
        #expect(!isTaken && ending == "ended with signal 9")
    }

    @Test("No later child holds a socket of an earlier one's")
    func apart() throws {
        let first = try ChildProcess.start("/bin/cat", [])
        // Other tests, at the same time, may have sockets that are not closed in children; those are not ours.
        let ours = (3..<1024).filter { fcntl($0, F_GETFD) == FD_CLOEXEC }.compactMap { descriptor in
            try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)")
        }.filter { $0.hasPrefix("socket:") }
        #expect(!ours.isEmpty)
        let second = try ChildProcess.start("/bin/sh", ["-c", "ls -l /proc/self/fd; cat"])
        guard case .bytes(let bytes) = second.receive(within: 20) else {
            throw VirtualDesk.Broken(description: "it said nothing")
        }
        let held = String(decoding: bytes, as: UTF8.self)
        #expect(held.contains("socket:"), "its standard input is one")
        #expect(ours.allSatisfy { !held.contains($0) })
        let hasGone = first.hasGone
        #expect(!hasGone)
    }

    @Test("Signals are neither blocked nor ignored in it")
    func signals() throws {
        let child = try ChildProcess.start("/bin/cat", ["/proc/self/status"])
        let status = everything(of: child).split(separator: "\n")
        for name in ["SigBlk", "SigIgn"] {
            let line = try #require(status.first { $0.hasPrefix(name) })
            // Signals 1 to 28; glibc keeps two of its own.
            #expect(line.hasSuffix("0000000"), "\(line)")
        }
    }
}
