public import Archive
public import Interview

/// Runs an interview at a desk: performs the effects in order, reports back what happened, logs both.
public struct Conductor {
    private var interview: Interview
    private let desk: any Desk
    private let log: EventLog

    /// An interview that is about to begin at `desk`.
    public init(interview: Interview, desk: any Desk, log: EventLog) {
        self.interview = interview
        self.desk = desk
        self.log = log
    }

    /// Runs it to its end, on this thread.
    ///
    /// The desk is closed, and the log says how it ended, whatever happens.
    ///
    /// - returns: why it ended.
    /// - throws: the error that made it impossible to go on; everything so far is on disk.
    public mutating func run() throws -> InterviewEffect.Cause {
        let outcome = Result { try perform() }
        let finished = Result { try desk.close() }
        let closed = Result { try close(outcome, finished) }
        // The first error is the one to tell; closing after it may fail for the same reason (a full disk).
        let cause = try outcome.get()
        try finished.get()
        try closed.get()
        return cause
    }

    private mutating func perform() throws -> InterviewEffect.Cause {
        var effects = try tell(.begin)[...]
        var asked: Asking?
        while let effect = effects.popFirst() {
            try log.append(LogEntry(at: desk.now, what: .effect(effect)))
            switch effect {
            case .decide: break  // kept in the log
            case .say(let line):
                asked = line.asking ?? asked
                effects += try tell(try desk.say(line))
            case .checkSound:
                effects += try tell(try desk.checkSound())
            case .listen(let waiting):
                effects += try tell(try desk.listen(waiting, asked: asked))
            case .finish(let cause):
                return cause
            }
        }
        return .hungUp
    }

    private mutating func tell(_ event: InterviewEvent) throws -> [InterviewEffect] {
        try log.append(LogEntry(at: desk.now, what: .event(event)))
        let effects = interview.handle(event)
        guard event == .microphoneLost, !interview.isDone else { return effects }
        return effects + (try tell(try desk.awaitMicrophone()))
    }

    private func close(
        _ outcome: Result<InterviewEffect.Cause, any Error>, _ finished: Result<Void, any Error>
    ) throws {
        var cause = "failed"
        if case (.success(let reason), .success) = (outcome, finished) { cause = reason.rawValue }
        try log.append(LogEntry(at: desk.now, what: .closed(cause)))
        try log.settle()
    }
}
