import Articles
import TestSupport
import Testing

@testable import EntityNames

struct AliasesTests {
    private func aliases(_ texts: String...) -> Aliases {
        Aliases(texts.enumerated().map { AliasFile(path: "\($0)", text: $1) })
    }

    /// What becomes of a mention, as `TYPE name`; nil where it is killed.
    private func shown(_ name: String, _ type: EntityType = .person, by aliases: Aliases) -> String? {
        aliases.mention(Mention(range: 0..<1, type: type, name: name)).map { "\($0.type.rawValue) \($0.name)" }
    }

    @Test
    func `without a line nothing changes`() {
        let none = aliases("# nothing\n")
        #expect(none.isEmpty)
        #expect(shown("U.S.", .place, by: none) == "PLACE U.S.")
    }

    @Test
    func `an alias is the entity on the right-hand side, as it is written there`() {
        let aliases = aliases("Nan, Nan Berg = Anna Berg\n")
        #expect(aliases.problems.isEmpty)
        #expect(shown("Nan", by: aliases) == "PERSON Anna Berg")
        #expect(shown("NAN BERG", by: aliases) == "PERSON Anna Berg")
        #expect(shown("Anna BERG", by: aliases) == "PERSON Anna Berg")
        #expect(shown("Nan Hale", by: aliases) == "PERSON Nan Hale")
        #expect(
            aliases.entity(.person, named: "nan")?.key == aliases.entity(.person, named: "Anna Berg")?.key)
    }

    @Test(arguments: [
        ("May [date] = Theresa May [person]", true), ("May = Theresa May [person]", false),
        ("May [person] = Theresa May [person]", false), ("May [date] = the month of May", false),
        ("kill May [date]", false),
    ])
    func `a date is a name where its type stands in brackets`(line: String, expected: Bool) {
        #expect(aliases(line).giveNames == expected)
    }

    @Test
    func `a name that is a form of the entity's own already is no circle`() {
        let aliases = aliases("US, U.S. = United States\nPier Co = Pier\n")
        #expect(aliases.problems.isEmpty)
        #expect(shown("United States", .place, by: aliases) == "PLACE United States")
        #expect(shown("Pier Inc.", .organisation, by: aliases) == "ORGANISATION Pier")
    }

    @Test
    func `a type in brackets narrows the left-hand side, and sets the right-hand one`() {
        let aliases = aliases(
            "Harbour [person] = Tom Harbour\nHarbour = Harbour Bay\nHP = Harbour Post [organisation]\n")
        #expect(aliases.problems.isEmpty)
        #expect(shown("Harbour", .person, by: aliases) == "PERSON Tom Harbour")
        #expect(shown("Harbour", .place, by: aliases) == "PLACE Harbour Bay")
        #expect(shown("HP", .person, by: aliases) == "ORGANISATION Harbour Post")
    }

    @Test
    func `rename changes what is shown, and nothing else`() {
        let aliases = aliases("Nan = Anna Berg\nrename Nan > Mayor Berg\nrename Muscat [place] = Masqat\n")
        #expect(shown("Anna Berg", by: aliases) == "PERSON Mayor Berg")
        #expect(shown("Muscat", .place, by: aliases) == "PLACE Masqat")
        #expect(shown("Muscat", .organisation, by: aliases) == "ORGANISATION Muscat")
        #expect(aliases.entity(.place, named: "Muscat")?.key == EntityKey(.place, named: "Muscat"))
    }

    @Test
    func `what is killed is gone, by all its names`() {
        let aliases = aliases("kill he, Harbour [place]\nNan = Anna Berg\nkill Anna Berg\n")
        #expect(aliases.problems.isEmpty)
        #expect(shown("He", by: aliases) == nil)
        #expect(shown("Nan", by: aliases) == nil)
        #expect(shown("Harbour", .place, by: aliases) == nil)
        #expect(shown("Harbour", .person, by: aliases) == "PERSON Harbour")
    }

    @Test
    func `chains are followed to their end`() {
        let aliases = aliases("Nan = Nan Berg\nNan Berg = Anna Berg\nAnna Berg = Anna Maria Berg\n")
        #expect(shown("Nan", by: aliases) == "PERSON Anna Maria Berg")
    }

    @Test(arguments: [
        "Nan = Berg\nBerg = Nan\n", "A = B\nB = C\nC = A\n", "X = B\nA = B\nB = A\n",
    ])
    func `the line that closes a circle is an error, the others hold`(text: String) throws {
        let aliases = aliases(text)
        #expect(aliases.problems.count == 1)
        let problem = try #require(aliases.problems.first)
        #expect(problem.description.hasSuffix("a circle: leave one of these lines out"))
        #expect(problem.line == text.split(separator: "\n").count)
        // The name whose line went stands for itself.
        let last = try #require(text.split(separator: "\n").last?.split(separator: " ").first)
        #expect(aliases.entity(.person, named: String(last))?.key == EntityKey(.person, named: String(last)))
        let first = try #require(text.split(separator: " ").first)
        #expect(aliases.entity(.person, named: String(first))?.key == EntityKey(.person, named: String(last)))
    }

    @Test
    func `a chain without end in sight is an error`() {
        let names = (0...40).map { "Name\($0)" }
        let lines = zip(names, names.dropFirst()).map { "\($0) = \($1)\n" }
        for text in [lines.joined(), lines.reversed().joined()] {
            let aliases = aliases(text)
            #expect(!aliases.problems.isEmpty)
            for name in names { #expect(aliases.entity(.person, named: name) != nil) }
        }
    }

    @Test
    func `of two lines on one name the first holds, and the second is an error`() {
        let aliases = aliases(
            "Nan = Anna Berg\nNan = Nancy Hale\nkill Nan\nrename Bay = A\nrename Bay = B\nNan = Anna Berg\n")
        #expect(aliases.problems.map(\.line) == [2, 3, 5])
        #expect(
            aliases.problems.first?.description
                == "0, line 2: line 1 says something else of “Nan”: leave one of the two out")
        #expect(shown("Nan", by: aliases) == "PERSON Anna Berg")
        #expect(shown("Bay", .place, by: aliases) == "PLACE A")
    }

    @Test
    func `of two files the first one's word holds`() {
        let aliases = aliases("Nan = Anna Berg\nrename Bay = A\n", "Nan = Nancy Hale\nrename Bay > B\nkill she\n")
        #expect(aliases.problems.isEmpty)
        #expect(shown("Nan", by: aliases) == "PERSON Anna Berg")
        #expect(shown("Bay", .place, by: aliases) == "PLACE A")
        #expect(shown("She", by: aliases) == nil)
        let circle = self.aliases("Nan = Berg\n", "\nBerg = Nan\n")
        #expect(circle.problems.map(\.path) == ["1"])
        #expect(shown("Nan", by: circle) == "PERSON Berg")
    }

    private static let run = FuzzRun(inputsByDefault: 2_000)

    @Test
    func `whatever a file says, every name has an end`() {
        let words = [
            "A", "B", "C", "D", "US", "U.S.", "[person]", "[place", "]", "=", ",", ">", "rename ", "kill ", "#", "\n",
            "\n", " ", "\u{0}", "é",
        ]
        let slowest = Self.run.forEachInput(share: 1) { generator in
            var text = ""
            for _ in 0..<Int.random(in: 0...60, using: &generator) {
                text += words.randomElement(using: &generator) ?? ""
            }
            let aliases = Aliases([AliasFile(path: "f", text: text)])
            for type in EntityType.allCases {
                for name in ["A", "B", "C", "D", "US"] {
                    guard let entity = aliases.entity(type, named: name) else { continue }
                    #expect(aliases.entity(entity.key)?.key == entity.key)
                }
            }
        }
        #expect(!Self.run.isHang(slowest), "seed \(Self.run.seed), input \(slowest.number)")
    }
}
