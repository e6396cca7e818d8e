public import Analysis
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
    /// How the interviewer comes across: it stretches the patience.
    public var persona = Persona.neutral
    /// How the interviewer sounds.
    public var voice: Voice
    /// The recogniser's model.
    public var model: RecognitionModel
    /// The path of a `ladder`, which decodes in processes of its own.
    public var program: String
    /// How words are said that dictionary and synthesiser lack.
    public var pronunciations: Pronunciations
    /// How the candidate's own words are said, and what they will speak of.
    public var expectations = Expectations()
    /// How recognised words are judged.
    public var judging = WordJudging()
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
        program: String, pronunciations: Pronunciations, folder: SessionFolder, log: EventLog, stage: Stage
    ) {
        self.prompts = prompts
        self.patience = patience
        self.voice = voice
        self.model = model
        self.program = program
        self.pronunciations = pronunciations
        self.folder = folder
        self.log = log
        self.stage = stage
    }

    /// How long silences may be.
    var waits: Patience { prompts.patience(patience, persona) }

    /// The recogniser's settings for one way of feeding.
    func decoder(_ feeding: DecoderSettings.Feeding) -> DecoderSettings {
        var settings = DecoderSettings(
            model: model, feeding: feeding,
            taught: expectations.isEmpty ? pronunciations.taught : expectations.taught)
        if feeding == .live { settings.mean = cepstralMean }
        return settings
    }

    /// What is expected of the answer to a question; nothing, and a notice, where it cannot be prepared.
    func expected(for asking: Asking) -> PersonalModel? {
        do throws(ExpectationsError) {
            return try expectations.model(for: asking.question, kind: asking.kind)
        } catch {
            stage.notice("\(error.sentence) \(error.remedy)")
            return nil
        }
    }
}
