import ArticleIndex
import PostingLists

/// Posting lists read straight from FTS5's pages.
final class PagePostings: PostingSource {
    private let index: PostingIndex
    private let skips: SkipLists
    private var places = RecentCache<String, TermPlace>(limit: cacheSize)

    /// By how much more than a skip list says an impact may be.
    var slack: Double { skips.slack }

    /// Bytes of what is kept of terms, at most.
    private static let cacheSize = 8 << 20

    /// - Throws: `PostingError.unsupportedFormat` where only FTS5 itself can read the index.
    init(_ snapshot: IndexSnapshot) throws {
        index = try snapshot.postingPages()
        skips = try snapshot.skipLists()
    }

    func postings(of terms: [String], boundedBy impact: ((UInt32, UInt32) -> Double)?) throws -> WordPostings {
        if terms.count == 1 {
            let place = try place(of: terms[0], impact)
            return WordPostings(
                cursor: try index.cursor(for: place.doclists, skips: place.skips),
                maximumImpact: min(place.maximumImpact * skips.slack, 1))
        }
        var cursors: [PostingCursor] = []
        var maximum = 0.0
        for term in terms {
            let place = try place(of: term, impact)
            guard !place.doclists.isEmpty else { continue }
            cursors.append(try index.cursor(for: place.doclists, skips: place.skips))
            maximum += place.maximumImpact
        }
        return WordPostings(cursor: index.union(of: cursors), maximumImpact: min(maximum * skips.slack, 1))
    }

    private func place(of term: String, _ impact: ((UInt32, UInt32) -> Double)?) throws -> TermPlace {
        let place: TermPlace
        if let known = places.value(term, costing: \.size) {
            place = known
        } else {
            let doclists = try index.doclists(of: term.utf8)
            place = TermPlace(doclists: doclists, skips: doclists.isEmpty ? [:] : try skips.lists(of: term))
            places.keep(place, for: term, cost: place.size)
        }
        // A list that is looked at once is not read twice.
        if let impact, place.isKnown { try bound(place, impact) }
        place.isKnown = true
        return place
    }

    /// Makes the skip lists of doclists that are so short that none are stored.
    private func bound(_ place: TermPlace, _ impact: (UInt32, UInt32) -> Double) throws {
        for doclist in place.doclists where doclist.isComplete && place.skips[doclist.segment.id] == nil {
            let list = try index.skipList(of: doclist) { passage, frequency, second in
                Float(impact(passage, frequency &+ second)).nextUp
            }
            place.add(list, for: doclist.segment.id)
        }
    }
}

/// Where a term's postings are, and what is known of them before they are read.
private final class TermPlace {
    let doclists: [Doclist]
    private(set) var skips: [SegmentID: SkipList]
    /// Whether the term was asked for before.
    var isKnown = false
    /// No passage has a greater impact, but for the skip lists' slack.
    private(set) var maximumImpact = 1.0

    init(doclists: [Doclist], skips: [SegmentID: SkipList]) {
        self.doclists = doclists
        self.skips = skips
        findMaximum()
    }

    func add(_ list: SkipList, for segment: SegmentID) {
        skips[segment] = list
        findMaximum()
    }

    private func findMaximum() {
        // For each passage one segment decides, so the greatest of the segments' bounds holds for the term.
        maximumImpact = doclists.reduce(0) { greatest, doclist in
            max(greatest, skips[doclist.segment.id].map { Double($0.maximumImpact) } ?? 1)
        }
    }

    /// About how many bytes this takes.
    var size: Int {
        400 + doclists.count * MemoryLayout<Doclist>.stride
            + skips.values.reduce(0) { $0 + $1.size }
    }
}
