package import Articles

/// Finds the people, places, organisations, nationalities, dates, sums and measures that an article names.
///
/// ```swift
/// let mentions = try EntityRecognizer().mentions(in: "Abbas Araghchi was in Oman. Araghchi left on Friday.")
/// // PERSON "Abbas Araghchi", PLACE "Oman", PERSON "Abbas Araghchi" at "Araghchi", DATE "Friday"
/// ```
///
/// The article's tokens are made once. A `SpanTagger` finds names in them, scanners find dates and measures, and the
/// document rules make an article agree with itself. The module knows nothing of passages, files or the index, and
/// nothing outside the article: two people of one name are one name to it.
package struct EntityRecognizer: Sendable {
    private let lexicon: Lexicon
    private let aliases: NameAliases
    private let tagger: any SpanTagger

    /// The recogniser with the model that is compiled into the program.
    ///
    /// Reads the model and the shipped lists on first use in the process.
    /// - Throws: `EntityModelError` where the model cannot be used.
    package init() throws(EntityModelError) {
        self.init(model: try EntityModel.shipped.get())
    }

    package init(model: EntityModel) {
        lexicon = .shared
        aliases = .shared
        tagger = PerceptronTagger(model: model)
    }

    /// The mentions in an article's canonical text.
    /// - Returns: mentions in text order, without overlap. A range is in UTF-8 bytes, is not empty, starts and ends on a
    ///   scalar, and leaves out titles and a possessive `'s`.
    package func mentions(in text: String) -> [Mention] {
        mentions(in: text, tokens: EntityTokenizer.tokens(in: text))
    }

    /// The mentions in an article's canonical text whose tokens are known.
    /// - Parameter tokens: what `EntityTokenizer.tokens(in:)` returned for this very text.
    package func mentions(in text: String, tokens: [Token]) -> [Mention] {
        var text = text
        return text.withUTF8 { bytes in
            ClassifiedTokens.withTokens(tokens, in: bytes, lexicon: lexicon) { tokens in
                let measures = MeasureScanners.spans(in: tokens, bytes: bytes)
                let tagged = tagger.spans(in: tokens, bytes: bytes, measures: measures)
                let spans = Self.merging(NameGuards(text: tokens, lexicon: lexicon).apply(to: tagged), with: measures)
                let namer = MentionNamer(tokens: tokens, bytes: bytes, lexicon: lexicon, aliases: aliases)
                return DocumentRules.apply(to: spans, in: tokens).map(namer.mention(of:))
            }
        }
    }

    /// Joins names and measures into one list. Where they overlap the longer stays, and the measure where they are equal.
    private static func merging(_ names: [TypedSpan], with measures: [TypedSpan]) -> [TypedSpan] {
        var result: [TypedSpan] = []
        result.reserveCapacity(names.count + measures.count)
        var name = names.startIndex
        var measure = measures.startIndex
        while name < names.endIndex, measure < measures.endIndex {
            if names[name].tokens.overlaps(measures[measure].tokens) {
                if names[name].tokens.count > measures[measure].tokens.count { measure += 1 } else { name += 1 }
            } else if names[name].tokens.lowerBound < measures[measure].tokens.lowerBound {
                result.append(names[name])
                name += 1
            } else {
                result.append(measures[measure])
                measure += 1
            }
        }
        result += names[name...]
        result += measures[measure...]
        return result
    }
}
