import Entities
import Foundation

/// Reads the openly licensed name lists into what a model keeps of them.
struct NameLists {
    private var lists: [UInt32: ListedNames.Lists] = [:]

    /// - Parameter folder: the folder `gazetteers`.
    static func entries(in folder: String) throws -> [ListedNames.Entry] {
        var names = NameLists()
        func lines(_ path: String) throws -> [Substring] {
            try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8).split(whereSeparator: \.isNewline)
        }
        for name in try lines("names-smashew/firstnames-us.txt") { names.add(name, .firstName) }
        for name in try lines("names-smashew/surnames-us.txt") { names.add(name, .surname) }
        for row in try lines("geonames-world-cities/world-cities.csv").dropFirst() {
            let columns = row.split(separator: ",", omittingEmptySubsequences: false)
            if columns.count == 4 {
                names.add(columns[0], .place)
                names.add(columns[2], .place)
            }
        }
        for row in try lines("sp500/constituents.csv").dropFirst() {
            let columns = row.split(separator: ",", omittingEmptySubsequences: false)
            if columns.count > 2 { names.add(withoutLegalForm(columns[1]), .organisation) }
        }
        for (file, key) in [
            ("corporations__fortune500", "companies"), ("corporations__newspapers", "newspapers"),
            ("corporations__charities", "charities"), ("governments__us_federal_agencies", "agencies"),
            ("governments__uk_political_parties", "parties"),
        ] {
            let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/dariusk-corpora/\(file).json"))
            let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
            for name in object?[key] as? [String] ?? [] { names.add(withoutLegalForm(name[...]), .organisation) }
        }
        return names.lists.map { ListedNames.Entry(hash: $0.key, lists: $0.value) }.sorted { $0.hash < $1.hash }
    }

    private static func withoutLegalForm(_ name: Substring) -> Substring {
        var name = name
        for ending in [
            " Inc.", " Inc", " Corporation", " Corp.", " Corp", " Co.", " plc", " Company", " Group", " Ltd.",
        ]
        where name.hasSuffix(ending) {
            name = name.dropLast(ending.count)
        }
        return name
    }

    /// Adds a name of at most four tokens. Ordinary words and single letters are left out.
    private mutating func add(_ name: Substring, _ list: ListedNames.Lists) {
        var text = String(name)
        let keys = text.withUTF8 { EntityTokenizer.tokens(in: $0).map(\.key) }
        guard let first = keys.first, keys.count <= 4, text.utf8.count > 1 else { return }
        if keys.count == 1, !Lexicon.shared.classes(of: text).isDisjoint(with: [.ordinary, .month, .weekday]) {
            return
        }
        var key = first
        for next in keys.dropFirst() {
            lists[ListedNames.hash(of: key), default: []].insert(.phraseStart)
            key = ListedNames.joining(key, next)
        }
        lists[ListedNames.hash(of: key), default: []].insert(list)
    }
}
