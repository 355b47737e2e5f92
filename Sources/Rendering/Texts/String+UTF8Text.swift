import TextAnalysis

extension String {
    /// A part of the text by UTF-8 byte offsets, without the marks that are in it for the tokenizer only.
    func utf8Text(_ range: Range<Int>) -> String {
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return CanonicalText.withoutTokenBreaks(String(self[start..<utf8.index(start, offsetBy: range.count)])).text
    }
}
