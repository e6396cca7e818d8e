import PocketSphinx
import Speech
import Testing

@testable import Studio

@Suite("Frames: messages between a recogniser's process and its asker")
struct RecogniserFrameTests {
    private func read(_ bytes: [UInt8]) throws -> RecogniserFrame? {
        var reader = RecogniserFrame.Reader()
        reader.add(bytes)
        return try reader.next()
    }

    @Test("A frame is eight bytes of header and its payload")
    func bytes() {
        let frame = RecogniserFrame(kind: 9, payload: [UInt8](repeating: 5, count: 258))
        #expect(frame.bytes.prefix(8) == [0x4C, 0x52, 1, 9, 2, 1, 0, 0])
        #expect(frame.bytes.count == 266)
    }

    @Test(
        "Frames come out as they went in, in whatever pieces they arrive", arguments: 0..<20 as Range<UInt64>)
    func pieces(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let frames = (0..<12).map { _ in
            RecogniserFrame(
                kind: UInt8.random(in: 0...255, using: &random),
                payload: (0..<Int.random(in: 0...400, using: &random)).map { _ in
                    UInt8.random(in: 0...255, using: &random)
                })
        }
        var rest = frames.flatMap(\.bytes)[...]
        var reader = RecogniserFrame.Reader()
        var read: [RecogniserFrame] = []
        while !rest.isEmpty {
            let piece = rest.prefix(Int.random(in: 1...300, using: &random))
            rest = rest.dropFirst(piece.count)
            reader.add(piece)
            while let frame = try reader.next() { read.append(frame) }
        }
        #expect(read == frames)
    }

    @Test("A frame that is cut short is no frame yet")
    func cut() throws {
        let bytes = RecogniserFrame(kind: 3, payload: [1, 2, 3]).bytes
        for length in 0..<bytes.count {
            let frame = try read(Array(bytes.prefix(length)))
            #expect(frame == nil, "\(length) bytes")
        }
    }

    @Test(
        "Garbage is told at its first byte, an absurd length at the last of the header",
        arguments: [
            Array("hello".utf8), [0x4C, 0x51], [0x4C, 0x52, 2], [0x4C, 0x52, 1, 3, 0xFF, 0xFF, 0xFF, 0xFF],
            [0x4C, 0x52, 1, 3, 1, 0, 0, 4],
        ])
    func garbled(bytes: [UInt8]) {
        #expect(throws: RecogniserFrame.Garbled.self) { _ = try read(bytes) }
    }

    static let requests: [RecogniserRequest] = [
        .load(
            DecoderSettings(
                model: RecognitionModel(under: "/m"), feeding: .live,
                taught: [DecoderSettings.Taught(word: "kubernetes", phones: "K UW")], search: .cautious)),
        .expect(nil), .expect(PersonalModel(path: "/tmp/my own.lm", weight: 0.2)),
        .decode([0, 1, -1, .max, .min]), .decode([]),
        .align([1, -2], [Word("and", span: Span(start: Samples(160), end: Samples(480)), confidence: 0.5)]),
        .align([], []), .mean, .begin, .hear([256, -256]), .partial, .end,
    ]

    @Test("Every request is read as it was written", arguments: requests)
    func request(_ request: RecogniserRequest) throws {
        let frame = try #require(try read(try request.frame().bytes))
        let again = try RecogniserRequest(frame)
        #expect(again == request)
    }

    static let replies: [RecogniserReply] = [
        .done, .words([]),
        .words([Word("um", span: Span(start: Samples(160), end: Samples(480)), confidence: 0.1 + 0.2)]),
        .mean([]), .mean([-4.25, 0.1]),
        .refused(RecogniserError(call: "ps_init", problem: "its model could not be loaded")),
    ]

    @Test("Every reply is read as it was written", arguments: replies)
    func reply(_ reply: RecogniserReply) throws {
        let frame = try #require(try read(try reply.frame().bytes))
        let again = try RecogniserReply(frame)
        #expect(again == reply)
    }

    @Test("Samples are sent with the lower byte first")
    func samples() throws {
        let frame = try RecogniserRequest.hear([0x0102, -2]).frame()
        #expect(frame.payload == [2, 1, 0xFE, 0xFF])
    }

    @Test(
        "What is no request is refused",
        arguments: [
            RecogniserFrame(kind: 0), RecogniserFrame(kind: 10), RecogniserFrame(kind: 101),
            RecogniserFrame(kind: 1, payload: Array("{".utf8)),
            RecogniserFrame(kind: 2, payload: Array("{}".utf8)),
            RecogniserFrame(kind: 8, payload: [1, 0, 0]), RecogniserFrame(kind: 8, payload: [9, 0, 0, 0]),
            RecogniserFrame(kind: 3, payload: [1]), RecogniserFrame(kind: 5, payload: [1, 2, 3]),
        ])
    func noRequest(frame: RecogniserFrame) {
        #expect(throws: RecogniserFrame.Garbled.self) { _ = try RecogniserRequest(frame) }
    }

    @Test(
        "What is no reply is refused",
        arguments: [
            RecogniserFrame(kind: 1), RecogniserFrame(kind: 104), RecogniserFrame(kind: 102),
            RecogniserFrame(kind: 102, payload: Array("[{}]".utf8)),
            RecogniserFrame(kind: 103, payload: Array("[]".utf8)),
        ])
    func noReply(frame: RecogniserFrame) {
        #expect(throws: RecogniserFrame.Garbled.self) { _ = try RecogniserReply(frame) }
    }
}
