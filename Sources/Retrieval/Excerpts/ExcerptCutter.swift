import ArticleIndex
import Articles
import TextAnalysis

/// Cuts the sentences that match out of the passages of one article, with the sentences around them.
///
/// Each sentence is in one excerpt at most: where the surroundings of two matches meet, they are one excerpt, and what another
/// passage of the answer shows as its match is not shown as context.
struct ExcerptCutter {
    private let context: SentenceContext
    private let passages: Range<Int>
    private let load: (Int) throws -> MarkedPassage?
    private var known: [Int: CutPassage] = [:]

    /// A sentence by its passage's id and its number in the passage.
    private struct Place: Hashable, Comparable {
        var passage: Int
        var sentence: Int

        static func < (left: Place, right: Place) -> Bool {
            (left.passage, left.sentence) < (right.passage, right.sentence)
        }
    }

    private struct CutPassage {
        var marked: MarkedPassage
        /// Byte ranges into the passage's text, which they partition.
        var sentences: [Range<Int>]
    }

    /// - Parameters:
    ///   - passages: the ids of the article's passages.
    ///   - load: nil where there is no such passage.
    init(_ context: SentenceContext, passages: Range<Int>, load: @escaping (Int) throws -> MarkedPassage?) {
        self.context = context
        self.passages = passages
        self.load = load
    }

    /// The excerpts of each of some passages, in the order of the text; a passage that nothing matched in has its first sentence.
    /// - Parameter ids: the ids of passages of the article, in the order in which they are shown.
    mutating func excerpts(of ids: [Int]) throws -> [[Excerpt]] {
        let matching = try ids.map { try self.matching(in: $0) }
        var shown = Set(matching.joined())
        return try matching.map { own in
            var places = Set(own)
            for place in own {
                var other = place
                for _ in 0..<context.before {
                    guard let before = try self.place(before: other) else { break }
                    if shown.insert(before).inserted { places.insert(before) }
                    other = before
                }
                other = place
                for _ in 0..<context.after {
                    guard let after = try self.place(after: other) else { break }
                    if shown.insert(after).inserted { places.insert(after) }
                    other = after
                }
            }
            return try excerpts(places.sorted())
        }
    }

    private mutating func matching(in id: Int) throws -> [Place] {
        guard let cut = try passage(id) else { return [] }
        let matching = cut.sentences.indices.filter { index in
            cut.marked.matches.contains { $0.overlaps(cut.sentences[index]) }
        }
        return (matching.isEmpty ? Array(cut.sentences.indices.prefix(1)) : matching).map {
            Place(passage: id, sentence: $0)
        }
    }

    private mutating func passage(_ id: Int) throws -> CutPassage? {
        if let cut = known[id] { return cut }
        guard passages.contains(id), let marked = try load(id) else { return nil }
        let cut = CutPassage(marked: marked, sentences: SentenceCutter().sentences(in: marked.passage.text))
        known[id] = cut
        return cut
    }

    private mutating func place(before place: Place) throws -> Place? {
        if place.sentence > 0 { return Place(passage: place.passage, sentence: place.sentence - 1) }
        guard let cut = try passage(place.passage - 1), !cut.sentences.isEmpty else { return nil }
        return Place(passage: place.passage - 1, sentence: cut.sentences.count - 1)
    }

    private mutating func place(after place: Place) throws -> Place? {
        if let cut = try passage(place.passage), place.sentence + 1 < cut.sentences.count {
            return Place(passage: place.passage, sentence: place.sentence + 1)
        }
        guard let cut = try passage(place.passage + 1), !cut.sentences.isEmpty else { return nil }
        return Place(passage: place.passage + 1, sentence: 0)
    }

    private mutating func excerpts(_ places: [Place]) throws -> [Excerpt] {
        var excerpts: [Excerpt] = []
        var last: Place?
        for place in places {
            guard let cut = try passage(place.passage) else { continue }
            let isNext = try last.map { try self.place(after: $0) == place } ?? false
            if !isNext { excerpts.append(Excerpt(text: "", matches: [], mentions: [])) }
            excerpts[excerpts.count - 1].append(cut.marked, cut.sentences[place.sentence])
            last = place
        }
        return excerpts.map { $0.trimmed() }
    }
}

extension Excerpt {
    fileprivate mutating func append(_ marked: MarkedPassage, _ range: Range<Int>) {
        let shift = text.utf8.count - range.lowerBound
        let bytes = marked.passage.text.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        text += marked.passage.text[start..<bytes.index(start, offsetBy: range.count)]
        for match in marked.matches where match.overlaps(range) {
            let match = match.clamped(to: range)
            matches.append(match.lowerBound + shift..<match.upperBound + shift)
        }
        for mention in marked.mentions
        where range.lowerBound <= mention.range.lowerBound
            && mention.range.upperBound <= range.upperBound
        {
            mentions.append(
                Mention(
                    range: mention.range.lowerBound + shift..<mention.range.upperBound + shift, type: mention.type,
                    name: mention.name))
        }
    }

    fileprivate func trimmed() -> Excerpt {
        var excerpt = self
        while let last = excerpt.text.unicodeScalars.last, last == "\n" || last == " " {
            excerpt.text.unicodeScalars.removeLast()
        }
        return excerpt
    }
}
