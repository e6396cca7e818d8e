import Foundation
import Testing
import VirtualDesk

@testable import Studio

@Suite("Ring: values on their way from one thread to another")
struct RingTests {
    private func write(_ values: [Int], to ring: Ring<Int>) -> Int {
        values.withUnsafeBufferPointer { ring.write($0) }
    }

    private func read(_ count: Int, from ring: Ring<Int>) -> [Int] {
        [Int](unsafeUninitializedCapacity: count) { block, filled in
            block.initialize(repeating: -1)
            filled = ring.read(into: block)
        }
    }

    @Test("What is written is read once, in order, around the end of the storage")
    func order() {
        let ring = Ring(capacity: 5, filledWith: 0)
        #expect(write([1, 2, 3], to: ring) == 3)
        #expect(read(2, from: ring) == [1, 2])
        #expect(write([4, 5, 6, 7], to: ring) == 4)
        #expect(read(9, from: ring) == [3, 4, 5, 6, 7])
        #expect(read(9, from: ring) == [])
    }

    @Test("A full ring takes what fits and says how much that was")
    func fullness() {
        let ring = Ring(capacity: 4, filledWith: 0)
        #expect(write([1, 2, 3], to: ring) == 3)
        #expect(write([4, 5, 6], to: ring) == 1)
        #expect(write([7], to: ring) == 0)
        #expect(ring.write(8, times: 2) == 0)
        #expect(read(4, from: ring) == [1, 2, 3, 4])
        #expect(ring.write(9, times: 6) == 4)
        #expect(read(9, from: ring) == [9, 9, 9, 9])
    }

    @Test("Two threads at full speed lose nothing and change no order", .timeLimit(.minutes(1)))
    func threads() {
        let total = 100_000
        let ring = Ring(capacity: 61, filledWith: 0)
        Thread.detachNewThread {
            var next = 0
            while next < total {
                let block = Array(next..<min(total, next + 1 + next % 37))
                let written = block.withUnsafeBufferPointer { ring.write($0) }
                if written == 0 { sched_yield() }
                next += written
            }
        }
        var arrived: [Int] = []
        let deadline = Date(timeIntervalSinceNow: 30)
        while arrived.count < total, Date() < deadline {
            let block = read(1 + arrived.count % 29, from: ring)
            if block.isEmpty { sched_yield() }
            arrived += block
        }
        let isInOrder = arrived == Array(0..<total)
        #expect(isInOrder)
    }
}
