import Yams

/// Front matter read as YAML.
enum FrontMatterYAML {
    enum Reading {
        case metadata(Metadata)
        /// Valid YAML, but no mapping of keys to values: an article's lines between two rules.
        case runningText
        case problem(Problem)
    }

    struct Problem: Equatable {
        /// Counted from 1 in the block.
        var line: Int
        /// The parser's words.
        var text: String
    }

    /// Brackets or levels of indentation beyond which YAML is not parsed.
    private static let deepest = 64

    /// Whether parsing takes time and stack in proportion to the block. The parser recurses with each level of nesting,
    /// and aliases of aliases grow without bound once nodes are compared.
    static func isSafe(_ block: ArraySlice<UInt8>) -> Bool {
        var brackets = 0
        var hasAnchor = false
        var hasAlias = false
        var isIndentation = true
        var indentation = 0
        var previous: UInt8 = 0x0A
        for byte in block {
            if isIndentation {
                isIndentation = " -?:\t&!*".utf8.contains(byte)
                indentation += 1
                if indentation > deepest { return false }
            }
            switch byte {
            case 0x0A:
                isIndentation = true
                indentation = 0
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                brackets += 1
                if brackets > deepest { return false }
            case UInt8(ascii: "&") where isNodeStart(after: previous): hasAnchor = true
            case UInt8(ascii: "*") where isNodeStart(after: previous): hasAlias = true
            default: break
            }
            previous = byte
        }
        return !(hasAnchor && hasAlias)
    }

    private static func isNodeStart(after byte: UInt8) -> Bool {
        byte.isASCIISpace || "[]{},:-?".utf8.contains(byte)
    }

    static func read(_ block: String) -> Reading {
        do {
            // Without resolving rules every scalar stays as it is written; the default rules are regular expressions. The
            // default encoding is looked up in the environment, which costs more than the parsing.
            guard let root = try compose(yaml: block, .basic, .default, .utf8), case .mapping(let mapping) = root
            else {
                return .runningText
            }
            var collector = MetadataCollector()
            for (key, value) in mapping {
                guard case .scalar(let name) = key else { continue }
                collector.offer(name.string, strings(in: value))
            }
            return .metadata(collector.metadata)
        } catch let error as YamlError {
            return .problem(problem(error))
        } catch {
            return .problem(Problem(line: 1, text: "unreadable"))
        }
    }

    /// The scalar, a list's scalars, or the `name` of what has one.
    private static func strings(in node: Node) -> [String] {
        switch node {
        case .scalar(let scalar):
            scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string) ? [] : [scalar.string]
        case .sequence(let sequence):
            sequence.prefix(100).compactMap { item in
                if case .sequence = item { return nil }
                return strings(in: item).first
            }
        case .mapping(let mapping):
            mapping.compactMap { key, value -> String? in
                guard case .scalar(let name) = key, name.string.lowercased() == "name", case .scalar(let text) = value
                else { return nil }
                return text.string
            }
        case .alias: []
        }
    }

    private static func problem(_ error: YamlError) -> Problem {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            Problem(line: max(1, mark.line), text: problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            Problem(line: max(1, context.mark.line), text: "the key \(duplicates.first ?? "") stands there twice")
        case .reader(let problem, _, _, _):
            Problem(line: 1, text: problem)
        default:
            Problem(line: 1, text: "unreadable")
        }
    }
}
