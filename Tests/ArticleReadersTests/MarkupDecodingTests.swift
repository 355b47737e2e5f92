import Articles
import Testing

@testable import ArticleReaders

struct MarkupDecodingTests {
    @Test(
        arguments: [
            ("<meta charset=windows-1251>", [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0], "Москва"),
            (
                "<meta http-equiv='Content-Type' content='text/html; charset=Shift_JIS'>", [0x93, 0x8C, 0x8B, 0x9E],
                "東京"
            ),
            ("<meta charset=\"gb2312\">", [0xB1, 0xB1, 0xBE, 0xA9], "北京"), ("<meta charset=iso-8859-15>", [0xA4], "€"),
            ("<meta charset=iso-8859-1>", [0x93, 0x63, 0x61, 0x66, 0xE9, 0x94], "“café”"),
            ("<?xml version='1.0' encoding='ISO-8859-2'?><html>", [0xA3, 0xF3, 0x64, 0xBC], "Łódź"),
            ("<meta charset=utf-8>", [0x63, 0x61, 0x66, 0xE9], "café"), ("<meta charset=nonsense>", [0xE9], "é"),
            ("<meta charset=utf-7>", [0xE9], "é"), ("", [0x93, 0x61, 0x94], "“a”"),
            ("<meta charset=windows-1251>", [0xC3, 0xA9], "é"), ("<meta charset=euc-kr>", [0xFF, 0x61], "\u{FFFD}a"),
        ] as [(String, [UInt8], String)])
    func `the declared encoding is read, and valid UTF-8 is UTF-8`(head: String, bytes: [UInt8], text: String) throws {
        #expect(try MarkupDecoding.text(from: Array(head.utf8) + bytes) == head + text)
    }

    @Test func `UTF-16 is known without a mark`() throws {
        let units = Array("<p>Łódź".utf16)
        #expect(try MarkupDecoding.text(from: units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == "<p>Łódź")
        #expect(try MarkupDecoding.text(from: units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == "<p>Łódź")
    }

    @Test(arguments: ["", "<meta charset=windows-1251>\u{E9}"])
    func `a NUL is reported with its offset`(head: String) {
        let bytes = Array(head.unicodeScalars.map { UInt8($0.value) }) + [0x61, 0, 0x62]
        #expect(throws: ReadingError.binary(offset: bytes.count - 2)) { try MarkupDecoding.text(from: bytes) }
    }

    @Test func `a page reads its own bytes, references and marks`() throws {
        let page =
            Array("<html><meta charset=windows-1252><title>x</title><p>".utf8) + [0x93, 0xE9, 0x94, 0x20, 0x26, 0x23]
        #expect(try read(page + Array("233;&euro;".utf8), path: "a.html").text == "“é” é€")
    }
}
