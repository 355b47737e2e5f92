import ArticleReaders
import Articles
import Testing

struct TextDecodingTests {
    @Test func `valid UTF-8 stays as it is and loses its mark`() throws {
        #expect(try TextDecoding.text(from: Array("Müscat – 例".utf8)) == "Müscat – 例")
        #expect(try TextDecoding.text(from: [0xEF, 0xBB, 0xBF] + Array("Müscat".utf8)) == "Müscat")
    }

    @Test(
        arguments: [
            [0xFF, 0xFE, 0x4F, 0x00, 0x6D, 0x00, 0xE1, 0x00, 0x3D, 0xD8, 0x00, 0xDE],
            [0xFE, 0xFF, 0x00, 0x4F, 0x00, 0x6D, 0x00, 0xE1, 0xD8, 0x3D, 0xDE, 0x00],
        ] as [[UInt8]])
    func `UTF-16 is read in the order its mark says`(bytes: [UInt8]) throws {
        #expect(try TextDecoding.text(from: bytes) == "Omá😀")
    }

    @Test func `UTF-16 cut in the middle ends in a replacement character`() throws {
        #expect(try TextDecoding.text(from: [0xFF, 0xFE, 0x4F, 0x00, 0x6D]) == "O\u{FFFD}")
        #expect(try TextDecoding.text(from: [0xFE, 0xFF, 0xD8, 0x3D, 0x00, 0x4F]) == "\u{FFFD}O")
        #expect(try TextDecoding.text(from: [0xFF, 0xFE]) == "")
    }

    @Test func `bytes that are no UTF-8 are Windows-1252`() throws {
        let bytes: [UInt8] = [0x93, 0x43, 0x61, 0x66, 0xE9, 0x94, 0x20, 0x80, 0x35, 0x81]
        #expect(try TextDecoding.text(from: bytes) == "“Café” €5\u{FFFD}")
    }

    @Test func `UTF-8 with a few broken places is repaired, not read as Windows-1252`() throws {
        let bytes = Array("“Días” – ".utf8) + [0xC3, 0x20] + Array("é".utf8)
        #expect(try TextDecoding.text(from: bytes) == "“Días” – \u{FFFD} é")
    }

    @Test func `a UTF-8 mark settles the encoding of a broken file`() throws {
        #expect(try TextDecoding.text(from: [0xEF, 0xBB, 0xBF, 0x41, 0xE9]) == "A\u{FFFD}")
    }

    @Test(arguments: [0, 17, 255, 256, 700, 1_023])
    func `the first NUL is reported with its offset`(offset: Int) {
        var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 1_024)
        bytes[offset] = 0
        bytes[1_023] = 0
        #expect(throws: ReadingError.binary(offset: offset)) { try TextDecoding.text(from: bytes) }
    }

    @Test func `a NUL in UTF-16 is reported with its byte`() {
        #expect(throws: ReadingError.binary(offset: 4)) {
            try TextDecoding.text(from: [0xFF, 0xFE, 0x4F, 0x00, 0x00, 0x00])
        }
    }

    @Test(arguments: ["a\r\nb\rc\n\r\nd", "a\nb\nc\n\nd"])
    func `line ends become line feeds`(text: String) throws {
        #expect(try TextDecoding.text(from: Array(text.utf8)) == "a\nb\nc\n\nd")
    }

    @Test func `any bytes become some text`() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                UInt8.random(in: 1...255, using: &generator)
            }
            _ = try? TextDecoding.text(from: bytes)
        }
    }
}
