import Articles
import Entities

/// Makes a set's names ours: titles are no part of a person's name, demonyms are nationalities, countries are places.
struct LabelCleaning {
    let set: EntitySet
    private let lexicon = Lexicon.shared

    func clean(_ sentence: ColumnFile.Sentence) -> LabelledSentence {
        let words = sentence.words.map(Self.plain)
        var names: [LabelledSentence.Name] = []
        for name in sentence.names {
            guard let type = set.types[name.type] else { continue }
            var cleaned = LabelledSentence.Name(words: name.words, type: type)
            if set.name == "gmb" {
                guard let better = cleanedSilver(cleaned, in: words) else { continue }
                cleaned = better
            }
            let phrase = words[cleaned.words].joined(separator: " ")
            let classes = lexicon.classes(of: phrase)
            if cleaned.type == .miscellaneous, cleaned.words.count == 1, classes.contains(.nationality) {
                cleaned.type = .nationality
            }
            names.append(cleaned)
        }
        if !set.marksNationalities { addNationalities(to: &names, in: words) }
        return LabelledSentence(words: words, names: names)
    }

    private func addNationalities(to names: inout [LabelledSentence.Name], in words: [String]) {
        let covered = Set(names.flatMap { Array($0.words) })
        for (index, word) in words.enumerated()
        where !covered.contains(index) && word.first?.isUppercase == true
            && lexicon.classes(of: word).contains(.nationality)
        {
            names.append(.init(words: index..<index + 1, type: .nationality))
        }
        names.sort { $0.words.lowerBound < $1.words.lowerBound }
    }

    /// GMB was annotated by machine and mended by hand.
    private func cleanedSilver(_ name: LabelledSentence.Name, in words: [String]) -> LabelledSentence.Name? {
        var name = name
        let phrase = words[name.words].joined(separator: " ")
        let classes = lexicon.classes(of: phrase)
        let isCountry = classes.contains(.country) || Self.countries.contains(phrase)
        switch name.type {
        case .organisation, .nationality, .place:
            if Self.groups.contains(phrase) || (classes.contains(.nationality) && !isCountry) {
                name.type = .nationality
            } else if Self.bodies.contains(phrase) {
                name.type = .organisation
            } else if isCountry {
                name.type = .place
            } else if name.type == .organisation, name.words.count == 1, Self.capitals.contains(phrase) {
                name.type = .place
            } else if name.type == .nationality, !classes.isDisjoint(with: .place) {
                name.type = .place
            }
        case .person:
            while name.words.count > 1, isTitle(words[name.words.lowerBound]) {
                name.words = name.words.lowerBound + 1..<name.words.upperBound
            }
            if name.words.count == 1, isTitle(words[name.words.lowerBound]) { return nil }
        default: break
        }
        while let first = name.words.first, isLeadIn(words[first]) {
            guard name.words.count > 1 else { return nil }
            name.words = first + 1..<name.words.upperBound
        }
        while let last = name.words.last, Self.endings.contains(words[last]) {
            guard name.words.count > 1 else { return nil }
            name.words = name.words.lowerBound..<last
        }
        let first = name.words.lowerBound
        if first > 0, Self.addresses.contains(words[first - 1]) { name.type = .person }
        if name.words.count == 1, words[first] == "State", first > 1, words[first - 1] == "of" { return nil }
        if name.type == .organisation, name.words.count > 1 {
            let classes = lexicon.classes(of: words[name.words].joined(separator: " "))
            if !classes.isDisjoint(with: .place) { name.type = .place }
        }
        return name
    }

    /// Whether a word in front belongs to the sentence, not to the name: "the", "southern", "'s".
    private func isLeadIn(_ word: String) -> Bool {
        word == "\"" || Self.endings.contains(word)
            || word.allSatisfy(\.isLowercase) && !Self.particles.contains(word)
    }

    private func isTitle(_ word: String) -> Bool {
        let isAbbreviated = word.hasSuffix(".")
        let classes = lexicon.classes(of: isAbbreviated ? String(word.dropLast()) : word)
        return !classes.isDisjoint(with: [.title, .honorific, .roleModifier]) || Self.titleWords.contains(word)
    }

    /// The marks of other encodings, as a news text has them.
    private static func plain(_ word: String) -> String {
        switch word {
        case "\u{92}": "'"
        case "\u{93}", "\u{94}", "``", "''": "\""
        case "`": "'"
        case "-LRB-": "("
        case "-RRB-": ")"
        default:
            String(
                String.UnicodeScalarView(
                    word.unicodeScalars.map {
                        switch $0.value {
                        case 0x92, 0x91: "'"
                        case 0x93, 0x94: "\""
                        default: $0
                        }
                    }))
        }
    }

    private static let countries: Set<String> = [
        "U.S.", "US", "U.S", "USA", "U.S.A.", "UK", "U.K.", "United States", "United States of America",
        "United Kingdom", "Britain", "America", "Burma", "North Korea", "South Korea", "Ivory Coast", "Kosovo",
        "Palestine", "Vatican", "England", "Scotland", "Wales", "Soviet Union",
    ]
    private static let capitals: Set<String> = [
        "Tehran", "Moscow", "Beijing", "Brussels", "Washington", "Baghdad", "Kabul", "Islamabad", "Damascus", "Seoul",
        "Pyongyang", "London", "Paris", "Berlin", "Tokyo", "Jerusalem", "Cairo", "Ankara", "Caracas", "Havana",
        "Khartoum", "Kiev", "Delhi", "Jakarta", "Manila", "Bangkok", "Rangoon", "Nairobi", "Harare", "Abuja",
    ]
    private static let bodies: Set<String> = [
        "U.N.", "United Nations", "EU", "European Union", "NATO", "White House", "Taliban", "Taleban", "UN",
        "Hezbollah", "Hamas",
    ]
    private static let groups: Set<String> = [
        "Sunni", "Shi'ite", "Shiite", "Muslim", "Islamic", "Western", "Christian", "Jewish", "Kurdish", "Arab",
        "Kurds", "Muslims", "Sunnis", "Shiites",
    ]
    private static let titleWords: Set<String> = ["of", "the", "The", "-", "and", "leader", "former", "Former", "U.S."]
    private static let addresses: Set<String> = ["Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms"]
    private static let particles: Set<String> = ["al", "bin", "el", "de", "van", "von", "der", "da", "ibn", "abu"]
    private static let endings: Set<String> = ["'s", "'", "\"", "for", "of", "the", "and"]
}
