import ArticleIndex
import Articles
import EntityNames

/// Finds the entities that `person:`, `org:`, `place:` and `speaker:` ask for.
struct EntityFilter {
    private let types: [EntityType]
    private let words: String
    private let keys: Set<EntityKey>
    private let aliases: Aliases
    /// Names of plain words that have none of these are not meant, but where the alias files say so.
    private let tokens: [[UInt8]]

    /// - Parameters:
    ///   - types: those that are wanted.
    ///   - name: a name, part of one in whole words, or another form of it that is listed or in the alias files.
    init(_ types: Set<EntityType>, named name: String, aliases: Aliases) {
        self.types = Array(types)
        self.aliases = aliases
        let words = FoldedName.text(of: name)
        self.words = words
        keys = Set(
            types.map { type in
                let plain = EntityKey(type, folded: words)
                return aliases.entity(plain)?.key ?? plain
            })
        let forms = Set([words] + keys.map(\.name) + keys.flatMap(\.listedForms))
        tokens = Set(forms.compactMap { $0.split(separator: " ").max { $0.utf8.count < $1.utf8.count } })
            .map { Array($0.utf8) }
    }

    func matches(_ entity: StoredEntity) -> Bool {
        if aliases.isEmpty {
            guard types.contains(entity.type), mayMatch(entity.name) else { return false }
        }
        let folded = FoldedName.text(of: entity.name)
        guard let resolved = aliases.entity(EntityKey(entity.type, folded: folded)), types.contains(resolved.key.type)
        else { return false }
        if keys.contains(resolved.key) || FoldedName.has(words, in: folded)
            || FoldedName.has(words, in: resolved.key.name)
        {
            return true
        }
        return resolved.shown.map { FoldedName.has(words, in: FoldedName.text(of: $0)) } ?? false
    }

    /// Whether a name need be folded to tell: to fold all of an index takes longer than to read them.
    private func mayMatch(_ name: String) -> Bool {
        var name = name
        return name.withUTF8 { bytes in
            var letters = 0
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    letters += 1
                case UInt8(ascii: " "), UInt8(ascii: "-"):
                    // Initials are joined when a name is folded.
                    if letters == 1 { return true }
                    letters = 0
                default: return true
                }
            }
            return letters == 1 || tokens.contains { Self.stands($0, in: bytes) }
        }
    }

    /// Whether letters stand somewhere in a name of ASCII, case aside.
    private static func stands(_ token: [UInt8], in name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = token.first, token.count <= name.count else { return false }
        return (0...name.count - token.count).contains { start in
            name[start] | 0x20 == first | 0x20
                && token.indices.allSatisfy { name[start + $0] | 0x20 == token[$0] | 0x20 }
        }
    }
}
