import ArticleIndex
import Articles
import FileAccess

/// Makes of the changes of a run what is said about them beforehand.
struct PreviewList {
    private(set) var articles: [IngestPreview.Article] = []
    private(set) var gone: [IngestPreview.Article] = []
    private(set) var folded = FoldedArticles()
    private let articleByText: ((AnalysedArticle) throws -> Int?)?
    private var paths: [Int: String] = [:]
    /// The articles of this run that are new, by the hash of their text.
    private var texts: [[UInt8]: ArticlePlace] = [:]

    /// - Parameter articleByText: the article of the index that has a text.
    init(known: [String: [KnownArticle]], articleByText: ((AnalysedArticle) throws -> Int?)?) {
        self.articleByText = articleByText
        for (path, articles) in known.sorted(by: { $0.key < $1.key }) {
            for article in articles where paths[article.id] == nil { paths[article.id] = path }
        }
    }

    mutating func note(_ change: IndexChange) throws {
        switch change {
        case .fold(let article, let replaced):
            let place = ArticlePlace(path: article.article.path, part: article.part)
            // The place of a file that was moved has been noted, whatever else its name says now.
            guard articles.last?.kind != .moved || articles.last?.place != place else { return }
            let id = try articleByText?(article)
            let hash = ContentHash.hash(Array(article.article.text.utf8))
            if let id, id != replaced {
                note(.duplicate, place, twin: paths[id] ?? "")
            } else if id == nil, let twin = texts[hash], twin != place {
                note(.duplicate, place, twin: twin.path)
            } else {
                return note(replaced == nil ? .new : .changed, place, text: hash)
            }
            if replaced == nil { folded.new += 1 } else { folded.changed += 1 }
        case .move(let id, let old, let new, _):
            guard old != new else { return }
            note(.moved, new, twin: old.path)
            paths[id] = new.path
        case .addPlace(let id, let place, _):
            note(.duplicate, place, twin: paths[id] ?? "")
        case .leave(_, let place):
            gone.append(IngestPreview.Article(kind: .gone, path: place.path, part: place.part))
        case .put, .remove, .seal:
            break
        }
    }

    private mutating func note(_ kind: IngestPreview.Kind, _ place: ArticlePlace, text: [UInt8]) {
        texts[text] = texts[text] ?? place
        note(kind, place, twin: nil)
    }

    private mutating func note(_ kind: IngestPreview.Kind, _ place: ArticlePlace, twin: String?) {
        articles.append(IngestPreview.Article(kind: kind, path: place.path, part: place.part, other: twin))
    }
}

extension IngestPreview.Article {
    fileprivate var place: ArticlePlace { ArticlePlace(path: path, part: part) }
}
