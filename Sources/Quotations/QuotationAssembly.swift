import Articles

/// Puts spans and attributions together into quotations.
struct QuotationAssembly {
    private let text: SpeechReading
    private let finder: AttributionFinder
    private let names: SpeakerNamer

    /// A span with its attribution.
    private struct Part {
        var span: Int
        var attribution: Attribution?
        var continues: Bool
    }

    init(text: SpeechReading) {
        self.text = text
        finder = AttributionFinder(text: text)
        names = SpeakerNamer(text: text)
    }

    func quotations() -> [Quotation] {
        var parts: [Part] = []
        for span in text.spans.indices {
            if let part = part(span, after: parts.last) { parts.append(part) }
        }
        return (assembled(parts) + told()).sorted { $0.ranges[0].lowerBound < $1.ranges[0].lowerBound }
    }

    private func told() -> [Quotation] {
        let speech = IndirectSpeech(text: text, finder: finder)
        return speech.findings().compactMap { finding in
            guard let range = speech.byteRange(of: finding.content) else { return nil }
            let confidence: [IndirectSpeech.Form: Double] = [.that: 0.91, .bare: 0.92, .trailing: 0.93, .according: 0.94, .question: 0.95, .infinitive: 0.96, .nominal: 0.97]
            return Quotation(
                kind: .indirect, ranges: [range] + [finding.rest.flatMap(speech.byteRange)].compactMap(\.self), speaker: names.speaker(for: finding.subject),
                cue: text[finding.cue.lowerBound].range.lowerBound..<text[finding.cue.upperBound - 1].range.upperBound,
                evidence: .speechVerb, confidence: confidence[finding.form] ?? 0)
        }
    }

    // MARK: Parts

    private func part(_ span: Int, after previous: Part?) -> Part? {
        let quoted = text.spans[span]
        if quoted.continues, let previous, previous.span == span - 1, !text.spans[previous.span].isClosed {
            return Part(span: span, attribution: previous.attribution, continues: true)
        }
        if let attribution = finder.attribution(of: span) {
            guard isSpeech(span, attribution.rule) else { return nil }
            return Part(span: span, attribution: attribution, continues: false)
        }
        if let attribution = continuation(span, of: previous) {
            return Part(span: span, attribution: attribution, continues: false)
        }
        guard isSpeech(span, nil) else { return nil }
        return Part(span: span, attribution: nil, continues: false)
    }

    /// Whether a span is someone's words, and not a title, a nickname or words the writer keeps at a distance.
    private func isSpeech(_ span: Int, _ rule: Attribution.Rule?) -> Bool {
        let words = text.wordCounts[span]
        let quoted = text.spans[span]
        if words == 0 { return false }
        switch rule {
        case .verbBehind, .verbInFront, .scriptLine, .verbInSentenceBefore: return !quoted.isSingle || words >= 2
        case .verbFurtherInFront, .verbFurtherBehind, .according, .subjectBefore:
            return words >= 3 && !isTitle(quoted)
        default:
            return !quoted.isSingle && words >= 3 && !isTitle(quoted)
        }
    }

    /// Whether all long words begin with a capital: "The Long Road Home".
    private func isTitle(_ span: QuotedSpan) -> Bool {
        var capitals = 0
        var words = 0
        var index = span.inner.lowerBound
        while index < span.inner.upperBound, words < 20 {
            let start = index
            while index < span.inner.upperBound, text.bytes[index] > 0x20 { index += 1 }
            let first = text.bytes[start] 
            if index - start > 3 {
                words += 1
                if first >= 0x41, first <= 0x5A { capitals += 1 }
            }
            index += 1
        }
        return words >= 1 && capitals == words && words < 20
    }

    /// The attribution of words that go on from the speaker's words before them.
    private func continuation(_ span: Int, of previous: Part?) -> Attribution? {
        guard let previous, let attribution = previous.attribution, text.wordCounts[span] >= 3,
            !text.spans[span].isSingle
        else { return nil }
        let item = text.itemOf[span]
        let number = text.sentenceOf[item]
        let own = text.sentences[number]
        guard own.lowerBound == item, number > 0 else { return nil }
        let last = text.sentenceOf[text.itemOf[previous.span]]
        guard last == number - 1 || last == number else { return nil }
        let gap = text.spans[previous.span].outer.upperBound..<text[item].range.lowerBound
        let breaks = text.bytes[gap].contains(0x0A)
        return Attribution(
            rule: breaks ? .nextParagraph : .continuation, subject: attribution.subject, cue: attribution.cue)
    }

    // MARK: Quotations

    private func assembled(_ parts: [Part]) -> [Quotation] {
        var result: [Quotation] = []
        var lastCue: Range<Int>?
        var lastRule: Attribution.Rule?
        for part in parts {
            let inner = text.spans[part.span].inner
            let isSame =
                part.continues || (part.attribution?.cue != nil && part.attribution?.cue == lastCue
                && part.attribution?.rule != .continuation && part.attribution?.rule != .nextParagraph)
            if isSame, !result.isEmpty {
                result[result.count - 1].ranges.append(inner)
                continue
            }
            lastCue = part.attribution?.cue
            lastRule = part.attribution?.rule
            _ = lastRule
            result.append(quotation(inner, part.attribution))
        }
        return result
    }

    private func quotation(_ inner: Range<Int>, _ attribution: Attribution?) -> Quotation {
        guard let attribution else { return Quotation(kind: .direct, ranges: [inner]) }
        return Quotation(
            kind: .direct, ranges: [inner], speaker: names.speaker(for: attribution.subject),
            cue: attribution.cue.map { text[$0.lowerBound].range.lowerBound..<text[$0.upperBound - 1].range.upperBound },
            evidence: attribution.evidence, confidence: attribution.confidence)
    }
}
