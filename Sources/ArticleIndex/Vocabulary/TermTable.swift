import GRDB

/// The table `term_block`: the vocabulary's terms packed in blocks, for what must look through all of them.
///
/// Terms come and go with the vocabulary. Their frequencies are kept as classes, so that an update of an article changes the
/// blocks of a few terms only.
enum TermTable {
    /// What became of a term.
    struct Change {
        var term: [UInt8]
        /// nil where the vocabulary has lost the term.
        var frequency: FrequencyClass?
    }

    /// Makes the table of the whole vocabulary.
    static func rebuild(_ database: Database) throws {
        try database.execute(sql: "DELETE FROM term_block")
        let rows = try PreparedStatement(
            "SELECT \(VocabularyEnding.term) AS term, passages FROM vocabulary ORDER BY term", in: database)
        let blocks = try BlockWriter(database)
        var encoder = TermBlockEncoder()
        while try rows.step() {
            let entry = TermBlockEncoder.Entry(
                term: rows.bytes(at: 0), frequency: FrequencyClass(passages: rows.integer(at: 1)))
            if let block = encoder.add(entry) { try blocks.insert(block) }
        }
        if let block = encoder.finish() { try blocks.insert(block) }
    }

    /// Makes the table of the blocks of the whole vocabulary.
    static func rebuild(_ database: Database, of made: [TermBlockEncoder.Block]) throws {
        try database.execute(sql: "DELETE FROM term_block")
        let blocks = try BlockWriter(database)
        for block in made { try blocks.insert(block) }
    }

    /// Writes what has changed, each term once.
    static func update(_ database: Database, with changes: [Change]) throws {
        let blocks = try BlockWriter(database)
        var remaining = changes.sorted { $0.term.lexicographicallyPrecedes($1.term) }[...]
        while let change = remaining.first {
            let old = try blocks.block(containing: change.term)
            let end = try blocks.first(behind: old?.first ?? change.term)
            let own = remaining.prefix { change in end.map(change.term.lexicographicallyPrecedes) ?? true }
            guard !own.isEmpty else { throw TermBlock.Damage() }
            remaining = remaining.dropFirst(own.count)
            // Most changes are other frequencies of terms that stay where they are.
            if let old, let changed = try changing(old, own) {
                try blocks.replace(old.first, bytes: changed)
                continue
            }
            if let old { try blocks.remove(old.first) }
            for block in encode(merge(try old.map(entries) ?? [], with: own)) { try blocks.insert(block) }
        }
    }

    private static func changing(_ block: TermBlockEncoder.Block, _ changes: ArraySlice<Change>) throws -> [UInt8]? {
        let kept = changes.compactMap { change in
            change.frequency.map { TermBlockEncoder.Entry(term: change.term, frequency: $0) }
        }
        guard kept.count == changes.count else { return nil }
        return try block.bytes.withUnsafeBytes { try TermBlock(bytes: $0).changing(kept) }
    }

    private static func entries(of block: TermBlockEncoder.Block) throws -> [TermBlockEncoder.Entry] {
        var entries: [TermBlockEncoder.Entry] = []
        try block.bytes.withUnsafeBytes { bytes in
            try TermBlock(bytes: bytes).forEachTerm { term, frequency in
                entries.append(TermBlockEncoder.Entry(term: Array(term), frequency: frequency))
            }
        }
        return entries
    }

    private static func merge(
        _ entries: [TermBlockEncoder.Entry], with changes: ArraySlice<Change>
    ) -> [TermBlockEncoder.Entry] {
        var merged: [TermBlockEncoder.Entry] = []
        var remaining = changes
        func add(_ change: Change?) {
            guard let change, let frequency = change.frequency else { return }
            merged.append(TermBlockEncoder.Entry(term: change.term, frequency: frequency))
        }
        for entry in entries {
            while let change = remaining.first, change.term.lexicographicallyPrecedes(entry.term) {
                add(remaining.popFirst())
            }
            if remaining.first?.term == entry.term { add(remaining.popFirst()) } else { merged.append(entry) }
        }
        while !remaining.isEmpty { add(remaining.popFirst()) }
        return merged
    }

    /// One block where the terms fit, else several of about the same size.
    private static func encode(_ entries: [TermBlockEncoder.Entry]) -> [TermBlockEncoder.Block] {
        let whole = blocks(of: entries, limit: TermBlockEncoder.byteLimit)
        guard whole.count > 1 else { return whole }
        let bytes = whole.reduce(0) { $0 + $1.bytes.count }
        let parts = (bytes + TermBlockEncoder.fill - 1) / TermBlockEncoder.fill
        return blocks(of: entries, limit: min(TermBlockEncoder.byteLimit, bytes / max(parts, 2) + 64))
    }

    private static func blocks(of entries: [TermBlockEncoder.Entry], limit: Int) -> [TermBlockEncoder.Block] {
        var encoder = TermBlockEncoder(limit: limit)
        var blocks = entries.compactMap { encoder.add($0) }
        if let last = encoder.finish() { blocks.append(last) }
        return blocks
    }
}

/// Statements on single rows of the table.
private struct BlockWriter {
    private let insertion: PreparedStatement
    private let removal: PreparedStatement
    private let replacement: PreparedStatement
    private let lookup: PreparedStatement
    private let successor: PreparedStatement

    init(_ database: Database) throws {
        insertion = try PreparedStatement("INSERT INTO term_block (first, data) VALUES (?1, ?2)", in: database)
        removal = try PreparedStatement("DELETE FROM term_block WHERE first = ?1", in: database)
        replacement = try PreparedStatement("UPDATE term_block SET data = ?2 WHERE first = ?1", in: database)
        // A term before all others belongs into the first block.
        lookup = try PreparedStatement(
            """
            SELECT first, data FROM term_block WHERE first =
                coalesce((SELECT max(first) FROM term_block WHERE first <= ?1), (SELECT min(first) FROM term_block))
            """, in: database)
        successor = try PreparedStatement("SELECT min(first) FROM term_block WHERE first > ?1", in: database)
    }

    func insert(_ block: TermBlockEncoder.Block) throws {
        insertion.bind(String(decoding: block.first, as: UTF8.self), at: 1)
        insertion.bind(block.bytes, at: 2)
        try insertion.run()
    }

    func remove(_ first: [UInt8]) throws {
        removal.bind(String(decoding: first, as: UTF8.self), at: 1)
        try removal.run()
    }

    func replace(_ first: [UInt8], bytes: [UInt8]) throws {
        replacement.bind(String(decoding: first, as: UTF8.self), at: 1)
        replacement.bind(bytes, at: 2)
        try replacement.run()
    }

    /// The block in which a term stands or would stand; nil where there is none at all.
    func block(containing term: [UInt8]) throws -> TermBlockEncoder.Block? {
        defer { lookup.reset() }
        lookup.bind(String(decoding: term, as: UTF8.self), at: 1)
        guard try lookup.step() else { return nil }
        return TermBlockEncoder.Block(first: lookup.bytes(at: 0), bytes: lookup.bytes(at: 1))
    }

    /// What the next block begins with; nil where there is none.
    func first(behind first: [UInt8]) throws -> [UInt8]? {
        defer { successor.reset() }
        successor.bind(String(decoding: first, as: UTF8.self), at: 1)
        // The least of no rows is null, which has no bytes.
        guard try successor.step() else { return nil }
        let bytes = successor.bytes(at: 0)
        return bytes.isEmpty ? nil : bytes
    }
}
