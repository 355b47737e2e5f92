import ArticleIndex
import Articles
import TestSupport

/// Articles of words drawn at random, some of them much more often than others, and queries for them.
struct RandomNews {
    var random: SeededGenerator
    private static let words = [
        "the", "of", "oil", "price", "prices", "priced", "gas", "minister", "ministers", "talks", "talk", "bridge",
        "bridges", "safe", "safety", "safely", "harbour", "harbours", "river", "flood", "floods", "flooded", "café",
        "cafe", "Zürich", "election", "elections", "elected", "vote", "votes", "voting", "U.S.", "well-known", "rain",
        "rains", "storm", "storms", "union", "unions", "strike", "strikes", "striking", "2026", "42", "Москва", "naïve",
        "school", "schools", "teacher", "teachers", "hospital", "nurse", "nurses", "ship", "ships", "shipping",
        "sailor",
    ]
    private static let people = ["Ada Hale", "Émile Roy", "Jo Hale", "Ann Lee"]
    private static let places = ["Britain", "Great Britain", "Zürich", "Muscat", "U.S."]
    private static let sources = ["Gulf Desk", "Press Desk", "The Río Post"]

    private mutating func word() -> String {
        // Of two draws the lower: the first words come most.
        Self.words[min(random.below(Self.words.count), random.below(Self.words.count))]
    }

    private mutating func one(_ list: [String]) -> String { list[random.below(list.count)] }

    mutating func article(_ number: Int) -> AnalysedArticle {
        var passages: [String] = []
        var mentions: [[Mention]] = []
        for _ in 0...random.below(4) {
            var text = ""
            var named: [Mention] = []
            for _ in 0..<(5 + random.below(40)) {
                if random.below(12) == 0 {
                    let isPerson = random.below(2) == 0
                    let name = one(isPerson ? Self.people : Self.places)
                    let start = text.utf8.count
                    named.append(
                        Mention(range: start..<start + name.utf8.count, type: isPerson ? .person : .place, name: name))
                    text += name + " "
                } else {
                    // Most words are rare, as in news.
                    let isCommon = random.below(8) == 0
                    text += (isCommon ? word() : "w\(random.below(3_000))") + (random.below(10) == 0 ? ", " : " ")
                }
            }
            passages.append(text + "end. ")
            mentions.append(named)
        }
        let month = 1 + random.below(12)
        let day = 1 + random.below(28)
        let published = "\(2024 + random.below(3))-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
        var article = SampleArticle.make(
            passages, path: "/news/\(one(["a", "b", "Ç"]))/\(number).txt", headline: "\(word()) \(word()) \(word())",
            published: random.below(10) == 0 ? nil : published, byline: random.below(3) == 0 ? one(Self.people) : nil,
            source: random.below(4) == 0 ? nil : one(Self.sources), mentions: mentions)
        let text = article.article.text
        let people = article.mentions.flatMap(\.self).filter { $0.type == .person }
        if let speaker = people.first?.name, text.utf8.count > 60 {
            let end = 20 + random.below(20)
            if String(text.utf8.prefix(end)) != nil {
                article.quotations = [
                    Quotation(
                        kind: .direct, ranges: [0..<end],
                        speaker: Speaker(name: speaker, range: 0..<1, resolution: .asWritten), evidence: .speechVerb,
                        confidence: 0.9)
                ]
            }
        }
        return article
    }

    /// A query in the query language.
    mutating func query() -> String {
        switch random.below(20) {
        case 0...3: word()
        case 4, 5: "\(word()) \(word())"
        case 6: "\(word()) \(word()) \(word())"
        case 7: "\(word()) OR \(word())"
        case 8: "(\(word()) OR \(word())) \(word())"
        case 9: "\(word()) -\(word())"
        case 10: "\"\(word()) \(word())\""
        case 11: "=\(word())"
        case 12: "\(word().prefix(3))*"
        case 13: "title:\(word())"
        case 14: "\(word()) date:2025-0\(1 + random.below(9))..2026-02"
        case 15: "\(word()) person:\"\(one(["Hale", "ada hale", "Roy", "Émile"]))\""
        case 16: "place:\"\(one(["Britain", "United Kingdom", "zurich", "US"]))\" \(word())"
        case 17: "source:\"\(one(["desk", "río", "p", "e g", "Gulf Desk"]))\" \(word())"
        case 18: "\(word()) NEAR/\(1 + random.below(4)) \(word())"
        default:
            one([
                "by:ha", "path:/b/", "path:news*/1", "said:oil", "said:\"of the\"", "speaker:hale the", "date:2026",
                "oil OR date:2025-03", "date:2026 -oil", "the -(oil NEAR/2 gas)", "path:Ç gas", "by:é",
            ])
        }
    }
}
