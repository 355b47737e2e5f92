import ArticleIndex
import PostingLists
import TextAnalysis

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Looks in the posting lists for the passages that may hold a quote, before any text is read.
///
/// Rare words vote first, for every passage they stand in, with the weight of their rarity, until many postings have been
/// read. The passages with most votes are then looked at word by word: how many of the quote's words, of what rarity, stand
/// close together, and in the quote's order.
final class QuoteCandidates {
    /// Consecutive passages of one article.
    struct Region {
        var passages: Range<UInt32>
        /// Comparable within one quote only.
        var score: Double
    }

    /// A word of a quote with all its forms.
    private struct Word {
        var terms: [String]
        /// The passages that have one of the forms, counted once for each form.
        var passages: Int
        /// Its inverse document frequency.
        var weight: Double
        /// Where it stands in the quote, in words.
        var places: [Int]
    }

    private let snapshot: IndexSnapshot
    private let tokenizer: Tokenizer
    private let stemmer: Stemmer
    private let directory: PassageDirectory
    private let postings: any PostingSource
    private let scorer: BM25
    private let totals: PassageTotals
    private var rarities: [String: Double] = [:]

    /// Postings that may vote; each costs some nanoseconds.
    private static let voteLimit = 100_000
    /// Words that are looked at in each passage: the rarest ones.
    private static let wordLimit = 64
    /// Passages, and pairs of neighbours, that are looked at word by word. Of quotes with few words many have the same votes.
    private static let passageLimit = 128
    private static let lookLimit = 2048

    init(_ snapshot: IndexSnapshot) throws {
        self.snapshot = snapshot
        tokenizer = try snapshot.tokenizer()
        stemmer = try Stemmer(language: snapshot.settings.stemmer)
        directory = try snapshot.passageDirectory()
        totals = try snapshot.passageTotals()
        scorer = BM25(settings: snapshot.settings, totals: totals, scoring: .bm25)
        do {
            postings = try PagePostings(snapshot)
        } catch PostingError.unsupportedFormat {
            postings = FullTextPostings(snapshot)
        }
    }

    /// The regions that may hold a quote, best first.
    /// - Parameter quote: canonical text; words in square brackets are not looked for.
    func regions(for quote: String) throws -> [Region] {
        let (words, length) = try words(of: quote)
        guard !words.isEmpty else { return [] }
        let chosen = voted(try votes(words), limit: max(Self.passageLimit, Self.lookLimit / words.count))
        return try scored(chosen, words.prefix(Self.wordLimit), length: length).sorted {
            ($1.score, $0.passages.lowerBound) < ($0.score, $1.passages.lowerBound)
        }
    }

    /// How rare a quote's words are: minus the natural logarithms of their shares of all words. Those in square brackets are
    /// left out.
    func rarities(of quote: String) throws -> [MatchEvidence.Word] {
        let bytes = Array(quote.utf8)
        return try tokenizer.tokens(of: quote).compactMap { token in
            let before = bytes[..<token.range.lowerBound]
            if let bracket = before.lastIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }),
                bytes[bracket] == UInt8(ascii: "[")
            {
                return nil
            }
            return MatchEvidence.Word(range: token.range, rarity: try rarity(ofTerm: token.term))
        }
    }

    /// The natural logarithm of how many places there are in the index: words whose rarity is no more stand somewhere by chance.
    var chance: Double { log(Double(max(totals.tokens, 2))) }

    /// Were occurrences spread at random over passages of equal length, a share s of the passages would have a word that is the
    /// -ln(1 - s) / length part of all words.
    private func rarity(ofTerm term: String) throws -> Double {
        if let known = rarities[term] { return known }
        let passages = try snapshot.terms(stem: stemmer.stem(term)).reduce(0) { $0 + $1.passages }
        let share = min((Double(passages) + 0.5) / Double(totals.passages + 1), 0.97)
        let rarity = log(max(totals.averageLength, 1)) - log(-log(1 - share))
        rarities[term] = rarity
        return rarity
    }

    // MARK: Words

    /// The words that the index has, rarest first, and how many words the quote has.
    private func words(of quote: String) throws -> ([Word], Int) {
        let tokens = tokenizer.tokens(of: Self.withoutBrackets(quote))
        var places: [String: [Int]] = [:]
        for (place, token) in tokens.enumerated() { places[stemmer.stem(token.term), default: []].append(place) }
        var words: [Word] = []
        for (stem, places) in places {
            let forms = try snapshot.terms(stem: stem)
            guard !forms.isEmpty else { continue }
            let passages = forms.reduce(0) { $0 + $1.passages }
            words.append(
                Word(
                    terms: forms.map(\.term), passages: passages,
                    weight: scorer.inverseDocumentFrequency(of: passages), places: places))
        }
        words.sort { ($0.passages, $0.places[0]) < ($1.passages, $1.places[0]) }
        return (words, tokens.count)
    }

    /// Square brackets and what they hold replaced by spaces; the whole text where nothing else is left.
    private static func withoutBrackets(_ text: String) -> String {
        var result = ""
        var isInside = false
        for character in text {
            if character == "[" { isInside = true }
            result.append(isInside ? " " : character)
            if character == "]" { isInside = false }
        }
        return result.contains { $0.isLetter || $0.isNumber } ? result : text
    }

    // MARK: Votes

    private func votes(_ words: [Word]) throws -> [Float] {
        var votes = [Float](repeating: 0, count: directory.end)
        var read = 0
        try votes.withUnsafeMutableBufferPointer { votes in
            for (index, word) in words.enumerated() {
                read += word.passages
                if index > 1, read > Self.voteLimit { break }
                let cursor = try postings.postings(of: word.terms).cursor
                let weight = Float(word.weight)
                while try cursor.nextBlock() {
                    let block = cursor.block
                    for place in 0..<block.count
                    where block.frequencies[place] > 0 && Int(block.ids[place]) < votes.count {
                        votes[Int(block.ids[place])] += weight
                    }
                }
            }
        }
        return votes
    }

    /// The passages with most votes, alone or with the one behind them, with their neighbours joined.
    private func voted(_ votes: [Float], limit: Int) -> [Range<UInt32>] {
        var single = BestPassages(limit: limit)
        var pairs = BestPassages(limit: limit)
        votes.withUnsafeBufferPointer { votes in
            var next = votes.first ?? 0
            // Passages with no more than this are not among the best, nor are two of them together.
            var floor: Float = 0
            for passage in votes.indices {
                let own = next
                next = passage + 1 < votes.count ? votes[passage + 1] : 0
                guard max(own, next) > floor else { continue }
                if own > single.threshold { single.add(UInt32(passage), own) }
                if own > 0, next > 0, own + next > pairs.threshold,
                    directory.articleEnd(from: UInt32(passage)) > UInt32(passage + 1)
                {
                    pairs.add(UInt32(passage), own + next)
                }
                floor = min(single.threshold, pairs.threshold / 2)
            }
        }
        var chosen = Set(single.passages)
        for passage in pairs.passages {
            chosen.insert(passage)
            chosen.insert(passage + 1)
        }
        var regions: [Range<UInt32>] = []
        for passage in chosen.sorted() {
            if let last = regions.last, last.upperBound == passage, directory.articleEnd(from: passage - 1) > passage {
                regions[regions.count - 1] = last.lowerBound..<passage + 1
            } else {
                regions.append(passage..<passage + 1)
            }
        }
        return regions
    }

    // MARK: Positions

    private func scored(
        _ regions: [Range<UInt32>], _ words: ArraySlice<Word>, length: Int
    ) throws -> [Region] {
        var places = regions.map { _ in [QuoteWindow.Occurrence]() }
        for (number, word) in words.enumerated() {
            let cursor = try postings.postings(of: word.terms).cursor
            for (index, region) in regions.enumerated() {
                var base = 0
                for passage in region {
                    if try cursor.advance(to: passage) == passage {
                        for position in try cursor.positions() {
                            places[index].append(
                                QuoteWindow.Occurrence(
                                    position: Int32(clamping: base + Int(position)), word: Int32(number)))
                        }
                    }
                    base += directory.textTokens(of: passage)
                }
            }
        }
        let weights = words.map(\.weight)
        let quotePlaces = words.map(\.places)
        return zip(regions, places).compactMap { region, places in
            guard let best = QuoteWindow.best(of: places, weights: weights, places: quotePlaces, length: length) else {
                return nil
            }
            return Region(passages: narrowed(region, to: best.range, margin: length), score: best.score)
        }
    }

    /// The passages of a region around a stretch of it.
    /// - Parameter range: in tokens from the region's beginning.
    private func narrowed(_ region: Range<UInt32>, to range: Range<Int>, margin: Int) -> Range<UInt32> {
        var base = 0
        var kept: Range<UInt32>?
        for passage in region {
            let end = base + directory.textTokens(of: passage)
            if end > range.lowerBound - margin, base < range.upperBound + margin {
                kept = (kept?.lowerBound ?? passage)..<passage + 1
            }
            base = end
        }
        return kept ?? region
    }
}
