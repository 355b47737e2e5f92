import GRDB

/// Token counts of all passages and where articles begin: what ranking asks of every match.
///
/// Lives outside of Swift's arrays, so that loops over millions of matches read it without bookkeeping.
package final class PassageDirectory: @unchecked Sendable {  // Nothing is written after the last block was added.
    /// One more than the greatest passage id there can be; 0 where there is none.
    package let end: Int
    /// Tokens in each passage's text and the headline it carries; `end` of them.
    package let lengths: UnsafeMutablePointer<UInt16>
    /// Tokens in each passage's text; `end` of them.
    package let textTokens: UnsafeMutablePointer<UInt16>
    @usableFromInline
    let articleStarts: UnsafeMutablePointer<UInt64>
    private let capacity: Int
    /// The greatest of `lengths`.
    package private(set) var longest: UInt16 = 0
    /// How many articles there are.
    package private(set) var articleCount = 0

    /// A phrase of as many tokens at most, and one more, touches no more than two passages: any passage between two of its
    /// article has at least these. 16 where all such have more.
    package private(set) var shortestBetween = 16

    /// - Parameter blocks: how many blocks may be added.
    package init(blocks: Int) {
        capacity = max(blocks, 1) * PassageBlock.passageCount
        end = blocks * PassageBlock.passageCount
        lengths = .allocate(capacity: capacity)
        lengths.initialize(repeating: 0, count: capacity)
        textTokens = .allocate(capacity: capacity)
        textTokens.initialize(repeating: 0, count: capacity)
        articleStarts = .allocate(capacity: capacity / 64)
        articleStarts.initialize(repeating: 0, count: capacity / 64)
    }

    deinit {
        lengths.deallocate()
        textTokens.deallocate()
        articleStarts.deallocate()
    }

    /// Adds a block in its stored form; see ``PassageBlock``.
    /// - Returns: false where it has the wrong size, or its number is not below the number of blocks announced.
    func add(_ bytes: UnsafeRawBufferPointer, number: Int) -> Bool {
        let count = PassageBlock.passageCount
        let first = number * count
        guard bytes.count == PassageBlock.byteCount, let start = bytes.baseAddress, number >= 0, first < capacity else {
            return false
        }
        UnsafeMutableRawPointer(textTokens + first).copyMemory(from: start, byteCount: count * 2)
        UnsafeMutableRawPointer(articleStarts + first / 64)
            .copyMemory(from: start + count * 3, byteCount: count / 8)
        #if _endian(big)
            for slot in 0..<count { textTokens[first + slot] = UInt16(littleEndian: textTokens[first + slot]) }
            for word in 0..<count / 64 {
                articleStarts[first / 64 + word] = UInt64(littleEndian: articleStarts[first / 64 + word])
            }
        #endif
        // Plain arithmetic, so that the compiler can do many at once.
        let headlines = start.assumingMemoryBound(to: UInt8.self) + count * 2
        let (texts, sums) = (textTokens + first, lengths + first)
        for slot in 0..<count {
            let sum = texts[slot] &+ UInt16(headlines[slot])
            sums[slot] = sum < texts[slot] ? .max : sum
        }
        var longest: UInt16 = 0
        for slot in 0..<count { longest = max(longest, sums[slot]) }
        self.longest = max(self.longest, longest)
        articleCount += articles(inBlockFrom: first)
        return true
    }

    private func articles(inBlockFrom first: Int) -> Int {
        let count = PassageBlock.passageCount
        var missing = 0
        for slot in first..<first + count { missing &+= lengths[slot] == 0 ? 1 : 0 }
        var articles = 0
        for word in first / 64..<(first + count) / 64 { articles += articleStarts[word].nonzeroBitCount }
        guard missing > 0 else { return articles }
        // Where passages are missing stands a bit, too.
        for slot in first..<first + count where lengths[slot] == 0 && startsArticle(slot) { articles -= 1 }
        return articles
    }

    /// The same passages, each an article of its own: what matches FTS5's view of the rows.
    package func withPassagesAsArticles() -> PassageDirectory {
        let other = PassageDirectory(blocks: end / PassageBlock.passageCount)
        other.lengths.update(from: lengths, count: end)
        other.longest = longest
        other.textTokens.update(from: textTokens, count: end)
        other.articleStarts.update(repeating: .max, count: end / 64)
        for block in stride(from: 0, to: end, by: PassageBlock.passageCount) {
            other.articleCount += other.articles(inBlockFrom: block)
        }
        return other
    }

    /// Looks for the shortest passage between two others, once all blocks are there.
    private func findShortestBetween() {
        for passage in 0..<max(0, end - 1) where Int(textTokens[passage]) < shortestBetween {
            // What follows a gap begins an article.
            guard !startsArticle(passage), !startsArticle(passage + 1), textTokens[passage + 1] > 0 else { continue }
            shortestBetween = Int(textTokens[passage])
        }
    }

    private func startsArticle(_ passage: Int) -> Bool {
        articleStarts[passage / 64] >> UInt64(passage % 64) & 1 != 0
    }

    /// Tokens in a passage's text; 0 where there is no such passage.
    @inlinable
    package func textTokens(of passage: UInt32) -> Int {
        Int(passage) < end ? Int(textTokens[Int(passage)]) : 0
    }

    /// Tokens in a passage's text and in the headline it carries.
    @inlinable
    package func tokens(of passage: UInt32) -> Int {
        Int(passage) < end ? Int(lengths[Int(passage)]) : 0
    }

    /// The first passage of the article that `passage` belongs to.
    @inlinable
    package func articleStart(of passage: UInt32) -> UInt32 {
        guard Int(passage) < end else { return passage }
        var word = Int(passage) / 64
        var bits = articleStarts[word] & (UInt64.max >> UInt64(63 - passage % 64))
        while bits == 0, word > 0 {
            word -= 1
            bits = articleStarts[word]
        }
        return bits == 0 ? passage : UInt32(word * 64 + 63 - bits.leadingZeroBitCount)
    }

    /// The first passage behind the article that `passage` belongs to: that of another article, or none at all.
    @inlinable
    package func articleEnd(from passage: UInt32) -> UInt32 {
        let next = Int(passage) + 1
        guard next < end else { return UInt32(clamping: next) }
        var word = next / 64
        var bits = articleStarts[word] & (UInt64.max << UInt64(next % 64))
        while bits == 0 {
            word += 1
            guard word < end / 64 else { return UInt32(end) }
            bits = articleStarts[word]
        }
        return UInt32(word * 64 + bits.trailingZeroBitCount)
    }
}

extension PassageDirectory {
    /// A block that cannot be read.
    struct Damage: Error {
        var block: Int
    }

    /// Reads all blocks.
    convenience init(_ database: Database) throws {
        let last = try Int.fetchOne(database, sql: "SELECT max(number) FROM passage_block")
        // Passage ids fit into 32 bits, whatever a damaged row says.
        guard (last ?? 0) <= Int(UInt32.max) / PassageBlock.passageCount else { throw Damage(block: last ?? 0) }
        self.init(blocks: last.map { $0 + 1 } ?? 0)
        let rows = try PreparedStatement("SELECT number, data FROM passage_block", in: database)
        while try rows.step() {
            let number = rows.integer(at: 0)
            guard add(rows.unownedBytes(at: 1), number: number) else { throw Damage(block: number) }
        }
        findShortestBetween()
    }
}
