import SearchCluster
import SphinxQL
import Testing

@Suite struct CoordinatorsTests {
    /// A node that answers with its name, until it stops.
    private final class Node: ClusterSession {
        let name: String
        var answersLeft: Int

        init(_ name: String, answers: Int) {
            self.name = name
            answersLeft = answers
        }

        func query(_ sql: String) throws(SphinxError) -> SphinxResult {
            guard answersLeft > 0 else { throw .lost(server: name, reason: "gone") }
            answersLeft -= 1
            if sql == "lost" {
                throw .rejected(
                    server: name, code: 1064, reason: "unknown local table(s) 'press_states' in search request")
            }
            guard sql != "bad" else {
                throw .rejected(server: name, code: 1064, reason: "index a: parse error: unknown column: record1")
            }
            var result = SphinxResult()
            result.rows = [[name]]
            return result
        }

        func meta() throws(SphinxError) -> [String: String] { ["node": name] }
    }

    private func coordinators(_ nodes: [Node]) -> Coordinators {
        Coordinators(nodes.map { EngineAddress.Host(name: $0.name, port: 9306) }) { host throws(SphinxError) in
            guard let node = nodes.first(where: { $0.name == host.name }), node.answersLeft > 0 else {
                throw .unreachable(server: host.name, reason: "refused")
            }
            return node
        }
    }

    @Test func theNextOneIsAsked() throws {
        let asked = coordinators([Node("a", answers: 0), Node("b", answers: 1), Node("c", answers: 9)])
        #expect(try asked.ask("q").result.rows == [["b"]])
        #expect(try asked.ask("q").result.rows == [["c"]])
        #expect(try asked.ask("q").meta == ["node": "c"])
        #expect(asked.outages.count == 2)
    }

    @Test func whereNobodyAnswersItIsSaid() {
        let asked = coordinators([Node("a", answers: 0)])
        #expect(throws: ClusterError.self) { try asked.ask("q") }
        #expect(throws: ClusterError.self) { try asked.ask("q") }
    }

    @Test func anotherOneIsAskedWhereOneHasNoTables() throws {
        let nodes = [Node("a", answers: 1), Node("b", answers: 9)]
        let asked = coordinators(nodes)
        #expect(throws: ClusterError.wrongSchema("there is none of this name")) { try asked.ask("lost") }
        #expect(nodes.map(\.answersLeft) == [0, 8])
        #expect(try asked.ask("q").result.rows == [["b"]])
    }

    @Test func aBadQuestionIsAskedOnce() {
        let nodes = [Node("a", answers: 9), Node("b", answers: 9)]
        let asked = coordinators(nodes)
        #expect(throws: ClusterError.wrongSchema("its columns are others")) { try asked.ask("bad") }
        #expect(nodes[1].answersLeft == 9)
    }
}
