/// A token outside quotation marks, or a whole quoted span: what a sentence is made of once its quotations are closed up.
struct SpeechItem {
    /// UTF-8 byte offsets.
    var range: Range<Int>
    var roles: WordRoles
    /// The mention it is part of, an index into the mentions.
    var mention: Int?
    /// The quoted span that it is, an index into the spans.
    var span: Int?
}
