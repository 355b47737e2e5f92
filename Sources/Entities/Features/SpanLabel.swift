package import Articles

/// A label of the BILOU scheme (Ratinov and Roth 2009, https://aclanthology.org/W09-1119/): a token is outside a name,
/// begins one, is inside one, is the last of one, or is one alone.
///
/// Labels are numbered so that what a token that stands alone can be comes first: outside, the names of one token; then the
/// beginnings, and then what may only continue a name: inside, last.
package enum SpanLabel {
    /// The types the tagger tells apart, in the order of their numbers.
    package static let types: [EntityType] = [.person, .organisation, .place, .nationality, .miscellaneous]
    package static let outside = 0
    package static let count = 1 + 4 * types.count
    /// Labels in a row of weights: `count` rounded up to whole groups of eight.
    package static let stride = (count + 7) / 8 * 8

    package static func alone(_ type: Int) -> Int { 1 + type }
    package static func beginning(_ type: Int) -> Int { 1 + types.count + type }
    package static func inside(_ type: Int) -> Int { 1 + 2 * types.count + type }
    package static func last(_ type: Int) -> Int { 1 + 3 * types.count + type }

    /// How many labels a token can have that is neither beside another one's name nor part of it.
    static let aloneCount = 1 + types.count
    /// Labels from here on continue a name.
    static let firstContinuing = 1 + 2 * types.count

    /// Whether a name goes on behind the label.
    package static func isOpen(_ label: Int) -> Bool {
        (beginning(0)..<firstContinuing + types.count).contains(label)
    }

    /// The number of a label's type; only for labels other than `outside`.
    package static func type(of label: Int) -> Int { (label - 1) % types.count }

    /// What the labels are called in a model file: `O U-PERSON … L-MISC`.
    package static let names: [String] =
        ["O"] + ["U", "B", "I", "L"].flatMap { position in types.map { "\(position)-\($0.rawValue)" } }
}
