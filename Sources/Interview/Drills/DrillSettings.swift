/// Which drill is practised, and what it must know to be understood later from its log alone.
public struct DrillSettings: Equatable, Sendable, Codable {
    /// The drill.
    public var drill: Drill
    /// The stories of the bank, for retrieval; none where there is no bank.
    public var stories: [KnownStory]

    /// A drill, with the bank's stories where it asks for them.
    public init(_ drill: Drill, stories: [KnownStory] = []) {
        self.drill = drill
        self.stories = drill == .retrieval ? stories : []
    }
}
