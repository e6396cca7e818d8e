public import Archive
public import ESpeak
public import Interview
public import Language
public import PocketSphinx

/// What every desk with sound needs.
public struct StudioSettings: Sendable {
    /// The prompts, for patience and requests.
    public var prompts: Prompts
    /// Which patience.
    public var patience: Patience.Profile
    /// How the interviewer sounds.
    public var voice: Voice
    /// The recogniser's model.
    public var model: RecognitionModel
    /// How words are said that dictionary and synthesiser lack.
    public var pronunciations: Pronunciations
    /// Where the session is kept.
    public var folder: SessionFolder
    /// Its log.
    public var log: EventLog
    /// What the person sees.
    public var stage: Stage
    /// The colour of the voice through this microphone, where it was calibrated: the live recogniser starts from it.
    public var cepstralMean: [Float]?

    /// All of it.
    public init(
        prompts: Prompts, patience: Patience.Profile, voice: Voice, model: RecognitionModel = .installed,
        pronunciations: Pronunciations, folder: SessionFolder, log: EventLog, stage: Stage
    ) {
        self.prompts = prompts
        self.patience = patience
        self.voice = voice
        self.model = model
        self.pronunciations = pronunciations
        self.folder = folder
        self.log = log
        self.stage = stage
    }
}
