import Retrieval
import SearchCluster
import SphinxQL
import Testing

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

    @Test func anyOtherWarningIsAShortfallToo() {
        let shortfall = PartialAnswer.shortfall(["warning": "query time exceeded max_query_time"])
        #expect(shortfall == Shortfall(parts: [], reasons: ["query time exceeded max_query_time"]))
    }
}
