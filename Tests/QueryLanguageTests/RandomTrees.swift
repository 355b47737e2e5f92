import Articles
import TestSupport

@testable import QueryLanguage

/// Makes queries in normal form, all kinds of nodes among them.
struct RandomTrees {
    private var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    mutating func tree(depth: Int) -> Query {
        switch depth <= 0 ? 0 : pick(0...2) {
        case 0: leaf()
        case 1: conjunction(depth: depth)
        default: alternatives(depth: depth)
        }
    }

    private mutating func conjunction(depth: Int) -> Query {
        let queries = (0..<pick(1...3)).map { _ in pick(0...1) == 0 ? leaf() : alternatives(depth: depth - 1) }
        let excluded = (0..<pick(queries.count > 1 ? 0...2 : 1...2)).map { _ in
            pick(0...1) == 0 || depth < 2 ? leaf() : conjunction(depth: depth - 1)
        }
        return .all(queries, excluding: excluded)
    }

    private mutating func alternatives(depth: Int) -> Query {
        .any((0..<pick(2...4)).map { _ in pick(0...1) == 0 || depth < 2 ? leaf() : conjunction(depth: depth - 1) })
    }

    private mutating func leaf() -> Query {
        switch pick(0...5) {
        case 0: return .filter(Filter(condition()))
        case 1:
            let place = place()
            let operands = (0..<pick(2...3)).map { _ in (0..<pick(1...2)).map { _ in term(in: place) } }
            return .proximity(Proximity(isOrdered: pick(0...1) == 0, distance: pick(1...1000), operands: operands))
        default: return .term(term(in: place()))
        }
    }

    private mutating func place() -> Term.Place {
        pick(0...3) == 0 ? .headline : .anywhere
    }

    private mutating func term(in place: Term.Place) -> Term {
        let words = [
            "oil", "U.S.", "C++", "well-known", "don't", "25%", "伊朗", "é", "10:30", "http://x.y/?q=1", "Iran:", "x~y",
        ]
        let phrases = ["oil price", "AND", "NEAR/5", "-x", "w*rd", "(a)", "title:x", "a|b", "=x"]
        switch pick(0...4) {
        case 0: return Term(phrases[pick(0...phrases.count - 1)], form: .exact, place: place)
        case 1: return Term(words[pick(0...7)], form: .prefix, place: place)
        case 2: return Term(words[pick(0...7)], form: .fuzzy(edits: pick(1...2)), place: place)
        default: return Term(words[pick(0...words.count - 1)], place: place)
        }
    }

    private mutating func condition() -> Filter.Condition {
        let names = ["smith", "Jane O'Neill", "-x y", "a (b)", "2026 OR not"]
        let name = names[pick(0...names.count - 1)]
        let day = PublicationDay(year: pick(1...9999), month: pick(1...12), day: pick(1...28))
        switch pick(0...9) {
        case 0: return .byline(name)
        case 1: return .source(name)
        case 2: return .path("../*/é \(name).txt")
        case 3: return .language(["en", "pt-br", "zh-hant-tw"][pick(0...2)])
        case 4: return .mentions([.person, .organisation, .place][pick(0...2)], name)
        case 5: return .speaker(name)
        case 6: return .said(term(in: .anywhere))
        case 7: return .published(DayRange(from: day, through: nil))
        case 8: return .published(DayRange(from: nil, through: day))
        default: return .published(DayRange(from: day, through: PublicationDay(year: 9999, month: 12, day: 31)))
        }
    }

    private mutating func pick(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &generator)
    }
}
