import Testing

@testable import ArticleReaders

struct EncodedWordsTests {
    @Test(arguments: [
        ("plain", "plain"), ("=?utf-8?q?caf=C3=A9?=", "café"), ("=?UTF-8?B?Y2Fmw6k=?= now", "café now"),
        ("a =?utf-8?q?b?= c", "a b c"), ("=?utf-8?q?a?= \t =?utf-8?q?b?=", "ab"),
        // A character cut in two between words.
        ("=?utf-8?q?caf=C3?= =?utf-8?q?=A9?=", "café"), ("=?windows-1252?q?=93a=94?=", "“a”"),
        ("=?iso-8859-15?q?=A4?=", "€"), ("=?utf-8*en?q?a?=", "a"), ("=?utf-8?q?a_b?=", "a b"),
        ("=?utf-8?x?a?=", "=?utf-8?x?a?="), ("=?utf-8?q?open", "=?utf-8?q?open"), ("a=b=?c", "a=b=?c"), ("", ""),
        ("=?", "=?"), ("=?a?q", "=?a?q"),
    ])
    func `words in other encodings are decoded, anything else stays`(header: String, text: String) {
        #expect(EncodedWords.decode(Array(header.utf8)) == text)
    }

    @Test(arguments: [
        ("a=20b", "a b"), ("a=\nb", "ab"), ("a= \r\nb", "ab"), ("a=", "a"), ("a=4", "a=4"), ("=zz", "=zz"),
        ("a_b", "a_b"),
    ])
    func `quoted-printable is decoded, what is no escape stays`(text: String, decoded: String) {
        #expect(String(decoding: TransferEncoding.quotedPrintable(Array(text.utf8)[...]), as: UTF8.self) == decoded)
    }

    @Test(arguments: [("YWJj", "abc"), ("YW Jj\r\nZA==", "abcd"), ("YWJj=ZA", "abc"), ("Y", ""), ("", "")])
    func `base64 is decoded up to its end`(text: String, decoded: String) {
        #expect(String(decoding: TransferEncoding.base64(Array(text.utf8)[...]), as: UTF8.self) == decoded)
    }

    @Test func `parameters of a content type are found behind quotes and odd marks`() {
        let type = ContentType("Text/HTML; a=\"x;\\\"y\" ; CHARSET = utf-8 ; ;=; b")
        #expect(type.type == "text/html")
        #expect((type["a"], type["charset"], type["b"]) == ("x;\"y", "utf-8", nil))
    }
}
