import Entities
import Foundation

/// How fast the recogniser is on one core, over a compressed file of articles as JSON lines.
struct RecognitionSpeed {
    private(set) var articles = 0
    private(set) var tokens = 0
    private(set) var mentions = 0
    private(set) var tokensPerSecond = 0.0
    /// The same for cutting into tokens alone.
    private(set) var cutTokensPerSecond = 0.0

    /// Bytes of text that are measured at most.
    private static let limit = 25_000_000
    /// How often it is measured; the fastest counts, because others may use the machine.
    private static let rounds = 5

    init(corpus: String, recogniser: EntityRecognizer) throws {
        let texts = try ArticleTexts.read(corpus, limit: Self.limit)
        articles = texts.count
        let clock = ContinuousClock()
        func fastest(_ body: () -> Void) -> Double {
            (0..<Self.rounds).map { _ in clock.measure(body) / .seconds(1) }.min() ?? .infinity
        }
        let cutting = fastest {
            tokens = 0
            for text in texts {
                var text = text
                tokens += text.withUTF8 { EntityTokenizer.tokens(in: $0).count }
            }
        }
        let recognising = fastest {
            mentions = 0
            for text in texts { mentions += recogniser.mentions(in: text).count }
        }
        tokensPerSecond = Double(tokens) / recognising
        cutTokensPerSecond = Double(tokens) / cutting
    }
}
