import CommandLineInterface
import Rendering
import Retrieval

/// A search as it is asked most: words, and at most an index, how many passages, and JSON.
///
/// Read without the argument parser, which looks through all conformances of the program for each type of option: that is a
/// quarter of the time such a search takes. What it does not know it leaves to the parser, which reads the same out of the rest.
enum PlainSearch {
    /// - Parameter arguments: without the program's name.
    /// - Returns: nil where the argument parser is to read them.
    static func command(_ arguments: [String]) -> sending SearchCommand? {
        var index: String?
        var limit: Int?
        var json = false
        var words: [String] = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--" where !rest.contains("--"):
                words += rest
                rest = []
            case "--index":
                guard index == nil, let path = rest.popFirst(), !path.hasPrefix("-") else { return nil }
                index = path
            case "-m", "--limit":
                guard limit == nil, let count = rest.popFirst(), let number = Self.limit(count) else { return nil }
                limit = number
            case "--json" where !json:
                json = true
            default:
                guard !argument.hasPrefix("-") else { return nil }
                words.append(argument)
            }
        }
        guard let first = words.first, first != "help", !CommandNames(of: PressmarkCommand.self).contains(first) else {
            return nil
        }
        return command(words, index: index, limit: limit, json: json)
    }

    /// What needs no check: an ordinary number, no more than may be asked for.
    private static func limit(_ text: String) -> Int? {
        guard text.utf8.count < 5, text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
            let number = Int(text), number > 0
        else { return nil }
        return number
    }

    /// The command as the parser makes it: with a value for each option.
    private static func command(_ words: [String], index: String?, limit: Int?, json: Bool) -> sending SearchCommand {
        var general = GeneralOptions()
        general.noConfig = false
        general.debug = false
        var place = IndexOptions()
        place.index = index
        place.engine = nil
        place.general = general
        var reading = ReadingOptions()
        reading.any = false
        reading.noRelax = false
        var asking = AskingOptions()
        asking.reading = reading
        asking.place = place
        var hits = HitOptions()
        hits.limit = limit
        hits.offset = 0
        hits.perArticle = nil
        hits.sort = .score
        hits.halfLife = nil
        hits.sentencesAfter = nil
        hits.sentencesBefore = nil
        hits.sentencesAround = nil
        hits.showsCopies = false
        var form = HitFormOptions()
        form.namedFormat = .text
        form.json = json
        form.heading = nil
        form.paths = false
        form.count = false
        form.null = false
        form.quiet = false
        var output = OutputOptions()
        output.color = .auto
        output.noColor = false
        output.hyperlinkFormat = "none"
        output.noPager = false
        var query = QueryOptions()
        query.alternatives = []
        query.file = nil
        query.words = words
        var command = SearchCommand()
        command.asking = asking
        command.hits = hits
        command.form = form
        command.explain = false
        command.scoring = .combined
        command.expand = false
        command.entities = .colour
        command.output = output
        command.query = query
        return command
    }
}
