import QueryLanguage

/// A query made ready for one index: its words cut and widened, its filters turned into sets of articles.
indirect enum Plan {
    case words(WordPattern)
    case proximity(ProximityPattern)
    /// The articles that pass a filter.
    case articles(ArticleSet, Filter)
    case all([Plan], excluding: [Plan])
    case any([Plan])

    /// The patterns that rank and are marked, from left to right.
    var patterns: [Pattern] {
        switch self {
        case .words(let pattern): [.words(pattern)]
        case .proximity(let pattern): [.proximity(pattern)]
        case .articles: []
        case .all(let plans, _), .any(let plans): plans.flatMap(\.patterns)
        }
    }

    /// What can be found at a place in a text.
    enum Pattern {
        case words(WordPattern)
        case proximity(ProximityPattern)
    }
}
