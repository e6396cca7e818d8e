public import Analysis
public import Interview

/// What the person sees while an interview runs.
///
/// Called from the conductor's thread.
public struct Stage: Sendable {
    /// A line that is being said, for those who read along.
    public var caption: @Sendable (Line) -> Void
    /// It is the candidate's turn now; told at every turn.
    public var yourTurn: @Sendable () -> Void
    /// What the sound check found.
    public var soundChecked: @Sendable (SoundCheck) -> Void
    /// Something that the person should know, one sentence.
    public var notice: @Sendable (String) -> Void

    /// A stage of four callbacks.
    public init(
        caption: @escaping @Sendable (Line) -> Void, yourTurn: @escaping @Sendable () -> Void,
        soundChecked: @escaping @Sendable (SoundCheck) -> Void, notice: @escaping @Sendable (String) -> Void
    ) {
        self.caption = caption
        self.yourTurn = yourTurn
        self.soundChecked = soundChecked
        self.notice = notice
    }
}
