import Articles

/// Turns a noun phrase into a speaker with a name.
struct SpeakerNamer {
    let text: SpeechReading
    let pronouns: PronounResolver

    func speaker(for phrase: NounPhrase) -> Speaker {
        switch phrase.kind {
        case .name(let index):
            let mention = text.mentions[index]
            let isWritten = mention.type != .person || string(mention.range) == mention.name
            return Speaker(name: mention.name, range: mention.range, resolution: isWritten ? .asWritten : .surname)
        case .pronoun:
            guard let mention = pronouns.mention(for: phrase.items.lowerBound) else { return described(phrase) }
            return Speaker(
                name: text.mentions[mention].name, range: text[phrase.items.lowerBound].range, resolution: .pronoun)
        case .description:
            return described(phrase)
        }
    }

    private func described(_ phrase: NounPhrase) -> Speaker {
        let range = text[phrase.items.lowerBound].range.lowerBound..<text[phrase.items.upperBound - 1].range.upperBound
        return Speaker(name: string(range), range: range, resolution: .description)
    }

    private func string(_ range: Range<Int>) -> String {
        String(decoding: text.bytes[range], as: UTF8.self)
    }
}
