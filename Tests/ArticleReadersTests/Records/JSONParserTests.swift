import Testing

@testable import ArticleReaders

struct JSONParserTests {
    private func parse(_ text: String) throws(JSONParser.SyntaxError) -> JSONValue {
        var parser = JSONParser(Array(text.utf8))
        let value = try parser.value()
        if parser.peek() != nil { throw parser.unexpected() }
        return value
    }

    @Test func `values of every kind are read, members in their order`() throws {
        let text = "\u{FEFF} {\"a\": [1, -2.5e+3, true, false, null, \"x\"], \"b\":{}, \"c\":[ ], \"a\":0}\r\n"
        let value = try parse(text)
        let array: [JSONValue] = [
            .number("1"), .number("-2.5e+3"), .boolean(true), .boolean(false), .null, .string("x"),
        ]
        #expect(
            value
                == .object([
                    .init(name: "a", value: .array(array)), .init(name: "b", value: .object([])),
                    .init(name: "c", value: .array([])), .init(name: "a", value: .number("0")),
                ]))
        #expect(value.member("a") == .array(array))
        #expect(value.member("d") == nil)
    }

    @Test(arguments: [
        (#""a\"\\\/\n\t\r\b\f""#, "a\"\\/\n\t\r\u{8}\u{C}"), (#""\u00e9\u20AC""#, "é€"),
        (#""\ud83d\ude00!""#, "😀!"), (#""\ud83dx""#, "\u{FFFD}x"), (#""\ude00""#, "\u{FFFD}"),
        (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""""#, ""), ("\"é\"", "é"),
    ])
    func `strings come out decoded`(text: String, string: String) throws {
        #expect(try parse(text) == .string(string))
    }

    @Test func `bytes that are not UTF-8 are read as the encoding they are in`() throws {
        var parser = JSONParser([0x22, 0x63, 0x61, 0x66, 0xE9, 0x22])
        #expect(try parser.value() == .string("café"))
    }

    @Test(arguments: [
        ("", 0, "it ends too early"), ("{", 1, "it ends too early"), ("[1,", 3, "it ends too early"),
        ("{\"a\":1,}", 7, "unexpected '}'"), ("[1,]", 3, "unexpected ']'"), ("[1 2]", 3, "unexpected '2'"),
        ("{\"a\" 1}", 5, "unexpected '1'"), ("{a:1}", 1, "unexpected 'a'"), ("tru", 0, "unexpected 't'"),
        ("01", 1, "unexpected '1'"), ("-", 1, "it ends too early"), ("1.", 2, "it ends too early"),
        ("1e+", 3, "it ends too early"), ("+1", 0, "unexpected '+'"), ("\"a", 2, "it ends inside a string"),
        ("\"\\", 2, "it ends inside a string"), ("\"\\x\"", 2, "an unknown escape in a string"),
        ("\"\\u12\"", 5, "an unfinished escape in a string"),
        ("\"a\nb\"", 2, "a control character (byte 10) in a string"), ("[\u{1}]", 1, "unexpected byte 1"),
        ("{} {}", 3, "unexpected '{'"), ("[}", 1, "unexpected '}'"),
    ])
    func `what is not JSON is an error with its place`(text: String, offset: Int, problem: String) {
        #expect(throws: JSONParser.SyntaxError(offset: offset, problem: problem)) { try parse(text) }
    }

    @Test func `a hundred thousand brackets are an error, and so are too many values`() {
        for bracket in ["[", "{\"a\":"] {
            let error = #expect(throws: JSONParser.SyntaxError.self) {
                try parse(String(repeating: bracket, count: 100_000))
            }
            #expect(error?.problem == "nested more than 512 deep")
        }
        let deepest = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        #expect(throws: Never.self) { try parse(deepest) }
        let wide = Array("[0,0,[0]]".utf8)
        for (limit, isEnough) in [(5, true), (4, false)] {
            var parser = JSONParser(wide, valueLimit: limit)
            #expect(((try? parser.value()) != nil) == isEnough)
        }
    }
}
