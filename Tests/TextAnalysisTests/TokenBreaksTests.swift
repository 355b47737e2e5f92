import Testing
import TextAnalysis

struct TokenBreaksTests {
    @Test(arguments: [
        ("东京", "东|京"), ("東京、大阪", "東|京、大|阪"), ("カ\u{3099}", "ガ"), ("か\u{309A}き", "か\u{309A}|き"),
        ("iPhone手机5台", "iPhone|手|机|5|台"),
        ("서울 시", "서울 시"), ("กินข้าว", "กิ|น|ข้|า|ว"), ("plain", "plain"), ("京 都", "京 都"),
    ])
    func `characters of scripts without spaces are parted, and only they`(raw: String, expected: String) {
        let text = CanonicalText(cleaning: raw).text
        #expect(text == expected.split(separator: "|").joined(separator: "\u{200B}"))
    }

    @Test
    func `offsets into the stored text become offsets into the printed one`() {
        let printed = CanonicalText.withoutTokenBreaks(CanonicalText(cleaning: "in 东京都!").text)
        #expect(printed.text == "in 东京都!")
        // "in " is 3 bytes; each character and each break after it 3.
        #expect([0, 3, 6, 9, 12, 15, 18, 19].map(printed.offset) == [0, 3, 6, 6, 9, 9, 12, 13])
        #expect(printed.range(9..<12) == 6..<9)
        let plain = CanonicalText.withoutTokenBreaks("no breaks")
        #expect(plain.text == "no breaks" && plain.offset(5) == 5)
    }
}
