import Testing

@testable import Rendering

struct HyperlinkFormatTests {
    @Test(arguments: [
        ("file", "file://desk/a%20%C3%A9/%1B.txt"), ("default", "file://desk/a%20%C3%A9/%1B.txt"),
        ("vscode", "vscode://file/a%20%C3%A9/%1B.txt"), ("x:{host}:{path}:{id}", "x:desk:/a%20%C3%A9/%1B.txt:7"),
    ])
    func `an address has what the format asks for, and nothing that acts on a terminal`(format: String, address: String)
        throws
    {
        let parsed = try HyperlinkFormat.parse(format, host: "desk")
        #expect(parsed?.address(path: "/a é/\u{1B}.txt", id: 7) == address)
    }

    @Test func `none is no format`() throws {
        #expect(try HyperlinkFormat.parse("none", host: "desk") == nil)
    }

    @Test(arguments: [
        ("x:{line}", "there is no {line}: write {path}, {host} or {id}"),
        ("x:{path", "a { without its }: write {path}, {host} or {id}"),
        ("x:{host}", "a format has {path} or {id} in it; those with a name are none, default, file, vscode"),
        ("x:\u{1B}{path}", "a format has neither spaces nor control characters, and ASCII letters only"),
    ])
    func `a format that cannot be used says why`(format: String, reason: String) {
        let problem = #expect(throws: HyperlinkFormat.Problem.self) { try HyperlinkFormat.parse(format, host: "") }
        #expect(problem?.description == reason)
    }
}
