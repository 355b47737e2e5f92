import Articles

/// The quotations of one article, packed: about 10 bytes each.
///
/// The stretches of direct ones are ``SpeechSpans``. The rest is a record of variable-length integers, for each quotation in the
/// order of the text:
///
/// - kind (1 bit), evidence (3 bits), and one more than the resolution, or 0 without a speaker (3 bits): from the lowest bit;
/// - whether there is a cue (the lowest bit), and how many stretches there are;
/// - the confidence in percent;
/// - of indirect speech, for each stretch the way from the end of the one before (for the first, a signed way from the first
///   stretch of the quotation before) and its length;
/// - of a cue, the signed way from the first stretch, and its length;
/// - of a speaker, the signed way from the end of the cue, or else from the first stretch, the length, and the name: 0 where
///   it stands there, 1 where it is a new one, followed by the number of its bytes and these, and 2 and more for those that
///   were new before.
///
/// Signed numbers are doubled, negative ones to the odd numbers.
enum QuotationBlock {
    /// A block that cannot be read.
    struct Damage: Error {
        var article: Int
    }

    /// The two columns of an article's row, and the direct quotations in it.
    struct Encoded: Sendable {
        var spans: [UInt8]
        var data: [UInt8]
        var direct: [Quotation]
    }

    static let kinds: [Quotation.Kind] = [.direct, .indirect]
    static let evidences: [Quotation.Evidence] = [.speechVerb, .scriptLine, .continuation, .carriedOver, .unclear]
    static let resolutions: [Speaker.Resolution] = [.asWritten, .surname, .pronoun, .description]

    /// - Parameters:
    ///   - quotations: those that break the rules of `Quotation.ranges`, or overlap a direct one before, are left out.
    ///   - text: the canonical text of the article.
    static func encode(_ quotations: [Quotation], in text: String) -> Encoded {
        var text = text
        return text.withUTF8 { text in
            guard !quotations.isEmpty else { return Encoded(spans: [], data: [], direct: []) }
            var encoder = Encoder(text: text)
            encoder.numbers.reserveCapacity(8 * quotations.count)
            for quotation in quotations { encoder.append(quotation) }
            return Encoded(
                spans: SpeechSpans.encode(encoder.direct), data: Varints.encode(encoder.numbers),
                direct: encoder.direct)
        }
    }

    /// - Parameter text: the canonical text of the article.
    static func decode(
        spans: UnsafeRawBufferPointer, data: UnsafeRawBufferPointer, text: UnsafeBufferPointer<UInt8>, article: Int
    ) throws(Damage) -> [Quotation] {
        guard let direct = SpeechSpans.decode(spans) else { throw Damage(article: article) }
        var decoder = Decoder(numbers: Varints.decode(data)[...], direct: direct[...], text: text)
        var quotations: [Quotation] = []
        while !decoder.numbers.isEmpty {
            guard let quotation = decoder.next() else { throw Damage(article: article) }
            quotations.append(quotation)
        }
        guard decoder.direct.isEmpty else { throw Damage(article: article) }
        return quotations
    }

    private struct Encoder {
        let text: UnsafeBufferPointer<UInt8>
        var numbers: [Int] = []
        var direct: [Quotation] = []
        private var first = 0
        private var directEnd = 0
        private var names: [String: Int] = [:]

        init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

        mutating func append(_ quotation: Quotation) {
            guard isInOrder(quotation.ranges),
                quotation.kind == .indirect || quotation.ranges[0].lowerBound >= directEnd
            else { return }
            let speaker = quotation.speaker
            numbers.append(
                QuotationBlock.kinds.code(of: quotation.kind)
                    | QuotationBlock.evidences.code(of: quotation.evidence) << 1
                    | (speaker.map { QuotationBlock.resolutions.code(of: $0.resolution) + 1 } ?? 0) << 4)
            numbers.append(quotation.ranges.count << 1 | (quotation.cue == nil ? 0 : 1))
            numbers.append(Int((quotation.confidence * 100).rounded()))
            let start = quotation.ranges[0].lowerBound
            if quotation.kind == .direct {
                direct.append(quotation)
                directEnd = quotation.ranges[quotation.ranges.count - 1].upperBound + 1
            } else {
                var end = first
                for (index, range) in quotation.ranges.enumerated() {
                    let way = range.lowerBound - end
                    numbers.append(index == 0 ? Self.unsigned(way) : way)
                    numbers.append(range.count)
                    end = range.upperBound
                }
            }
            first = start
            if let cue = quotation.cue {
                numbers.append(Self.unsigned(cue.lowerBound - start))
                numbers.append(cue.count)
            }
            guard let speaker else { return }
            let anchor = quotation.cue?.upperBound ?? start
            numbers.append(Self.unsigned(speaker.range.lowerBound - anchor))
            numbers.append(speaker.range.count)
            append(name: speaker)
        }

        private mutating func append(name speaker: Speaker) {
            if isWritten(speaker) {
                numbers.append(0)
            } else if let known = names[speaker.name] {
                numbers.append(known)
            } else {
                names[speaker.name] = names.count + 2
                numbers.append(1)
                numbers.append(speaker.name.utf8.count)
                for byte in speaker.name.utf8 { numbers.append(Int(byte)) }
            }
        }

        /// Whether a speaker's name is what stands at his place.
        private func isWritten(_ speaker: Speaker) -> Bool {
            var name = speaker.name
            return name.withUTF8 { name in
                speaker.range.lowerBound >= 0 && speaker.range.upperBound <= text.count
                    && UnsafeBufferPointer(rebasing: text[speaker.range]).holdsSame(as: name)
            }
        }

        private func isInOrder(_ ranges: [Range<Int>]) -> Bool {
            var end = 0
            for range in ranges {
                guard range.lowerBound >= end, !range.isEmpty, range.upperBound <= text.count else { return false }
                end = range.upperBound + 1
            }
            return !ranges.isEmpty
        }

        private static func unsigned(_ number: Int) -> Int { number < 0 ? ~number << 1 | 1 : number << 1 }
    }

    private struct Decoder {
        var numbers: ArraySlice<Int>
        var direct: ArraySlice<Range<Int>>
        let text: UnsafeBufferPointer<UInt8>
        private var first = 0
        private var names: [String] = []

        init(numbers: ArraySlice<Int>, direct: ArraySlice<Range<Int>>, text: UnsafeBufferPointer<UInt8>) {
            self.numbers = numbers
            self.direct = direct
            self.text = text
        }

        /// - Returns: nil where the numbers make no quotation.
        mutating func next() -> Quotation? {
            guard let head = number(below: 128), let counts = number(), let percent = number(below: 101),
                let kind = QuotationBlock.kinds.value(at: head & 1),
                let evidence = QuotationBlock.evidences.value(at: head >> 1 & 7),
                let ranges = kind == .direct ? directRanges(counts >> 1) : indirectRanges(counts >> 1)
            else { return nil }
            first = ranges[0].lowerBound
            var quotation = Quotation(
                kind: kind, ranges: ranges, evidence: evidence, confidence: Double(percent) / 100)
            if counts & 1 == 1 {
                guard let cue = range(from: first) else { return nil }
                quotation.cue = cue
            }
            guard head >> 4 > 0 else { return quotation }
            guard let resolution = QuotationBlock.resolutions.value(at: head >> 4 - 1),
                let range = range(from: quotation.cue?.upperBound ?? first), let name = name(range)
            else { return nil }
            quotation.speaker = Speaker(name: name, range: range, resolution: resolution)
            return quotation
        }

        private mutating func directRanges(_ count: Int) -> [Range<Int>]? {
            guard count > 0, count <= direct.count, direct[direct.startIndex + count - 1].upperBound <= text.count
            else { return nil }
            defer { direct = direct.dropFirst(count) }
            return Array(direct.prefix(count))
        }

        private mutating func indirectRanges(_ count: Int) -> [Range<Int>]? {
            guard count > 0, count <= numbers.count, let start = range(from: first), !start.isEmpty else { return nil }
            var ranges = [start]
            for _ in 1..<count {
                let end = ranges[ranges.count - 1].upperBound
                guard let way = number(below: text.count), let length = number(below: text.count), length > 0,
                    end + way + length <= text.count
                else { return nil }
                ranges.append(end + way..<end + way + length)
            }
            return ranges
        }

        /// A range of the text: a signed way and a length.
        private mutating func range(from anchor: Int) -> Range<Int>? {
            guard let code = number(below: text.count << 1), let length = number(below: text.count + 1) else {
                return nil
            }
            let start = anchor + (code & 1 == 0 ? code >> 1 : ~(code >> 1))
            guard start >= 0, start + length <= text.count else { return nil }
            return start..<start + length
        }

        private mutating func name(_ range: Range<Int>) -> String? {
            guard let code = number() else { return nil }
            if code == 0 { return String(decoding: text[range], as: UTF8.self) }
            if code > 1 { return names.value(at: code - 2) }
            guard let count = number(), count <= numbers.count else { return nil }
            var bytes: [UInt8] = []
            for number in numbers.prefix(count) {
                guard let byte = UInt8(exactly: number) else { return nil }
                bytes.append(byte)
            }
            numbers = numbers.dropFirst(count)
            names.append(String(decoding: bytes, as: UTF8.self))
            return names.last
        }

        private mutating func number(below limit: Int = .max) -> Int? {
            guard let number = numbers.popFirst(), number >= 0, number < limit else { return nil }
            return number
        }
    }
}

extension Array {
    fileprivate func value(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension Array where Element: Equatable {
    /// The index of one of a list of all values.
    fileprivate func code(of value: Element) -> Int { firstIndex(of: value) ?? 0 }
}
