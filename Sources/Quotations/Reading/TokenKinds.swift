import Entities

/// What kind of token each is, asked by its bits.
///
/// `OptionSet.contains` is a call through a witness table where the set is another module's: a tenth of the time of reading.
struct TokenKinds {
    private let word = Token.Traits.word.rawValue
    private let number = Token.Traits.number.rawValue
    private let clitic = Token.Traits.clitic.rawValue
    private let capitalised = Token.Traits.capitalised.rawValue

    /// Whether it is a word, and no clitic.
    func isPlainWord(_ token: Token) -> Bool { token.traits.rawValue & (word | number | clitic) == word }
    func isNumber(_ token: Token) -> Bool { token.traits.rawValue & number != 0 }
    func isWordOrNumber(_ token: Token) -> Bool { token.traits.rawValue & (word | number) != 0 }
    func isClitic(_ token: Token) -> Bool { token.traits.rawValue & clitic != 0 }
    func isCapitalised(_ token: Token) -> Bool { token.traits.rawValue & capitalised != 0 }
}
