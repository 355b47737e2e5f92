import Articles

/// Finds names by capital letters, the shipped lists, and the words around them. It learns nothing and
/// guesses little: a run of capitalised words that nothing speaks for is left alone.
struct GazetteerTagger: SpanTagger {
    let lexicon: Lexicon

    func spans(in tokens: ClassifiedTokens) -> [TypedSpan] {
        var reading = CapitalRunReading(text: tokens, lexicon: lexicon)
        return reading.run()
    }
}
