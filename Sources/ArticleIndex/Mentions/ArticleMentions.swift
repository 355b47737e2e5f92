import Articles
import PostingLists

/// The mentions of an article with the numbers of what they name, so that no name is looked up once a mention.
///
/// A name's bytes are those of ``key(of:_:)``.
struct ArticleMentions: Sendable {
    /// Of all passages, one behind the other; an entity is a name's number.
    var all: [MentionBlock.Mention] = []
    /// How many each passage has.
    var counts: [Int] = []

    /// The code of an entity's type, and its name.
    static func key(of type: EntityType, _ name: UnsafeBufferPointer<UInt8>, in bytes: inout [UInt8]) {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(UInt8(type.code))
        bytes.append(contentsOf: name)
    }

    /// The entity that a name's bytes stand for; nil where they stand for none.
    static func entity(_ name: Int, in names: TermList) -> EntityNumbers.Key? {
        names.withTerm(name) { key in
            key.first.flatMap { EntityType(code: Int($0)) }.map {
                EntityNumbers.Key(type: $0, name: String(decoding: key.dropFirst(), as: UTF8.self))
            }
        }
    }

    /// - Parameters:
    ///   - names: takes names that have no number yet.
    ///   - scratch: any memory.
    init(_ article: AnalysedArticle, names: inout TermNumbers, scratch: inout [UInt8]) {
        counts.reserveCapacity(article.mentions.count)
        all.reserveCapacity(article.mentions.reduce(0) { $0 + $1.count })
        for (passage, mentions) in zip(article.passages, article.mentions) {
            counts.append(mentions.count)
            var text = passage.text
            text.withUTF8 { text in
                for mention in mentions {
                    let (type, range) = (mention.type, mention.range)
                    var name = mention.name
                    name.withUTF8 { name in
                        let isNameless = NamelessMentions.isOne(type, range, name: name, in: text)
                        let name = isNameless ? UnsafeBufferPointer(rebasing: name[..<0]) : name
                        Self.key(of: type, name, in: &scratch)
                        all.append(
                            MentionBlock.Mention(
                                start: range.lowerBound, length: range.count == name.count ? nil : range.count,
                                entity: scratch.withUnsafeBytes { names.number(of: $0) }))
                    }
                }
            }
        }
    }
}
