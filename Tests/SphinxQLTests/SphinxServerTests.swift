import SphinxQL
import Testing

struct SphinxServerTests {
    @Test(arguments: [
        ("2.2.11-id64-release (95ae9a6)", "Sphinx 2.2.11", true), ("2.0.4-id64-release (r3135)", "Sphinx 2.0.4", false),
        ("3.7.1 (commit da9f8a4)", "Sphinx 3.7.1", false),
        ("6.2.12 dc5144d35@230822 (columnar 2.2.4 5aec342@230822)", "Manticore Search 6.2.12", true),
        ("4.2.0 15e927b28@211223 release", "Manticore Search 4.2.0", false),
    ])
    func greetingsAreRead(greeting: String, name: String, isSupported: Bool) throws {
        let server = try #require(SphinxServer(greeting: greeting))
        #expect(server.name == name)
        #expect(server.isSupported == isSupported)
    }

    @Test(arguments: [
        "8.0.36", "5.5.5-10.11.6-MariaDB-0+deb12u1", "", "2.2", "99999999999999999999.1.1 (x)", "x.y.z (r)",
    ])
    func othersAreNotTakenForOne(greeting: String) {
        #expect(SphinxServer(greeting: greeting) == nil)
    }
}
