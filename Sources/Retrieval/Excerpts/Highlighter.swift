import ArticleIndex
import QueryLanguage

/// Finds what a plan's patterns matched in a text.
struct Highlighter {
    private let patterns: [Plan.Pattern]
    private let tokenizer: Tokenizer

    init(_ plan: Plan, tokenizer: Tokenizer) {
        patterns = plan.patterns
        self.tokenizer = tokenizer
    }

    /// How many tokens around a text belong to what can match in it.
    var reach: Int {
        patterns.map { pattern in
            switch pattern {
            case .words(let pattern): pattern.words.count - 1
            case .proximity(let proximity):
                proximity.operands.reduce(0) { $0 + ($1.map(\.words.count).max() ?? 0) + proximity.distance }
            }
        }.max() ?? 0
    }

    /// What matches in a headline: byte offsets into it.
    func matches(inHeadline headline: String) -> [Range<Int>] {
        ranges(of: patterns, in: tokenizer.tokens(of: headline), within: 0..<headline.utf8.count)
    }

    /// What matches in a passage's text: byte offsets into it.
    ///
    /// - Parameters:
    ///   - before: the text that comes before the passage, as much of it as ``reach`` asks for.
    ///   - after: the text that comes after it.
    func matches(in text: String, before: String = "", after: String = "") -> [Range<Int>] {
        let length = text.utf8.count
        var tokens = tokenizer.tokens(of: before)
        let start = before.utf8.count
        tokens += tokenizer.tokens(of: text).map { $0.moved(by: start) }
        tokens += tokenizer.tokens(of: after).map { $0.moved(by: start + length) }
        return ranges(of: patterns.filter(\.concernsText), in: tokens, within: start..<start + length)
    }

    /// The ranges that the patterns cover of the part of a text, counted from that part's beginning. What reaches over
    /// the part's ends is cut at its first and last token.
    private func ranges(of patterns: [Plan.Pattern], in tokens: [Token], within part: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for pattern in patterns {
            let positions = pattern.classes.map { word in
                tokens.indices.compactMap { word.contains(tokens[$0].term) ? UInt32($0) : nil }
            }
            for places in pattern.places(positions) {
                for place in places {
                    let inside = tokens[Int(place.lowerBound)..<Int(place.upperBound)].filter {
                        part.contains($0.range.lowerBound)
                    }
                    guard let first = inside.first, let last = inside.last else { continue }
                    found.append(
                        first.range.lowerBound - part.lowerBound..<last.range.upperBound - part.lowerBound)
                }
            }
        }
        return Self.merged(found)
    }

    private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = merged.last, range.lowerBound < last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }
}

extension Token {
    fileprivate func moved(by distance: Int) -> Token {
        Token(term: term, range: range.lowerBound + distance..<range.upperBound + distance)
    }
}

extension Plan.Pattern {
    /// Whether the pattern may match in the text, not in the headline only.
    var concernsText: Bool {
        switch self {
        case .words(let pattern): pattern.place == .anywhere
        case .proximity(let proximity): proximity.operands.first?.first?.place == .anywhere
        }
    }
}
