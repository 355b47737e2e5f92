/// The long name lists of a model: hashes of words and phrases, and which lists each is in.
///
/// They are noisier than the lists in `Gazetteers`, so they are evidence for the tagger and no rule asks for them. An entry is
/// the upper half of a `Token.key` or of a phrase's key: two words are mistaken for each other once in some 30,000.
package enum ListedNames {
    /// The lists a name can be in.
    package struct Lists: OptionSet, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let firstName = Self(rawValue: 1 << 0)
        package static let surname = Self(rawValue: 1 << 1)
        package static let place = Self(rawValue: 1 << 2)
        package static let organisation = Self(rawValue: 1 << 3)
        /// The first words of a longer entry.
        package static let phraseStart = Self(rawValue: 1 << 7)
    }

    package struct Entry: Sendable, Equatable {
        package var hash: UInt32
        package var lists: Lists

        package init(hash: UInt32, lists: Lists) {
            self.hash = hash
            self.lists = lists
        }
    }

    /// The hash an entry has for a word's or a phrase's key; never zero.
    @inline(__always)
    package static func hash(of key: UInt64) -> UInt32 {
        let hash = UInt32(truncatingIfNeeded: (key ^ key >> 29) &* 0x9e37_79b9_7f4a_7c15 >> 32)
        return hash == 0 ? 1 : hash
    }

    /// The key of a phrase one word longer.
    package static func joining(_ phrase: UInt64, _ word: UInt64) -> UInt64 { TokenKey.joining(phrase, word) }
}
