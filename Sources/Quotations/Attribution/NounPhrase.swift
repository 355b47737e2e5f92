/// Who is said to speak, as the sentence names them.
struct NounPhrase: Equatable {
    enum Kind: Equatable {
        /// A mention, an index into the mentions.
        case name(Int)
        case pronoun
        case description
    }

    var kind: Kind
    /// Item indices.
    var items: Range<Int>
}
