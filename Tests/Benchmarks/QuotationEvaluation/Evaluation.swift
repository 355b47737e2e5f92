import Articles
import Entities
import Quotations

/// What the quotations found in annotated articles are worth.
struct Evaluation {
    private(set) var articles = 0
    private(set) var bytes = 0
    private(set) var seconds = 0.0
    private(set) var recogniserSeconds = 0.0
    private(set) var spanPrecision = Ratio()
    private(set) var spanRecall = Ratio()
    /// The right speaker among the matched spans for which one is asserted, and among all matched spans. Spans whose source
    /// the annotators left out are in neither.
    private(set) var asserted = Ratio()
    private(set) var matched = Ratio()
    private(set) var indirectPrecision = Ratio()
    private(set) var indirectRecall = Ratio()
    private(set) var byEvidence: [String: Ratio] = [:]
    private(set) var byConfidence: [Double: Ratio] = [:]
    private(set) var byIndirectConfidence: [Double: Ratio] = [:]
    /// How the speakers of direct quotations were named.
    private(set) var resolutions: [String: Ratio] = [:]
    /// Prints each mistake of these kinds.
    var shownMistakes: Set<String> = []

    private let recogniser: EntityRecognizer
    private let finder = QuotationFinder()

    init() throws {
        recogniser = try EntityRecognizer()
    }

    mutating func add(_ article: AnnotatedArticle) {
        let clock = ContinuousClock()
        var mentions: [Mention] = []
        recogniserSeconds += clock.measure { mentions = recogniser.mentions(in: article.text) }.seconds
        var quotations: [Quotation] = []
        seconds += clock.measure { quotations = finder.quotations(in: article.text, mentions: mentions) }.seconds
        articles += 1
        let text = Array(article.text.utf8)
        bytes += text.count
        compareDirect(quotations.filter { $0.kind == .direct }, with: article, text)
        compareIndirect(quotations.filter { $0.kind == .indirect }, with: article, text)
    }

    // MARK: Direct

    private mutating func compareDirect(_ quotations: [Quotation], with article: AnnotatedArticle, _ text: [UInt8]) {
        let gold = GoldQuotation.all(in: article)
        var found: [Range<Int>: Quotation] = [:]
        for quotation in quotations {
            for range in quotation.ranges where Words.count(in: text[range]) >= 3 && isDoubleQuoted(range, text) {
                found[Words.core(of: range, in: text)] = quotation
            }
        }
        var matches: Set<Range<Int>> = []
        for quotation in gold {
            let core = Words.core(of: quotation.range, in: text)
            let match = found[core]
            spanRecall.count(match != nil)
            guard let match else {
                show("missed", core, article, nil, nil)
                continue
            }
            matches.insert(core)
            compareSpeaker(match, core, quotation, article, text)
        }
        for (core, quotation) in found.sorted(by: { $0.key.lowerBound < $1.key.lowerBound }) {
            spanPrecision.count(matches.contains(core))
            if !matches.contains(core) { show("extra", core, article, quotation, nil) }
        }
    }

    /// The annotators' quotations that are compared are between double marks.
    private func isDoubleQuoted(_ range: Range<Int>, _ text: [UInt8]) -> Bool {
        var index = range.lowerBound
        while index > 0, text[index - 1] <= 0x20 { index -= 1 }
        if index > 1, text[index - 1] == UInt8(ascii: "'"), text[index - 2] == UInt8(ascii: "'") { return true }
        return index > 0
            && (text[index - 1] == UInt8(ascii: "\"") || text[index - 1] == 0x9C || text[index - 1] == 0x9D)
    }

    private mutating func compareSpeaker(
        _ match: Quotation, _ core: Range<Int>, _ gold: GoldQuotation, _ article: AnnotatedArticle, _ text: [UInt8]
    ) {
        guard !gold.sources.isEmpty else { return }
        let isRight = match.speaker.map { names($0, gold.sources, text) } ?? false
        matched.count(isRight)
        byEvidence[match.evidence.rawValue, default: Ratio()].count(isRight)
        if let speaker = match.speaker {
            asserted.count(isRight)
            resolutions[speaker.resolution.rawValue, default: Ratio()].count(isRight)
            byConfidence[match.confidence, default: Ratio()].count(isRight)
            if !isRight { show("wrong \(match.confidence)", core, article, match, gold.sources) }
        } else {
            show("unclear", core, article, match, gold.sources)
        }
    }

    /// A speaker is right where the attribution names it: its range touches the source, or the last word of its name is in it.
    private func names(_ speaker: Speaker, _ sources: [Range<Int>], _ text: [UInt8]) -> Bool {
        if sources.contains(where: { $0.overlaps(speaker.range) || isRelative($0, to: speaker.range, text) }) {
            return true
        }
        guard let surname = speaker.name.split(separator: " ").last, surname.count > 2,
            surname.first?.isUppercase == true
        else { return false }
        return sources.contains { source in
            String(decoding: text[source], as: UTF8.self).split { !$0.isLetter && $0 != "-" }.contains(surname)
        }
    }

    /// Whether a source is the `who` right behind the speaker's name.
    private func isRelative(_ source: Range<Int>, to speaker: Range<Int>, _ text: [UInt8]) -> Bool {
        (1...3).contains(source.lowerBound - speaker.upperBound)
            && ["who", "which", "that"].contains(String(decoding: text[source], as: UTF8.self))
    }

    // MARK: Indirect

    private mutating func compareIndirect(_ quotations: [Quotation], with article: AnnotatedArticle, _ text: [UInt8]) {
        let quoted = GoldQuotation.stretches(in: text)
        func length(_ ranges: [Range<Int>]) -> Int { ranges.reduce(0) { $0 + $1.count } }
        let contents = article.attributions.map(\.content).filter { content in
            let inside = content.reduce(0) { sum, range in
                sum + quoted.reduce(0) { $0 + $1.clamped(to: range).count }
            }
            return !content.isEmpty && inside * 2 < length(content)
        }
        func isMatch(_ one: [Range<Int>], _ other: [Range<Int>]) -> Bool {
            let shared = one.reduce(0) { sum, range in sum + other.reduce(0) { $0 + $1.clamped(to: range).count } }
            return shared * 2 >= length(one) + length(other) - shared
        }
        for quotation in quotations {
            let isRight = contents.contains { isMatch($0, quotation.ranges) }
            indirectPrecision.count(isRight)
            byIndirectConfidence[quotation.confidence, default: Ratio()].count(isRight)
            if !isRight, let first = quotation.ranges.first {
                show("indirect \(quotation.confidence)", first, article, quotation, nil)
            }
        }
        for content in contents {
            let isFound = quotations.contains { isMatch(content, $0.ranges) }
            indirectRecall.count(isFound)
            if !isFound, let first = content.first { show("unfound", first, article, nil, content) }
        }
    }

    // MARK: Mistakes

    private func show(
        _ kind: String, _ range: Range<Int>, _ article: AnnotatedArticle, _ quotation: Quotation?,
        _ sources: [Range<Int>]?
    ) {
        guard shownMistakes.contains(where: { kind.hasPrefix($0) }) else { return }
        let text = Array(article.text.utf8)
        func excerpt(_ range: Range<Int>) -> String {
            String(decoding: text[range.clamped(to: 0..<text.count)], as: UTF8.self).replacing("\n", with: "⏎")
        }
        let speaker = quotation?.speaker.map { "\($0.name) [\(quotation?.evidence.rawValue ?? "")]" } ?? "–"
        let gold = (sources ?? []).map(excerpt).joined(separator: " … ")
        let context = max(0, range.lowerBound - 200)..<max(0, range.lowerBound)
        print(
            "\(kind)\t\(speaker)\t\(gold)\t\(excerpt(context))⟦\(excerpt(range))⟧\(excerpt(range.upperBound..<range.upperBound + 120))"
        )
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
