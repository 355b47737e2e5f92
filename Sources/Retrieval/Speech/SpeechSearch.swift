import ArticleIndex
import PostingLists

/// Finds the articles in which something is said: the words of a pattern, side by side in one utterance.
struct SpeechSearch {
    private let snapshot: IndexSnapshot
    private let tokenizer: Tokenizer
    private let postings: any PostingSource
    private let directory: PassageDirectory

    /// - Parameter directory: where articles begin.
    init(_ snapshot: IndexSnapshot, tokenizer: Tokenizer, postings: any PostingSource, directory: PassageDirectory) {
        self.snapshot = snapshot
        self.tokenizer = tokenizer
        self.postings = postings
        self.directory = directory
    }

    /// - Returns: the articles by their first passages, ascending.
    /// - Throws: ``RetrievalError/noQuotations`` for an index that was made without them.
    func articles(saying pattern: WordPattern) throws -> [Int] {
        guard snapshot.holdsQuotations else { throw RetrievalError.noQuotations }
        guard !pattern.words.isEmpty, pattern.words.allSatisfy({ !$0.terms.isEmpty }) else { return [] }
        guard let speech = try snapshot.speechCursor() else { return try articlesByFullText(pattern) }
        let streams = try pattern.words.map { try TermStream(postings.postings(of: $0.terms).cursor) }
        // The rarest word leads.
        let order = pattern.words.indices.sorted { pattern.words[$0].passages < pattern.words[$1].passages }
        var positions = [ArticlePositions](repeating: ArticlePositions(), count: streams.count)
        var bases: [UInt32] = []
        var found: [Int] = []
        var start: UInt32 = 0
        while let article = try next(from: start, streams, order: order, speech) {
            let tokens = try speech.speech()
            countTokens(in: article, into: &bases)
            for word in order {
                try positions[word].read(streams[word], in: article, bases: bases)
                tokens.translate(&positions[word].text)
                if positions[word].text.isEmpty { break }
            }
            if positions.allSatisfy({ !$0.text.isEmpty }), !OccurrenceSearch.adjacent(positions.map(\.text)).isEmpty {
                found.append(Int(article.lowerBound))
            }
            start = article.upperBound
        }
        return found
    }

    /// The passages of the next article that has direct speech and all words somewhere, where the streams then stand.
    private func next(
        from start: UInt32, _ streams: [TermStream], order: [Int], _ speech: SpeechCursor
    ) throws -> Range<UInt32>? {
        var start = start
        search: while true {
            try speech.seek(to: start)
            let article = speech.article
            guard article != .max else { return nil }
            let end = directory.articleEnd(from: article)
            for word in order {
                try streams[word].seek(to: article)
                guard streams[word].passage != .max else { return nil }
                guard streams[word].passage < end else {
                    start = directory.articleStart(of: streams[word].passage)
                    continue search
                }
            }
            return article..<end
        }
    }

    private func countTokens(in article: Range<UInt32>, into bases: inout [UInt32]) {
        bases.removeAll(keepingCapacity: true)
        var base: UInt32 = 0
        for passage in article {
            bases.append(base)
            base += UInt32(directory.textTokens(of: passage))
        }
    }

    /// The same by the full-text index of quotations that older indexes have.
    private func articlesByFullText(_ pattern: WordPattern) throws -> [Int] {
        let candidates = try snapshot.articles(saying: pattern.words.map(\.terms))
        guard !pattern.isExactPhrase, pattern.words.count > 1 else { return candidates }
        let condition = QuotationCondition.said(pattern, candidates: candidates)
        return try candidates.filter { start in
            guard let article = try snapshot.spokenArticle(startingAt: start) else { return false }
            return Utterance.all(in: article, tokenizer).contains(where: condition.holds)
        }
    }
}
