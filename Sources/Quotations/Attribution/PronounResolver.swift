import Articles

/// Finds whom `he` or `she` means: the last person before it who spoke or was a sentence's subject, and whose name does not
/// say otherwise.
struct PronounResolver {
    private enum Gender {
        case male, female
    }

    /// A person and the item at which the article speaks of them.
    private struct Appearance {
        var item: Int
        var mention: Int
    }

    /// How many persons back a pronoun may reach.
    private static let reach = 6

    private let text: SpeechReading
    /// By item.
    private let appearances: [Appearance]
    /// By name.
    private let genders: [String: Gender]

    /// - Parameter speakers: the subjects of the article's attributions; a pronoun that is none of them is nobody's.
    init(text: SpeechReading, subjects: SubjectFinder, speakers: [NounPhrase]) {
        self.text = text
        guard let last = speakers.lazy.filter({ $0.kind == .pronoun }).map(\.items.lowerBound).max() else {
            (appearances, genders) = ([], [:])
            return
        }
        var found: [Appearance] = []
        func add(_ phrase: NounPhrase) {
            guard case .name(let mention) = phrase.kind, text.mentions[mention].type == .person else { return }
            found.append(Appearance(item: phrase.items.lowerBound, mention: mention))
        }
        for sentence in text.sentences {
            guard sentence.lowerBound < last else { break }
            let end = min(sentence.upperBound, sentence.lowerBound + SubjectFinder.reach)
            if let subject = subjects.openingPhrase(from: sentence.lowerBound, to: end) { add(subject) }
        }
        speakers.forEach(add)
        appearances = found.sorted { $0.item < $1.item }
        genders = Self.genders(in: text)
    }

    /// - Returns: the mention that a pronoun stands for, an index into the mentions; nil where nobody fits.
    func mention(for pronoun: Int) -> Int? {
        let roles = text.roles(at: pronoun)
        let gender: Gender
        if roles.contains(.masculine) {
            gender = .male
        } else if roles.contains(.feminine) {
            gender = .female
        } else {
            return nil
        }
        var index = appearances.partitionPoint { $0.item < pronoun }
        let last = max(0, index - Self.reach)
        while index > last {
            index -= 1
            let mention = appearances[index].mention
            let known = genders[text.mentions[mention].name]
            if known == nil || known == gender { return mention }
        }
        return nil
    }

    /// What honorifics and given names say of the persons; the first word of a name counts.
    private static func genders(in text: SpeechReading) -> [String: Gender] {
        var genders: [String: Gender] = [:]
        for index in text.persons {
            guard let mention = text[index].mention else { continue }
            var roles = text.roles(at: index).intersection([.maleName, .femaleName])
            if index > 0 {
                roles.formUnion(text.roles(at: index - 1).intersection([.honorificMale, .honorificFemale]))
            }
            let isMale = !roles.isDisjoint(with: [.maleName, .honorificMale])
            let isFemale = !roles.isDisjoint(with: [.femaleName, .honorificFemale])
            guard isMale != isFemale, genders[text.mentions[mention].name] == nil else { continue }
            genders[text.mentions[mention].name] = isMale ? .male : .female
        }
        return genders
    }
}

extension Array {
    /// The number of elements at the start that a condition holds for; it holds for none after them.
    fileprivate func partitionPoint(_ holds: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
