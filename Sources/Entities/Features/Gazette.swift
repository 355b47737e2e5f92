/// The gazetteer features of a token: a bit for each list it is in alone, two for each kind of listed phrase it is part of.
enum Gazette {
    static let listed = 12
    static let phrasePlace: UInt32 = 1 << 16
    static let phraseOrganisation: UInt32 = 1 << 18
    static let phraseOther: UInt32 = 1 << 20
    static let listedPhrasePlace: UInt32 = 1 << 22
    static let listedPhraseOrganisation: UInt32 = 1 << 24
    /// Cues no name begins with, which only count as context.
    static let calendar: UInt32 = 1 << 26
    static let companySuffix: UInt32 = 1 << 27
    static let particle: UInt32 = 1 << 28

    /// The bits of a word on its own.
    @inline(__always)
    static func word(_ classes: WordClasses, _ lists: ListedNames.Lists) -> UInt32 {
        var bits = UInt32(truncatingIfNeeded: classes.rawValue) & 0x3FF
        bits |= UInt32(lists.rawValue & 0xF) << UInt32(listed)
        if !classes.isDisjoint(with: [.month, .weekday]) { bits |= calendar }
        if classes.contains(.companySuffix) { bits |= companySuffix }
        if classes.contains(.particle) { bits |= particle }
        return bits
    }

    /// The bit of a phrase's first token; its other tokens have the next higher bit.
    @inline(__always)
    static func phrase(_ classes: WordClasses) -> UInt32 {
        if !classes.isDisjoint(with: .place) { return phrasePlace }
        if classes.contains(.organisation) { return phraseOrganisation }
        return classes.isDisjoint(with: .entity) ? 0 : phraseOther
    }

    @inline(__always)
    static func phrase(_ lists: ListedNames.Lists) -> UInt32 {
        if lists.contains(.organisation) { return listedPhraseOrganisation }
        return lists.contains(.place) ? listedPhrasePlace : 0
    }
}
