/// Why there is no stemmer.
package enum StemmerError: Error, Equatable {
    /// libstemmer has no algorithm of that name; ``Stemmer/languages`` lists those it has.
    case unknownLanguage(String)
}
