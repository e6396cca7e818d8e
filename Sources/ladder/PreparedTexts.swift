internal import Analysis
internal import Archive
internal import Foundation
internal import Interview
internal import Report
internal import Stories

/// What the candidate told or wrote before: the stories of the bank, and the answers of the last sessions.
enum PreparedTexts {
    /// So many sessions are looked through: a piece that is known by heart was told lately.
    private static let sessions = 10
    /// Shorter answers tell no story.
    private static let leastWords = 40

    /// Gathers them; what cannot be read is passed over, since an interview works without it and other commands tell of it.
    static func gather(_ library: SessionLibrary, stories: String?) -> [EarlierText] {
        let bank = stories.map { StoryBank(folder: $0) } ?? StoryBank(home: library.store.home)
        var texts: [EarlierText] = []
        if FileManager.default.fileExists(atPath: bank.folder),
            // A story in another language matches nothing.
            let read = try? bank.read(isKnown: { _ in true })
        {
            texts += read.stories.map {
                EarlierText(name: "your story \u{201C}\($0.title)\u{201D}", text: $0.text)
            }
        }
        let folders = (try? library.store.all()) ?? []
        for folder in folders.prefix(sessions) {
            guard let document = try? library.document(of: folder),
                document.source != SessionOpening.Source.simulated.rawValue
            else { continue }
            texts += document.questions.compactMap(\.answer)
                .filter { $0.split(separator: " ").count >= leastWords }
                .map { EarlierText(name: "what you said in session \(document.id)", text: $0) }
        }
        return texts
    }
}
