import GRDB

extension IndexSnapshot {
    /// Looks at the terms that can be made of a word by few slips: letters inserted, removed, replaced, or swapped with
    /// their neighbour.
    ///
    /// - Parameters:
    ///   - slips: how many at most, 1 or 2.
    ///   - body: gets a term's bytes in UTF-8, valid until it returns; the slips between it and the word; its frequency.
    package func forEachTerm(
        within slips: Int, of word: String,
        _ body: (_ term: UnsafeRawBufferPointer, _ slips: Int, _ frequency: FrequencyClass) throws -> Void
    ) throws {
        guard let automaton = EditAutomaton(word, limit: slips), hasTermBlocks else {
            let distance = EditDistance(from: word, limit: slips)
            try forEachTerm { term in
                guard let slips = distance.distance(to: term.term) else { return }
                var text = term.term
                try text.withUTF8 {
                    try body(UnsafeRawBufferPointer($0), slips, FrequencyClass(passages: term.passages))
                }
            }
            return
        }
        let rows = try PreparedStatement("SELECT data FROM term_block", in: database)
        while try rows.step() {
            let block = TermBlock(bytes: rows.unownedBytes(at: 0))
            try reportingDamage { try block.forEachTerm(near: automaton, body) }
        }
    }

    /// Looks at the terms that begin with a text.
    /// - Parameter body: gets a term's bytes in UTF-8, valid until it returns, and its frequency.
    package func forEachTerm(
        beginningWith prefix: String,
        _ body: (_ term: UnsafeRawBufferPointer, _ frequency: FrequencyClass) throws -> Void
    ) throws {
        guard hasTermBlocks else {
            try forEachTerm { term in
                guard term.term.utf8.starts(with: prefix.utf8) else { return }
                var text = term.term
                try text.withUTF8 {
                    try body(UnsafeRawBufferPointer($0), FrequencyClass(passages: term.passages))
                }
            }
            return
        }
        let rows = try PreparedStatement(
            """
            SELECT data FROM term_block
            WHERE first >= coalesce((SELECT max(first) FROM term_block WHERE first <= ?1), '') ORDER BY first
            """, in: database)
        rows.bind(prefix, at: 1)
        let wanted = Array(prefix.utf8)
        var isBehind = false
        while !isBehind, try rows.step() {
            let block = TermBlock(bytes: rows.unownedBytes(at: 0))
            try reportingDamage {
                try block.forEachTerm { term, frequency in
                    if term.starts(with: wanted) {
                        try body(term, frequency)
                    } else if wanted.lexicographicallyPrecedes(term) {
                        isBehind = true
                    }
                }
            }
        }
    }

    /// Whether the terms are packed in blocks too.
    private var hasTermBlocks: Bool { format >= FormatVersion.termBlocks }

    private func reportingDamage(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let damage as TermBlock.Damage {
            throw IndexError(damage, path: path)
        }
    }
}
