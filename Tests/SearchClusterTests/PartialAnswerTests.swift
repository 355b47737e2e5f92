import Retrieval
import SphinxQL
import Testing

@testable import SearchCluster

@Suite struct PartialAnswerTests {
    @Test func aWholeAnswerHasNoShortfall() {
        #expect(PartialAnswer.shortfall(["total": "3", "time": "0.001", "warning": ""]) == nil)
    }

    @Test func agentsAreNamedOnce() {
        let warning =
            "index press: agent 10.0.0.2:9312: connect() failed: errno=111, refused; index press: agent 10.0.0.2:9312: timed out;\nindex press: agent node-3:9312: timed out"
        let shortfall = PartialAnswer.shortfall(["warning": warning])
        #expect(shortfall?.parts == ["10.0.0.2:9312", "node-3:9312"])
        #expect(shortfall?.reasons.count == 3)
    }

    /// The words of Sphinx 2.2.11, and of Manticore Search 29.
    @Test(arguments: [
        ("index press: agent 10.0.0.2:9312: connect() failed: errno=111", true),
        ("table press: agent 10.0.0.2:9312: retries limit exceeded", true),
        ("unknown local table(s) 'press' in search request", false),
        ("P01: syntax error, unexpected identifier near 'agent'", false),
    ])
    func thatNoNodeAnsweredIsKnownByItsWords(reason: String, isOutage: Bool) {
        #expect(PartialAnswer.isOutage(reason) == isOutage)
    }

    @Test func anyOtherWarningIsAShortfallToo() {
        let shortfall = PartialAnswer.shortfall(["warning": "query time exceeded max_query_time"])
        #expect(shortfall == Shortfall(parts: [], reasons: ["query time exceeded max_query_time"]))
    }
}
