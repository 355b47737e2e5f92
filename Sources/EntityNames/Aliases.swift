package import Articles

/// What the user's alias files say: which names are one entity, how entities are shown, and which are none.
///
/// Where two files say something of the same name, the first file's word holds. Within a file, a name with its type in brackets
/// goes before the same name without one.
package struct Aliases: Sendable {
    /// An entity as the files have it.
    package struct Entity: Sendable, Equatable {
        package var key: EntityKey
        /// The name to show; nil where the files say nothing of it.
        package var shown: String?
    }

    /// What is wrong in the files; all other lines hold.
    package private(set) var problems: [AliasProblem] = []
    private var rules: [EntityKey: Rule] = [:]
    /// How the entities on the right-hand sides are written.
    private var written: [EntityKey: String] = [:]
    private var renamed: [EntityKey: NewName] = [:]

    /// What becomes of a name. One that is an entity of its own has none.
    private struct Rule {
        /// nil for a name that is no entity.
        var target: TypedName?
        var source: Source
    }

    private struct NewName {
        var name: String
        var source: Source
    }

    private struct Source: Hashable {
        var file: Int
        var line: Int
        /// Whether the name had its type in brackets.
        var isTyped: Bool
    }

    /// How often a name may stand for another name, one behind the other.
    static let chainLimit = 16

    /// - Parameter files: the one whose word counts first.
    package init(_ files: [AliasFile] = []) {
        for (number, file) in files.enumerated() {
            problems += file.problems
            for (line, rule) in file.rules {
                let source = Source(file: number, line: line, isTyped: false)
                switch rule {
                case .alias(let names, let target):
                    add(names, target, source, path: file.path)
                    for key in target.keys where written[key] == nil { written[key] = target.name }
                case .kill(let names): add(names, nil, source, path: file.path)
                case .rename: break
                }
            }
        }
        dropCircles(in: files)
        for (number, file) in files.enumerated() {
            for case (let line, .rename(let name, let new)) in file.rules {
                rename(name, new, Source(file: number, line: line, isTyped: name.type != nil), path: file.path)
            }
        }
        let places = Dictionary(files.enumerated().map { ($1.path, $0) }) { first, _ in first }
        problems.sort { ((places[$0.path] ?? 0), $0.line) < ((places[$1.path] ?? 0), $1.line) }
    }

    package var isEmpty: Bool { rules.isEmpty && written.isEmpty && renamed.isEmpty }

    /// Whether a date, a sum or a measure may be what has a name: where its type stands in brackets.
    package var giveNames: Bool {
        rules.contains { key, rule in
            key.type.isNameless && rule.source.isTyped
                && rule.target?.type.map(EntityType.names.contains) == true
        }
    }

    /// - Returns: nil where the name is killed.
    package func entity(_ type: EntityType, named name: String) -> Entity? {
        entity(EntityKey(type, named: name))
    }

    /// - Returns: nil where the entity is killed.
    package func entity(_ key: EntityKey) -> Entity? {
        var key = key
        // No chain that is left is longer.
        while let rule = rules[key] {
            guard let target = rule.target else { return nil }
            key = EntityKey(target.type ?? key.type, named: target.name)
        }
        return Entity(key: key, shown: renamed[key]?.name ?? written[key])
    }

    /// The mention as the files have it.
    /// - Returns: nil where its name is killed.
    package func mention(_ mention: Mention) -> Mention? {
        guard !isEmpty else { return mention }
        guard let entity = entity(mention.type, named: mention.name) else { return nil }
        return Mention(range: mention.range, type: entity.key.type, name: entity.shown ?? mention.name)
    }

    private mutating func add(_ names: [TypedName], _ target: TypedName?, _ source: Source, path: String) {
        for name in names {
            var source = source
            source.isTyped = name.type != nil
            var other: Int?
            for key in name.keys {
                if let target, EntityKey(target.type ?? key.type, named: target.name) == key { continue }
                if let known = rules[key], !isStronger(source, than: known.source) {
                    if known.source.file == source.file, known.source.isTyped == source.isTyped,
                        known.target != target
                    {
                        other = known.source.line
                    }
                } else {
                    rules[key] = Rule(target: target, source: source)
                }
            }
            if let other { report(.said(name.name, line: other), source.line, path) }
        }
    }

    private mutating func rename(_ name: TypedName, _ new: String, _ source: Source, path: String) {
        var other: Int?
        for key in name.keys {
            guard let key = entity(key)?.key else { continue }
            if let known = renamed[key], !isStronger(source, than: known.source) {
                if known.source.file == source.file, known.source.isTyped == source.isTyped, known.name != new {
                    other = known.source.line
                }
            } else {
                renamed[key] = NewName(name: new, source: source)
            }
        }
        if let other { report(.said(name.name, line: other), source.line, path) }
    }

    /// Drops the rules by which a name would never come to an end: of a circle the last line.
    private mutating func dropCircles(in files: [AliasFile]) {
        var reported: Set<Source> = []
        let later = rules.sorted {
            ($0.value.source.file, $0.value.source.line) > ($1.value.source.file, $1.value.source.line)
        }
        for (key, rule) in later {
            guard let error = fault(from: key) else { continue }
            rules[key] = nil
            if reported.insert(rule.source).inserted {
                report(error, rule.source.line, files[rule.source.file].path)
            }
        }
    }

    /// What is wrong with the names that a key stands for, one behind the other; nil where nothing is, or another rule is to
    /// blame.
    private func fault(from key: EntityKey) -> AliasLineError? {
        var passed: Set<EntityKey> = [key]
        var names: [String] = []
        var current = key
        while let target = rules[current]?.target {
            current = EntityKey(target.type ?? current.type, named: target.name)
            names.append(target.name)
            if current == key { return .circle([target.name] + names) }
            guard passed.insert(current).inserted else { return nil }
            if names.count > Self.chainLimit { return .chain(names[0]) }
        }
        return nil
    }

    private func isStronger(_ source: Source, than other: Source) -> Bool {
        source.file == other.file && source.isTyped && !other.isTyped
    }

    private mutating func report(_ error: AliasLineError, _ line: Int, _ path: String) {
        problems.append(AliasProblem(path: path, kind: .line(line, error)))
    }
}
