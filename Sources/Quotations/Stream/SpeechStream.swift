package import Articles

/// One utterance as it was spoken: its quoted stretches in a row, what the article says in between left out.
///
/// `"It was," she said, "a mistake"` is the stream `It was, a mistake`. A stream knows where in the article each of its
/// bytes comes from.
package struct SpeechStream: Sendable, Equatable {
    /// The stretches, one space between any two.
    package private(set) var text: String
    /// The quotations that it is made of: indices into the array it was made from, in order.
    package private(set) var quotations: [Int]
    /// The stretches, in the order of the stream.
    package private(set) var segments: [Segment]

    /// A stretch of an article in a stream.
    package struct Segment: Sendable, Equatable {
        /// Where it begins in the stream: a UTF-8 byte offset.
        package var start: Int
        /// UTF-8 byte offsets into the article's canonical text.
        package var range: Range<Int>
        /// Whether words of the article, and not just a new paragraph, stand between the segment before and this one.
        package var followsAttribution: Bool

        /// UTF-8 byte offsets into the stream.
        package var streamRange: Range<Int> { start..<start + range.count }
    }

    /// The streams of an article's quotations.
    ///
    /// A direct quotation that continues the one before it goes on in its stream; any other begins its own. Indirect
    /// speech is a stream for itself.
    /// - Parameters:
    ///   - quotations: in the order of ``QuotationFinder``.
    ///   - text: the canonical text that their offsets point into.
    /// - Returns: streams in the order of their first quotation.
    package static func streams(of quotations: [Quotation], in text: String) -> [SpeechStream] {
        var text = text
        return text.withUTF8 { bytes in
            var streams: [SpeechStream] = []
            var open: Int?
            for (index, quotation) in quotations.enumerated() {
                if quotation.continuesUtterance, let last = open {
                    streams[last].append(quotation, index, bytes)
                    continue
                }
                var stream = SpeechStream(text: "", quotations: [], segments: [])
                stream.append(quotation, index, bytes)
                if quotation.kind == .direct { open = streams.count }
                streams.append(stream)
            }
            return streams
        }
    }

    private mutating func append(_ quotation: Quotation, _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        quotations.append(index)
        for range in quotation.ranges where range.upperBound <= bytes.count {
            var follows = false
            if let last = segments.last, last.range.upperBound <= range.lowerBound {
                follows = Self.holdsWords(bytes[last.range.upperBound..<range.lowerBound])
            }
            if !segments.isEmpty { text += " " }
            segments.append(Segment(start: text.utf8.count, range: range, followsAttribution: follows))
            text += String(decoding: bytes[range], as: UTF8.self)
        }
    }

    private static func holdsWords(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        bytes.contains { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 >= 0xC3 && $0 != 0xE2 }
    }

    /// Where a stretch of the stream stands in the article.
    /// - Parameter range: UTF-8 byte offsets into the stream.
    /// - Returns: UTF-8 byte offsets into the canonical text, in the order of the stream, none empty.
    package func sourceRanges(of range: Range<Int>) -> [Range<Int>] {
        segments.compactMap { segment in
            let part = segment.streamRange.clamped(to: range)
            guard !part.isEmpty else { return nil }
            let start = segment.range.lowerBound + part.lowerBound - segment.start
            return start..<start + part.count
        }
    }

    /// UTF-8 byte offsets into the stream before which an attribution was left out.
    package var joints: [Int] { segments.filter(\.followsAttribution).map(\.start) }
}
