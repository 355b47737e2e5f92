import Retrieval

/// What is said of a timeline in words.
enum TimelineText {
    /// `in 8 of 15 articles; 2 of them have no date`
    static func total(_ timeline: Timeline) -> String {
        let found = "in \(timeline.articles) of \(timeline.articlesInIndex) articles"
        return timeline.undated == 0 ? found : "\(found); \(undated(timeline))"
    }

    /// `2 of them have no date`
    static func undated(_ timeline: Timeline) -> String {
        "\(timeline.undated) of them \(timeline.undated == 1 ? "has" : "have") no date"
    }

    /// `From 2026-02-05 to 2026-02-08; most in 2026-02-07: 3 articles.`
    static func summary(_ timeline: Timeline) -> String {
        guard let first = timeline.bars.first, let last = timeline.bars.last,
            let most = timeline.bars.first(where: { $0.articles == timeline.most })
        else { return "" }
        let name = timeline.period.name
        let peak = most.articles == 1 ? "1 article" : "\(most.articles) articles"
        guard first != last else { return "In \(name(first.start)): \(peak)." }
        return "From \(name(first.start)) to \(name(last.start)); most in \(name(most.start)): \(peak)."
    }
}
