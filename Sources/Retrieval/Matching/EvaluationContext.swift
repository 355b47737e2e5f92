import ArticleIndex
import PostingLists

/// What evaluation shares: token counts and article starts, the scoring function, and where posting lists come from.
final class EvaluationContext {
    let directory: PassageDirectory
    let scorer: BM25
    let postings: any PostingSource
    /// How much more than a cursor's bound says an impact may be.
    let slack: Double
    /// What adds to the scores of passages; nil where nothing does.
    let weights: RankingWeights?
    private let size: (articles: Int, tokens: Int)?
    /// What is added to the frequency below BM25's fraction bar, for each length up to the longest passage's.
    let norms: UnsafeMutablePointer<Double>

    /// Memory for phrases, one at a time.
    private(set) lazy var phraseCandidates = PhraseCandidates()
    /// Memory for intersections, one at a time.
    private(set) lazy var intersectionMemory = IntersectionMemory()
    /// Memory for unions, one at a time.
    private(set) lazy var scoreWindow = ScoreWindow()
    private(set) lazy var unionCandidates = UnionCandidates()

    /// - Parameter size: of the collection, where the directory is only a part of it.
    init(
        directory: PassageDirectory, scorer: BM25, postings: any PostingSource, slack: Double, weights: RankingWeights?,
        size: (articles: Int, tokens: Int)? = nil
    ) {
        self.size = size
        self.directory = directory
        self.scorer = scorer
        self.postings = postings
        self.slack = slack
        self.weights = weights
        let count = Int(directory.longest) + 1
        norms = .allocate(capacity: count)
        for length in 0..<count { (norms + length).initialize(to: scorer.impact.norm(length: length)) }
    }

    deinit {
        norms.deallocate()
    }

    /// A word's postings, with bounds on what they can score.
    func boundedPostings(of word: WordClass) throws -> WordPostings {
        try postings.postings(of: word.terms) { passage, frequency in
            self.impact(frequency: frequency, passage: passage)
        }
    }

    func stream(_ word: WordClass) throws -> TermStream {
        try TermStream(postings.postings(of: word.terms).cursor)
    }

    /// The impact of an occurrence count in a passage.
    @inline(__always)
    func impact(frequency: UInt32, passage: UInt32) -> Double {
        let frequency = Double(frequency)
        return frequency / (frequency + norms[directory.tokens(of: passage)])
    }

    /// What the impacts of a word are multiplied with.
    func weight(_ word: WordClass) -> Double {
        word.factor * scorer.weight(idf: scorer.inverseDocumentFrequency(of: word.passages))
    }

    /// Tokens in an article, headline included.
    private(set) lazy var averageArticleLength =
        size.map { Double($0.tokens) / Double(max($0.articles, 1)) }
        ?? scorer.impact.averageLength * Double(scorer.passages) / Double(max(directory.articleCount, 1))

    /// What is added to a frequency in an article below BM25's fraction bar.
    func articleNorm(length: Int) -> Double {
        let (k1, b) = (scorer.impact.k1, scorer.impact.b)
        return k1 * (1 - b + b * Double(length) / averageArticleLength)
    }
}
