import Testing

@testable import SphinxQL

/// What is said of servers that cannot be asked. Real ones are asked in `EndToEndTests`.
@Suite(.enabled("libmariadb3 is not installed", { (try? ClientLibrary.shared.get()) != nil }))
struct SphinxConnectionTests {
    private func error(port: Int) -> SphinxError? {
        do throws(SphinxError) {
            _ = try SphinxConnection(host: "127.0.0.1", port: port)
            return nil
        } catch {
            return error
        }
    }

    @Test func aServerThatIsTooOldIsNamedWithWhatIsNeeded() throws {
        let server = try PretendedServer(greeting: "2.0.4-id64-release (r3135)")
        #expect(
            error(port: server.port)?.description
                == "127.0.0.1:\(server.port) is Sphinx 2.0.4, and Pressmark needs Sphinx 2.2.11 or Manticore Search 6 or newer"
        )
    }

    @Test func anotherKindOfDatabaseIsNotAskedAnything() throws {
        let server = try PretendedServer(greeting: "8.0.36")
        #expect(
            error(port: server.port)
                == .foreign(server: "127.0.0.1:\(server.port)", reason: "it calls itself 8.0.36"))
    }

    @Test func aServerThatIsNewEnoughIsKnown() throws {
        let server = try PretendedServer(greeting: "6.2.12 dc5144d35@230822 (columnar 2.2.4)")
        let connection = try SphinxConnection(host: "127.0.0.1", port: server.port)
        #expect(connection.server == SphinxServer(.manticore, version: [6, 2, 12]))
        // It answers nothing.
        #expect(throws: SphinxError.self) { try connection.query("SHOW META") }
        #expect(throws: SphinxError.lost(server: connection.address, reason: "the connection is closed")) {
            try connection.query("SHOW META")
        }
    }

    @Test func thePortOfAnotherServiceIsSaid() throws {
        let server = try PretendedServer(greeting: nil)
        let problem = try #require(error(port: server.port))
        #expect(problem.description.contains("does not greet"))
        #expect(problem.isOutage)
    }

    @Test func nobodyThereIsAnOutage() throws {
        let port = try PretendedServer(greeting: nil).port
        guard case .unreachable = error(port: port) else {
            Issue.record("somebody answers")
            return
        }
    }
}
