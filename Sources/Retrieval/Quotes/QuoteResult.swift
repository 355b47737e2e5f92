import ArticleIndex
import Articles

/// One utterance that a quote may come from, with every article that was found to carry it.
package struct QuoteResult: Sendable, Equatable {
    /// A name that articles give for the speaker.
    package struct NamedSpeaker: Sendable, Equatable {
        package var name: String
        package var articles: Int
    }

    /// A wording of the quoted words.
    package struct Wording: Sendable, Equatable {
        package var words: String
        package var articles: Int
    }

    /// The hit that is closest to the quote; of equal ones that whose speaker is surest.
    package var best: QuoteHit
    /// One hit an article: the earliest dated article first, those without a date last. Not empty.
    package var carriers: [QuoteHit]
    /// Who is said to have said it, the most often named first. Several: the articles contradict each other.
    package var speakers: [NamedSpeaker]
    /// The words as the articles have them, the most frequent first, case and marks aside. Several: the wording drifted.
    package var wordings: [Wording]

    /// The hit to name the speaker by: of those with the most frequent name, the surest. That of ``best`` where there is none.
    package var attribution: QuoteHit {
        guard let name = speakers.first?.name else { return best }
        let named = carriers.filter { $0.speakerName.map { SpeakerNames.mayBeSame($0, name) } ?? false }
        return named.max { $0.confidence < $1.confidence } ?? best
    }
}

extension QuoteHit {
    /// How sure the speaker is, 0 to 1.
    package var confidence: Double { quotation?.quotation.confidence ?? 0 }
}
