/// The small words by which a clause is told without punctuation: those that begin one, go on with one, or cannot end one.
enum ClauseWords {
    /// Words that want a word after them: articles, determiners, prepositions, auxiliaries, subjects, conjunctions.
    static let leaning: Set<String> = [
        "a", "an", "the", "this", "these", "those", "my", "your", "his", "our", "their", "its", "every",
        "each", "some",
        "of", "to", "in", "on", "at", "for", "from", "with", "by", "into", "onto", "about", "under", "over",
        "between",
        "during", "without", "through", "against", "towards", "upon", "within", "then",
        "is", "was", "were", "are", "am", "be", "been", "being", "has", "have", "had", "will", "would",
        "could", "should",
        "can", "may", "might", "must", "shall", "didn't", "don't", "doesn't", "wasn't", "isn't", "couldn't",
        "wouldn't",
        "can't", "won't", "haven't", "hadn't",
        "i", "we", "he", "she", "they", "i'm", "i've", "i'd", "i'll", "we're", "we've", "we'd", "we'll",
        "he's", "she's",
        "they're", "they've", "there's", "it's", "that's",
        "and", "but", "or", "so", "because", "if", "when", "while", "which", "who", "whose", "than", "as",
        "although",
        "very", "really", "quite", "too", "not",
    ]

    /// Words that begin a clause and tie it to the one before.
    static let connectives: Set<String> = [
        "and", "but", "so", "because", "then", "when", "if", "which", "who", "while", "although", "though",
        "until",
        "unless", "since", "whereas", "where", "or", "after", "before", "however", "therefore", "anyway",
        "also", "as",
        "once", "whether", "how", "why", "what",
    ]

    /// Subjects: where the word before does not lean, a clause begins with them.
    static let openers: Set<String> = [
        "i", "we", "he", "she", "they", "you", "it", "there", "i'm", "i've", "i'd", "i'll", "we're", "we've",
        "we'd",
        "we'll", "he's", "she's", "they're", "they've", "it's", "there's", "that's", "you're", "you've",
    ]

    /// Words that go on with the clause before them: prepositions, auxiliaries, negation.
    static let backward: Set<String> = [
        "of", "to", "in", "on", "at", "for", "from", "with", "by", "into", "onto", "about", "under", "over",
        "between",
        "without", "through", "against", "within", "than",
        "is", "was", "were", "are", "am", "be", "been", "being", "has", "have", "had", "will", "would",
        "could", "should",
        "can", "may", "might", "must", "didn't", "don't", "doesn't", "wasn't", "isn't", "couldn't",
        "wouldn't", "not",
    ]
}
