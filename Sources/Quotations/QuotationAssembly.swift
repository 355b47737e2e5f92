import Articles

/// Puts spans, attributions and told speech together into quotations.
struct QuotationAssembly {
    private let text: SpeechReading
    private let finder: AttributionFinder

    /// A span with its attribution.
    private struct Part {
        var span: Int
        var attribution: Attribution?
        /// Whether it goes on with the speech that the part before left open.
        var continues: Bool
    }

    init(text: SpeechReading) {
        self.text = text
        finder = AttributionFinder(text: text)
    }

    /// - Returns: quotations in the order of their first words.
    func quotations() -> [Quotation] {
        let parts = parts()
        let speech = IndirectSpeech(text: text, finder: finder)
        let findings = speech.findings()
        let speakers = parts.compactMap(\.attribution?.subject) + findings.map(\.subject)
        let names = SpeakerNamer(
            text: text, pronouns: PronounResolver(text: text, subjects: finder.subjects, speakers: speakers))
        let told = findings.compactMap { quotation(of: $0, speech, names) }
        return (assembled(parts, names) + told).sorted { $0.ranges[0].lowerBound < $1.ranges[0].lowerBound }
    }

    // MARK: Parts

    private func parts() -> [Part] {
        var parts: [Part] = []
        for span in text.spans.indices {
            if let part = part(span, after: parts.last) { parts.append(part) }
        }
        return parts
    }

    private func part(_ span: Int, after previous: Part?) -> Part? {
        if text.spans[span].continues, let previous, previous.span == span - 1, !text.spans[previous.span].isClosed {
            return Part(span: span, attribution: previous.attribution, continues: true)
        }
        if let attribution = finder.attribution(of: span) {
            return isSpeech(span, attribution.rule) ? Part(span: span, attribution: attribution, continues: false) : nil
        }
        if let attribution = continuation(span, of: previous) {
            return Part(span: span, attribution: attribution, continues: false)
        }
        return isSpeech(span, nil) ? Part(span: span, attribution: nil, continues: false) : nil
    }

    /// Whether a span is someone's words, and not a title, a nickname or words the writer keeps at a distance.
    private func isSpeech(_ span: Int, _ rule: Attribution.Rule?) -> Bool {
        let words = text.wordCounts[span]
        let quoted = text.spans[span]
        switch rule {
        case .verbBehind, .verbInFront, .scriptLine, .verbInSentenceBefore:
            return words >= (quoted.isSingle ? 2 : 1)
        case .verbFurtherInFront, .verbFurtherBehind, .according, .subjectBefore:
            return words >= 3 && !isTitle(quoted)
        case .continuation, .nextParagraph, nil:
            return words >= 3 && !quoted.isSingle && !isTitle(quoted)
        }
    }

    /// Whether all long words begin with a capital: "The Long Road Home".
    private func isTitle(_ span: QuotedSpan) -> Bool {
        var rest = text.bytes[span.inner]
        var longWords = 0
        for number in 0...20 {
            rest = rest.drop { $0 == 0x20 }
            guard let first = rest.first else { break }
            let word = number < 20 ? rest.prefix { $0 != 0x20 } : rest
            rest = rest[word.endIndex...]
            guard word.count > 3 else { continue }
            guard first &- 0x41 < 26 else { return false }
            longWords += 1
        }
        return (1..<20).contains(longWords)
    }

    /// The attribution of words that go on from the speaker's words before them.
    private func continuation(_ span: Int, of previous: Part?) -> Attribution? {
        guard let previous, let attribution = previous.attribution, text.wordCounts[span] >= 3,
            !text.spans[span].isSingle
        else { return nil }
        let item = text.itemOf[span]
        let number = text.sentence(of: item)
        guard text.sentences[number].lowerBound == item, number > 0 else { return nil }
        let last = text.sentence(of: text.itemOf[previous.span])
        guard last == number - 1 || last == number else { return nil }
        let gap = text.spans[previous.span].outer.upperBound..<text[item].range.lowerBound
        return Attribution(
            rule: text.bytes[gap].contains(0x0A) ? .nextParagraph : .continuation, subject: attribution.subject,
            cue: attribution.cue)
    }

    // MARK: Quotations

    private func assembled(_ parts: [Part], _ names: SpeakerNamer) -> [Quotation] {
        var result: [Quotation] = []
        var last: Attribution?
        for part in parts {
            let inner = text.spans[part.span].inner
            if !result.isEmpty, part.continues || isOneUtterance(last, part.attribution) {
                result[result.count - 1].ranges.append(inner)
            } else {
                result.append(quotation(inner, part.attribution, names))
            }
            last = part.attribution
        }
        return result
    }

    /// Whether two spans hang on one verb: the halves around `she said`.
    private func isOneUtterance(_ first: Attribution?, _ second: Attribution?) -> Bool {
        guard let cue = second?.cue, let evidence = second?.evidence else { return false }
        return first?.cue == cue && evidence != .continuation
    }

    private func quotation(_ inner: Range<Int>, _ attribution: Attribution?, _ names: SpeakerNamer) -> Quotation {
        guard let attribution else { return Quotation(kind: .direct, ranges: [inner]) }
        return Quotation(
            kind: .direct, ranges: [inner], speaker: names.speaker(for: attribution.subject),
            cue: attribution.cue.map(byteRange), evidence: attribution.evidence, confidence: attribution.rule.confidence
        )
    }

    private func quotation(
        of finding: IndirectSpeech.Finding, _ speech: IndirectSpeech, _ names: SpeakerNamer
    ) -> Quotation? {
        let ranges = [finding.content, finding.rest].compactMap { $0.flatMap { speech.byteRange(of: $0) } }
        guard !ranges.isEmpty else { return nil }
        return Quotation(
            kind: .indirect, ranges: ranges, speaker: names.speaker(for: finding.subject), cue: byteRange(finding.cue),
            evidence: .speechVerb, confidence: finding.form.confidence)
    }

    private func byteRange(_ items: Range<Int>) -> Range<Int> {
        text[items.lowerBound].range.lowerBound..<text[items.upperBound - 1].range.upperBound
    }
}
