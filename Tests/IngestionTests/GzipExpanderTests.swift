import TestSupport
import Testing

@testable import Ingestion

struct GzipExpanderTests {
    private let text = Array(String(repeating: "Two quays stand. ", count: 200).utf8)

    @Test func `several members are one text, zeros behind them none`() throws {
        let one = Gzip.compress(text)
        #expect(try GzipExpander.expand(one, limit: 1 << 20) == text)
        #expect(try GzipExpander.expand(one + one, limit: 1 << 20) == text + text)
        #expect(try GzipExpander.expand(one + [0, 0, 0], limit: 1 << 20) == text)
        #expect(try GzipExpander.expand(Gzip.compress([]), limit: 0) == [])
    }

    @Test func `a block at a time makes no difference`() throws {
        let compressed = Gzip.compress(text) + Gzip.compress("The end.")
        let expander = GzipExpander()
        var output: [UInt8] = []
        for byte in compressed { try expander.expand([byte], onto: &output, limit: 1 << 20) }
        try expander.finish()
        #expect(output == text + Array("The end.".utf8))
    }

    @Test func `what is cut short, damaged or no gzip is an error`() {
        let compressed = Gzip.compress(text)
        #expect(throws: GzipError.cutShort) { try GzipExpander.expand(compressed.dropLast(5), limit: 1 << 20) }
        #expect(throws: GzipError.damaged("incorrect data check")) {
            var bytes = compressed
            bytes[bytes.count - 6] ^= 1
            return try GzipExpander.expand(bytes, limit: 1 << 20)
        }
        #expect(throws: GzipError.notGzip) { try GzipExpander.expand(Array("plain".utf8), limit: 1 << 20) }
        #expect(throws: GzipError.notGzip) { try GzipExpander.expand([], limit: 1 << 20) }
        #expect(throws: GzipError.damaged("incorrect header check")) {
            try GzipExpander.expand(compressed + Array("more".utf8), limit: 1 << 20)
        }
    }

    @Test func `expanding stops at the limit`() {
        let compressed = Gzip.compress([UInt8](repeating: 0x20, count: 10 << 20))
        #expect(throws: GzipError.expandsTooFar(compressed: compressed.count, limit: 1 << 20)) {
            try GzipExpander.expand(compressed, limit: 1 << 20)
        }
    }
}
