/// Why a line of an alias file says nothing.
package enum AliasLineError: Error, Equatable {
    /// There is neither `=` nor a keyword.
    case noSign(rename: Bool)
    /// Nothing with a letter or digit stands before the sign, or behind it or the keyword.
    case noName(before: Bool)
    /// What stands in brackets is no type.
    case unknownType(String)
    /// The line is in another encoding.
    case notUTF8
    /// Another line of the file says something else of the name.
    case said(String, line: Int)
    /// The name stands for another, that one for the next, and so on back to the name itself.
    case circle([String])
    /// The name stands for another, that one for the next, and so on, too often.
    case chain(String)
}
