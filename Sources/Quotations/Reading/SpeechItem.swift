import Entities

/// A token outside quotation marks, or a whole quoted span: what a sentence is made of once its quotations are closed up.
struct SpeechItem {
    private let first: UInt32
    private let end: UInt32
    let roles: WordRoles
    /// -1 where there is none.
    private let mentionNumber: Int32
    private let spanNumber: Int32

    /// A token, with the number of the mention it is part of.
    init(_ token: Token, _ roles: WordRoles, mention: Int?) {
        first = token.start
        end = token.end
        self.roles = roles
        mentionNumber = Int32(truncatingIfNeeded: mention ?? -1)
        spanNumber = -1
    }

    /// A quoted span.
    init(span: Int, outer: Range<Int>) {
        first = UInt32(outer.lowerBound)
        end = UInt32(outer.upperBound)
        roles = .quoted
        mentionNumber = -1
        spanNumber = Int32(span)
    }

    /// UTF-8 byte offsets.
    var range: Range<Int> { Int(first)..<Int(end) }
    var start: Int { Int(first) }
    /// The mention it is part of, an index into the mentions.
    var mention: Int? { mentionNumber < 0 ? nil : Int(mentionNumber) }
    /// The quoted span that it is, an index into the spans.
    var span: Int? { spanNumber < 0 ? nil : Int(spanNumber) }
}
