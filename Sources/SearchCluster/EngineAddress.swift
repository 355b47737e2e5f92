/// Where a cluster is: `sphinxql://host:port,host:port/archive`.
package struct EngineAddress: Sendable, Equatable {
    /// A node that takes queries.
    package struct Host: Sendable, Equatable {
        package var name: String
        package var port: Int

        package init(name: String, port: Int) {
            self.name = name
            self.port = port
        }
    }

    /// In the order in which they are asked; one at least.
    package var hosts: [Host]
    /// The archive's name: letters, digits and `_`, a letter first.
    package var archive: String

    private static let scheme = "sphinxql://"
    /// The port on which engines take SphinxQL where nothing else is said.
    package static let usualPort = 9306

    /// - Throws: what is wrong, and how it should be.
    package init(parsing text: String) throws(EngineAddressError) {
        guard text.hasPrefix(Self.scheme) else { throw .scheme }
        let rest = text.dropFirst(Self.scheme.count)
        guard let slash = rest.firstIndex(of: "/") else { throw .noArchive }
        let archive = String(rest[rest.index(after: slash)...])
        guard !archive.isEmpty else { throw .noArchive }
        guard Self.isName(archive) else { throw .badArchive(archive) }
        let hosts = rest[..<slash]
        guard !hosts.isEmpty else { throw .noHost }
        guard !hosts.contains("@") else { throw .password }
        var list: [Host] = []
        for part in hosts.split(separator: ",", omittingEmptySubsequences: false) {
            list.append(try Self.host(part))
        }
        self.hosts = list
        self.archive = archive
    }

    /// Whether something may be the name of an archive.
    package static func isName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, 1...40 ~= text.utf8.count, ("a"..."z").contains(first) else {
            return false
        }
        return text.unicodeScalars.allSatisfy {
            ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_"
        }
    }

    private static func host(_ text: Substring) throws(EngineAddressError) -> Host {
        var name = text
        var port = usualPort
        if text.hasPrefix("[") {
            guard let end = text.firstIndex(of: "]") else { throw .badHost(String(text)) }
            name = text[text.index(after: text.startIndex)..<end]
            let rest = text[text.index(after: end)...]
            guard rest.isEmpty || rest.hasPrefix(":") else { throw .badHost(String(text)) }
            if !rest.isEmpty { port = try Self.port(rest.dropFirst()) }
            guard name.contains(":"), name.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." }) else {
                throw .badHost(String(text))
            }
            return Host(name: String(name), port: port)
        }
        if let colon = text.firstIndex(of: ":") {
            name = text[..<colon]
            port = try Self.port(text[text.index(after: colon)...])
        }
        let isName = name.unicodeScalars.allSatisfy {
            ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "-" || $0 == "."
                || $0 == "_"
        }
        guard !name.isEmpty, isName, name.utf8.count <= 253 else { throw .badHost(String(text)) }
        return Host(name: String(name), port: port)
    }

    private static func port(_ text: Substring) throws(EngineAddressError) -> Int {
        guard !text.isEmpty, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let port = Int(text), 1...65_535 ~= port
        else { throw .badPort(String(text)) }
        return port
    }
}

extension EngineAddress: CustomStringConvertible {
    package var description: String {
        let hosts = hosts.map { $0.name.contains(":") ? "[\($0.name)]:\($0.port)" : "\($0.name):\($0.port)" }
        return Self.scheme + hosts.joined(separator: ",") + "/" + archive
    }
}
