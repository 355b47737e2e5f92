import Articles

/// Turns a noun phrase into a speaker with a name.
struct SpeakerNamer {
    let text: SpeechReading

    func speaker(for phrase: NounPhrase) -> Speaker {
        switch phrase.kind {
        case .name(let index):
            let mention = text.mentions[index]
            let surface = string(mention.range)
            let isWritten = surface == mention.name || mention.type != .person
            return Speaker(
                name: mention.name, range: mention.range, resolution: isWritten ? .asWritten : .surname)
        case .pronoun, .description:
            let range = text[phrase.items.lowerBound].range.lowerBound..<text[phrase.items.upperBound - 1].range.upperBound
            return Speaker(name: string(range), range: range, resolution: .description)
        }
    }

    private func string(_ range: Range<Int>) -> String {
        String(decoding: text.bytes[range], as: UTF8.self)
    }
}
