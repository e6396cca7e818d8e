public import Language
public import Speech

/// The mixed language model could not be made or kept.
public enum LanguageModelCacheError: Remedied, Equatable {
    /// A file that it is made of cannot be read.
    case missing(String)
    /// A file that it is made of is not what it should be.
    case damaged(LanguageModelError)
    /// There is no room on the disk of this folder.
    case full(String)
    /// The folder cannot be written to.
    case unwritable(String, reason: String)

    /// What went wrong, with the file.
    public var sentence: String {
        switch self {
        case .missing(let file): "The language model cannot be built: \(file) cannot be read."
        case .damaged(let error): "The language model cannot be built: \(error.sentence)"
        case .full(let folder): "The language model cannot be kept: the disk of \(folder) is full."
        case .unwritable(let folder, let reason):
            "The language model cannot be kept in \(folder): \(reason)"
        }
    }

    /// What to do about it.
    public var remedy: String {
        switch self {
        case .missing(let file) where file.hasPrefix("/usr/"):
            "Install it: sudo apt install pocketsphinx-en-us."
        case .missing: "Check out that file again."
        case .damaged(let error): error.remedy
        case .full: "Free 60 MB there, or name another folder for the data."
        case .unwritable: "Make the folder writable, or name another one for the data."
        }
    }
}
