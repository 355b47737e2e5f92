import Articles
import QueryLanguage
import SearchCluster
import TestSupport
import Testing

@Suite struct MatchExpressionTests {
    private func expression(_ text: String) throws -> MatchExpression {
        try MatchExpression(QueryParser(today: Self.today).parse(text), tokens: ClusterTokens())
    }

    private static let levels = "(" + ClusterSchema.levels.joined(separator: ",") + ")"

    private static let today = PublicationDay("2026-02-08") ?? .today()

    @Test(arguments: [
        ("Prices", "(@LEVELS _sprice)"),
        ("=Prices", "(@LEVELS _wprices)"),
        ("title:prices", "(@LEVELS _tprice)"),
        ("\"Oil prices\"", "((@(headline,body) \"oil prices\") MAYBE ((@LEVELS _woil) | (@LEVELS _wprices)))"),
        ("well-known", "((@(headline,body) \"well known\") MAYBE ((@LEVELS _wwell) | (@LEVELS _wknown)))"),
        ("pric*", "(@LEVELS _wpric*)"),
        ("café", "(@LEVELS _scafe)"),
        ("Москва", "(@LEVELS _s_43c__43e__441__43a__432__430_)"),
        ("title:pric*", "(@headline pric*)"),
        ("title:\"Oil prices\"", "(@headline \"oil prices\")"),
        ("what of oil", "((@LEVELS _swhat^0.2) (@LEVELS _sof^0.2) (@LEVELS _soil))"),
        ("what OR of", "((@LEVELS _swhat) | (@LEVELS _sof))"),
        ("oil gas", "((@LEVELS _soil) (@LEVELS _sgas))"),
        ("oil -gas", "((@LEVELS _soil) !(@LEVELS _sgas))"),
        ("oil OR gas", "((@LEVELS _soil) | (@LEVELS _sgas))"),
        ("lang:en-GB", "(@facts len_2d_gb)"),
        ("source:desk", "(@source \"des esk\")"),
        ("by:é", "(@byline _e9_*)"),
        ("path:a/b", "(@path a_2f_b)"),
        (
            "person:\"Ada Hale\"",
            "((@persons \"ada hale\") | (@persons \"_end ada hale _end\"))"
        ),
        ("place:Britain", "((@places britain) | (@places \"_end united kingdom _end\"))"),
        ("said:bridges", "(@speech_stem bridg)"),
        ("said:\"the bridge\"", "(@speech \"the bridge\")"),
    ])
    func everyNode(_ query: String, _ text: String) throws {
        let expression = try expression(query)
        #expect(expression.text == text.replacing("LEVELS", with: Self.levels))
        #expect(expression.isExact)
        #expect(expression.days == nil)
        #expect(MatchChecker.isWellFormed(expression.text, fields: ClusterSchema.fields))
    }

    @Test func daysAreAnAttributeWhereTheyNarrow() throws {
        let narrowed = try expression("oil date:2026-01..2026-02-07")
        #expect(narrowed.text == "(@\(Self.levels) _soil)")
        #expect(narrowed.days == 2026_01_01...2026_02_07)
        let alone = try expression("after:2026-02-07")
        #expect(alone.text.isEmpty)
        #expect(alone.days?.lowerBound == 2026_02_07)
        #expect(!alone.ranks)
        let without = try expression("date:2026 -oil")
        #expect(without.text == "((@facts (y2026)) !(@\(Self.levels) _soil))")
        #expect(try expression("oil OR date:2026-01-31..2026-03-01").text.contains("(d20260131 | m202602 | d20260301)"))
        #expect(try expression("oil date:2025 date:2026").days == -1 ... -1)
    }

    @Test(arguments: ["oil NEAR/5 gas", "oil THEN gas", "well-kno*", "path:a*b*c", "oil -(gas NEAR coal)"])
    func whatAnEngineFindsTooMuchOfIsSaid(_ query: String) throws {
        let expression = try expression(query)
        #expect(!expression.isExact)
        #expect(MatchChecker.isWellFormed(expression.text, fields: ClusterSchema.fields))
    }

    @Test func spellingsAreRefusedInALine() throws {
        #expect(throws: ClusterError.self) { try expression("tehrann~") }
    }

    @Test func aLongWordIsCutTheSameWayInArticleAndQuery() throws {
        let word = String(repeating: "ж", count: 40)
        let text = try expression("=\(word)").text
        #expect(text.utf8.count < Self.levels.utf8.count + 50)
        #expect(try text != expression("=\(word)ж").text)
    }

    /// Whatever is typed, what the engine gets are our own operators and harmless words.
    @Test func tenThousandHostileTexts() throws {
        let tokens = try ClusterTokens()
        let parser = QueryParser(today: Self.today)
        var texts = HostileText(random: SeededGenerator(seed: 9))
        var made = 0
        for number in 0..<10_000 {
            let text = texts.next()
            guard let query = try? (number.isMultiple(of: 2) ? parser.parse(text) : parser.parse(anyOf: text)) else {
                continue
            }
            do throws(ClusterError) {
                let expression = try MatchExpression(query, tokens: tokens)
                made += 1
                #expect(
                    expression.text.isEmpty
                        || MatchChecker.isWellFormed(expression.text, fields: ClusterSchema.fields),
                    "\(text.debugDescription) became \(expression.text)")
            } catch {
                guard case .unsupported = error else {
                    Issue.record("\(text.debugDescription): \(error)")
                    continue
                }
            }
        }
        #expect(made > 2_000)
    }
}
