import SearchCluster
import Testing

@Suite struct EngineAddressTests {
    @Test func hostsPortsAndArchive() throws {
        let address = try EngineAddress(parsing: "sphinxql://node-1:9306,10.0.0.2,[::1]:9316/press_2026")
        #expect(
            address.hosts == [
                .init(name: "node-1", port: 9306), .init(name: "10.0.0.2", port: 9306), .init(name: "::1", port: 9316),
            ])
        #expect(address.archive == "press_2026")
        #expect(try EngineAddress(parsing: "\(address)") == address)
    }

    @Test(arguments: [
        ("http://node/a", EngineAddressError.scheme), ("", .scheme), ("sphinxql://", .noArchive),
        ("sphinxql://node", .noArchive), ("sphinxql://node/", .noArchive), ("sphinxql:///press", .noHost),
        ("sphinxql://ada:secret@node/press", .password), ("sphinxql://a,,b/press", .badHost("")),
        ("sphinxql://a b/press", .badHost("a b")), ("sphinxql://[::1/press", .badHost("[::1")),
        ("sphinxql://[::1]x/press", .badHost("[::1]x")), ("sphinxql://a:/press", .badPort("")),
        ("sphinxql://a:0/press", .badPort("0")), ("sphinxql://a:65536/press", .badPort("65536")),
        ("sphinxql://a:+1/press", .badPort("+1")), ("sphinxql://a/Press", .badArchive("Press")),
        ("sphinxql://a/press;drop", .badArchive("press;drop")), ("sphinxql://a/press/2", .badArchive("press/2")),
        ("sphinxql://a/1press", .badArchive("1press")),
    ])
    func whatIsWrongIsSaid(_ text: String, _ error: EngineAddressError) {
        #expect(throws: error) { try EngineAddress(parsing: text) }
        #expect(!error.description.contains("\n"))
    }
}
