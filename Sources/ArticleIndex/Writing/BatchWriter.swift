import Articles
import GRDB

/// Writes changes into the tables, inside one transaction.
struct BatchWriter {
    private let database: Database
    private let insertArticle: PreparedStatement
    private let insertPassage: PreparedStatement
    private let insertText: PreparedStatement
    private let quotations: QuotationTable?
    private let places: ArticlePlaces
    private var sites: SiteTable
    private let texts: StoredTexts
    private let copies: CopyFinder
    private(set) var folded = FoldedArticles()
    private let tokenizer: Tokenizer?
    private let builders: FullTextBuilders?
    private let arrivals: ArrivalClock
    private let meter: StageMeter?
    private var mentions: MentionWriter
    private var nextPassage: Int

    /// - Parameters:
    ///   - builders: what fills the full-text tables of a generation that is being built. Without them FTS5 does, and what
    ///     follows from the passages and mentions is brought up to date batch by batch.
    ///   - arrivals: when articles arrived, those of this batch included.
    ///   - copies: what the index has, before this batch.
    ///   - entities: takes the entities of a generation that is being built.
    init(
        _ database: Database, builders: FullTextBuilders?, arrivals: ArrivalClock, copies: CopyFinder,
        entities: EntityBuilder? = nil, meter: StageMeter? = nil
    ) throws {
        self.meter = meter
        self.database = database
        self.builders = builders
        self.arrivals = arrivals
        self.copies = copies
        places = try ArticlePlaces(database)
        sites = try SiteTable(database)
        texts = try StoredTexts(database)
        insertArticle = try PreparedStatement(
            """
            INSERT INTO article (id, path, part, content_hash, size, modified, byline, source, url, published, language,
                first_passage, passage_count, inode, added, site_id)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
            """, in: database)
        insertPassage = try PreparedStatement(
            "INSERT INTO passage (id, article_id, ordinal, text, headline) VALUES (?1, ?2, ?3, ?4, ?5)", in: database)
        insertText = try PreparedStatement(
            "INSERT INTO passage_fts (rowid, text, headline) VALUES (?1, ?2, ?3)", in: database)
        // An index that lacks the quotations of its first articles gets none of the others: half of an answer misleads.
        quotations = try IndexSettings(database).holdsQuotations ? QuotationTable(database) : nil
        tokenizer = builders == nil ? try Tokenizer(database) : nil
        mentions = try MentionWriter(database, listingArticles: builders == nil, builder: entities)
        nextPassage = try (Int.fetchOne(database, sql: "SELECT max(id) FROM passage") ?? 0) + 1
    }

    mutating func write(_ changes: [IndexChange], touched: inout TouchedPassages) throws {
        try meter.measure(.rows) {
            for change in changes { try write(change, touched: &touched) }
            try mentions.finish()
        }
        try builders?.passages.endRun()
        try meter.measure(.copies) {
            try copies.link(texts)
            try copies.write(database)
        }
    }

    private mutating func write(_ change: IndexChange, touched: inout TouchedPassages) throws {
        switch change {
        case .put(let article, let replacing):
            try put(article, replacing: replacing, touched: &touched)
        case .fold(let article, let replacing):
            try fold(article, replacing: replacing, touched: &touched)
        case .move(let id, let old, let new, let file):
            try places.move(id, from: old, to: new, file: file)
        case .addPlace(let id, let place, let file):
            try places.add(place, of: id, file: file, differs: false)
        case .leave(let id, let place):
            if try !places.leave(id, place) { try remove(id, touched: &touched) }
        case .seal(let path, let file):
            try places.seal(path, file: file)
        case .remove(let id):
            try places.forget(id)
            try remove(id, touched: &touched)
        }
    }

    private mutating func put(
        _ article: AnalysedArticle, replacing id: Int?, touched: inout TouchedPassages
    ) throws {
        guard let id else {
            let added = arrivals.time(path: article.article.path, part: article.part)
            return try put(article, id: nil, added: added, touched: &touched)
        }
        let added = try added(id)
        if try places.leave(id, article.place) {
            return try put(article, id: nil, added: added, touched: &touched)
        }
        try remove(id, touched: &touched)
        try put(article, id: id, added: added, touched: &touched)
    }

    private mutating func fold(
        _ article: AnalysedArticle, replacing id: Int?, touched: inout TouchedPassages
    ) throws {
        guard let twin = try copies.article(withText: article.article.text, article.signature, in: texts) else {
            return try put(article, replacing: id, touched: &touched)
        }
        if twin != id {
            if let id, try !places.leave(id, article.place) { try remove(id, touched: &touched) }
            try places.add(article.place, of: twin, file: article.file, differs: !isSame(article.article, as: twin))
            if id == nil { folded.new += 1 } else { folded.changed += 1 }
        } else if try places.isFirst(article.place, of: twin) {
            // What is said of the text is another: its other places stay.
            let added = try added(twin)
            try remove(twin, touched: &touched)
            try put(article, id: twin, added: added, touched: &touched)
            try places.noteDifferences(twin)
        } else {
            try places.move(twin, from: article.place, to: article.place, file: article.file)
        }
    }

    /// Whether the same is said of a text as of the article that has it.
    private func isSame(_ article: Article, as id: Int) throws -> Bool {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT headline, byline, source, \(SiteTable.address), published, language
                FROM article JOIN passage ON passage.id = first_passage WHERE article.id = ?
                """, arguments: [id])
        let said = [
            article.headline, article.byline, article.source, article.url, article.published?.description,
            article.language,
        ]
        return row.map { row in (0..<said.count).map { row[$0] as String? } == said } ?? false
    }

    /// When an article arrived that is written anew: another text in its place does not make it a new one.
    private func added(_ id: Int) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT added FROM article WHERE id = ?", arguments: [id]) ?? arrivals.now
    }

    private mutating func put(
        _ analysed: AnalysedArticle, id: Int?, added: Int, touched: inout TouchedPassages
    ) throws {
        let article = analysed.article
        insertArticle.bind(id, at: 1)
        insertArticle.bind(article.path, at: 2)
        insertArticle.bind(analysed.part, at: 3)
        insertArticle.bind(analysed.file.contentHash, at: 4)
        insertArticle.bind(analysed.file.size, at: 5)
        insertArticle.bind(analysed.file.modified, at: 6)
        insertArticle.bind(article.byline, at: 7)
        insertArticle.bind(article.source, at: 8)
        let address = try article.url.map { try sites.cut($0) }
        insertArticle.bind(address?.rest, at: 9)
        insertArticle.bind(article.published?.description, at: 10)
        insertArticle.bind(article.language, at: 11)
        insertArticle.bind(nextPassage, at: 12)
        insertArticle.bind(analysed.passages.count, at: 13)
        insertArticle.bind(analysed.file.inode, at: 14)
        insertArticle.bind(added, at: 15)
        insertArticle.bind(address?.site, at: 16)
        try insertArticle.run()
        let articleID = id ?? Int(database.lastInsertedRowID)
        let firstPassage = nextPassage
        var ends = TokenEnds()
        copies.add(articleID, analysed.signature)

        for passage in analysed.passages {
            let headline = passage.ordinal == 0 ? article.headline : nil
            insertPassage.bind(nextPassage, at: 1)
            insertPassage.bind(articleID, at: 2)
            insertPassage.bind(passage.ordinal, at: 3)
            insertPassage.bind(passage.text, at: 4)
            insertPassage.bind(headline, at: 5)
            try insertPassage.run()
            if let tokenizer {
                insertText.bind(nextPassage, at: 1)
                insertText.bind(passage.text, at: 2)
                insertText.bind(headline, at: 3)
                try insertText.run()
                let tokens = tokenizer.tokens(of: passage.text)
                touched.count(tokens + tokenizer.tokens(of: headline ?? ""), by: 1)
                for token in tokens { ends.append(token.range.upperBound) }
                ends.endPassage(passage.text.utf8.count)
                touched.touch(passage: nextPassage)
            }
            nextPassage += 1
        }
        if let builders {
            let terms = builders.terms(of: analysed)
            try mentions.put(terms, firstPassage: firstPassage)
            try builders.passages.add(
                rows: nextPassage - terms.counts.count, counts: terms.counts, terms: terms.passages,
                numbering: terms.numbering)
            builders.blocks.add(first: firstPassage, counts: terms.counts)
            try quotations?.insert(terms.quotations, terms.speech, of: articleID, firstPassage: firstPassage)
            return
        }
        try mentions.put(analysed, firstPassage: firstPassage)
        if let quotations {
            let encoded = QuotationBlock.encode(analysed.quotations, in: article.text)
            try quotations.insert(
                encoded, SpeechTokens.encode(encoded.direct, ends), of: articleID, firstPassage: firstPassage)
        }
    }

    /// FTS5 must be given the very text it indexed: anything else leaves entries that no check but the full one finds.
    private mutating func remove(_ id: Int, touched: inout TouchedPassages) throws {
        precondition(builders == nil, "nothing is taken out of an index that is being built")
        let range = try passages(of: id)
        try quotations?.remove(article: id, firstPassage: range.lowerBound)
        let rows = try Row.fetchCursor(
            database, sql: "SELECT id, text, headline FROM passage WHERE article_id = ? AND id >= ? AND id < ?",
            arguments: [id, range.lowerBound, range.upperBound])
        var removed: [Int] = []
        while let row = try rows.next() {
            let (passage, text, headline): (Int, String, String?) = (row[0], row[1], row[2])
            try database.cachedStatement(
                sql: "INSERT INTO passage_fts (passage_fts, rowid, text, headline) VALUES ('delete', ?, ?, ?)"
            ).execute(arguments: [passage, text, headline])
            if let tokenizer {
                touched.count(tokenizer.tokens(of: text) + tokenizer.tokens(of: headline ?? ""), by: -1)
            }
            touched.touch(passage: passage)
            removed.append(passage)
        }
        for passage in removed {
            try database.cachedStatement(sql: "DELETE FROM passage WHERE id = ?").execute(arguments: [passage])
        }
        try mentions.remove(firstPassage: range.lowerBound)
        try copies.remove(id)
        try database.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [id])
    }

    private func passages(of article: Int) throws -> Range<Int> {
        let row = try Row.fetchOne(
            database, sql: "SELECT first_passage, passage_count FROM article WHERE id = ?", arguments: [article])
        let (first, count): (Int, Int) = row.map { ($0[0], $0[1]) } ?? (0, 0)
        return first..<first + count
    }
}

extension AnalysedArticle {
    fileprivate var place: ArticlePlace { ArticlePlace(path: article.path, part: part) }
}
