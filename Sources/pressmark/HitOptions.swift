import ArgumentParser
import Retrieval

/// Which of the passages that answer a query are shown, and how much of them.
struct HitOptions: ParsableArguments {
    @Option(
        name: [.customShort("m", allowingJoined: true), .long],
        help: ArgumentHelp(
            "How many passages to show at most: 10 without it; of paths (-l, -c) all.", valueName: "count"))
    var limit: Int?

    @Option(help: ArgumentHelp("How many passages, or paths, to leave out at the top.", valueName: "count"))
    var offset = 0

    @Option(
        name: .customLong("per-article"),
        help: ArgumentHelp(
            "How many passages of an article to show at most; all without it, and one with --sort date.",
            valueName: "count"))
    var perArticle: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The order: score (the best passages first), date (the oldest articles first, each with its best passage), -date (the newest first).",
            valueName: "order"))
    var sort = HitRequest.Order.score

    @Option(
        name: .customLong("fresh"),
        help: ArgumentHelp(
            "Let newer articles come first: a score counts half for each so many days that an article is older than the newest one.",
            valueName: "days"))
    var halfLife: Int?

    @Option(
        name: [.customShort("A", allowingJoined: true), .customLong("after-context")],
        help: ArgumentHelp(
            "Show sentences that match, and so many behind each, instead of passages.", valueName: "count")
    )
    var sentencesAfter: Int?

    @Option(
        name: [.customShort("B", allowingJoined: true), .customLong("before-context")],
        help: ArgumentHelp("The same with sentences before them.", valueName: "count"))
    var sentencesBefore: Int?

    @Option(
        name: [.customShort("C", allowingJoined: true), .customLong("context")],
        help: ArgumentHelp("The same with sentences before and behind them.", valueName: "count"))
    var sentencesAround: Int?

    @Flag(
        name: .customLong("copies"),
        help: "Show articles that are copies of one another each for itself, instead of the best one with their number."
    )
    var showsCopies = false

    private static let usualLimit = 10
    /// The texts of so many passages are held in memory: 7 KB each with all that is printed of them.
    private static let greatestLimit = 10_000

    func validate() throws {
        for (name, value) in [("limit", limit), ("per-article", perArticle), ("fresh", halfLife)] {
            guard let value, value < 1 else { continue }
            throw ValidationError("--\(name) takes a number from 1 up, not \(value)")
        }
        for (name, value) in [
            ("--offset", offset), ("-A", sentencesAfter ?? 0), ("-B", sentencesBefore ?? 0),
            ("-C", sentencesAround ?? 0),
        ] where value < 0 { throw ValidationError("\(name) takes a number from 0 up, not \(value)") }
        guard halfLife == nil || sort == .score else {
            throw ValidationError("--fresh and --sort \(sort.rawValue) exclude each other: both are an order by days")
        }
        guard limit ?? 0 <= Self.greatestLimit else {
            throw ValidationError("--limit takes \(Self.greatestLimit) at most: ask for the next ones with --offset")
        }
        let depth = offset.addingReportingOverflow(limit ?? Self.usualLimit)
        guard !depth.overflow, depth.partialValue <= Searcher.greatestDepth else {
            throw ValidationError(
                "--offset and --limit reach \(Searcher.greatestDepth) passages at most: narrow the query, by date: say")
        }
    }

    /// - Parameter counting: whether it is counted how many more passages of each article match.
    func request(counting: Bool) -> HitRequest {
        var request = HitRequest(limit: limit ?? Self.usualLimit)
        request.offset = offset
        request.order = sort
        request.halfLife = halfLife
        request.perArticle = perArticle
        request.foldsCopies = !showsCopies
        request.countsFurther = counting
        if sentencesAfter != nil || sentencesBefore != nil || sentencesAround != nil {
            request.context = SentenceContext(
                before: sentencesBefore ?? sentencesAround ?? 0, after: sentencesAfter ?? sentencesAround ?? 0)
        }
        return request
    }
}

extension HitRequest.Order: ExpressibleByArgument {}
