import Articles
import Entities

/// An article read for speech: its quoted spans, and sentences in which each span is one item.
///
/// A class because everything that asks it has it: one reference is copied, and not one for each list.
final class SpeechReading {
    let bytes: UnsafeBufferPointer<UInt8>
    let mentions: [Mention]
    let spans: [QuotedSpan]
    /// The number of words in each span.
    let wordCounts: [Int]
    let items: [SpeechItem]
    /// Ranges of items, none empty; they partition the items.
    let sentences: [Range<Int>]
    /// The item of each span.
    let itemOf: [Int]
    /// Items that may tell speech: verbs of speech, and "according". Ascending.
    let cues: [Int]
    /// Items at which the name of a person begins. Ascending.
    let persons: [Int]

    /// - Parameters:
    ///   - sentences: byte ranges that partition the text.
    ///   - tokens: of the text, in order.
    ///   - mentions: in text order, without overlap.
    init(bytes: UnsafeBufferPointer<UInt8>, sentences: [Range<Int>], tokens: [Token], mentions: [Mention]) {
        self.bytes = bytes
        self.mentions = mentions
        spans = QuotePairing.spans(in: bytes)
        let read = SpeechItems(of: tokens, in: bytes, spans: spans, mentions: mentions)
        (items, itemOf, wordCounts) = (read.items, read.itemOf, read.wordCounts)
        (cues, persons) = (read.cues, read.persons)
        self.sentences = SentenceItems.sentences(of: items, at: sentences)
    }

    subscript(index: Int) -> SpeechItem { items[index] }

    func roles(at index: Int) -> WordRoles { items[index].roles }

    /// The number of an item's sentence.
    func sentence(of item: Int) -> Int {
        var low = 0
        var high = sentences.count
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].upperBound <= item { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether a word in lower case ends as the past of regular verbs does.
    func isPast(_ index: Int) -> Bool {
        let item = items[index]
        guard item.roles.contains(.word), !item.roles.contains(.capitalised), item.range.count > 3 else { return false }
        return bytes[item.range.upperBound - 2] == UInt8(ascii: "e")
            && bytes[item.range.upperBound - 1] == UInt8(ascii: "d")
    }
}
