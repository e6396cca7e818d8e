/// How the interviewer sounds.
public struct Voice: Equatable, Sendable {
    /// eSpeak NG's name of the voice, with a variant behind a plus sign where wanted: `en-us+f3`.
    public var name = "en-us"
    /// Words a minute; slower than eSpeak NG's own 175, which listeners find hard to follow.
    public var rate = 155
    /// 0 to 100.
    public var pitch = 42
    /// How far the pitch moves, 0 to 100.
    public var range = 60
    /// Extra silence between words, in units of 10 ms.
    public var wordGap = 1

    /// The usual voice.
    public init() {}
}
