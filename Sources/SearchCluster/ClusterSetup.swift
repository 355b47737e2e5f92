package import SphinxQL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Makes an archive on servers: their tables, and the layout that each of them keeps.
package struct ClusterSetup: Sendable {
    package let layout: ClusterLayout

    package init(_ layout: ClusterLayout) {
        self.layout = layout
    }

    /// Writes the configuration file of each node, for Sphinx.
    /// - Parameters:
    ///   - folder: where the files go; it is made where it is missing.
    ///   - data: where the nodes keep their articles. Where several nodes are on one host, each has a folder in it.
    /// - Returns: the files.
    package func writeConfigurations(
        into folder: String, data: String
    ) throws(ClusterAdministrationError) -> [String] {
        if mkdir(folder, 0o777) != 0, errno != EEXIST { throw Self.failure(folder) }
        let isShared = Set(layout.nodes.map(\.host)).count < layout.nodes.count
        var files: [String] = []
        for (number, node) in layout.nodes.enumerated() {
            let file = "\(folder)/\(node.host)-\(node.port).conf"
            let place = isShared ? "\(data)/\(node.port)" : data
            try Self.write(ClusterTables(layout: layout).configuration(of: number, folder: place), to: file)
            files.append(file)
        }
        return files
    }

    private static func write(_ text: String, to path: String) throws(ClusterAdministrationError) {
        guard let file = fopen(path, "w") else { throw failure(path) }
        let isWritten = fputs(text, file) >= 0
        let code = errno
        guard fclose(file) == 0, isWritten else {
            errno = isWritten ? errno : code
            throw failure(path)
        }
    }

    private static func failure(_ path: String) -> ClusterAdministrationError {
        .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }

    /// Makes what is missing on the servers: with Manticore the tables, and with both the layout. All must answer.
    /// - Returns: what the servers are, in the order of the nodes.
    /// - Throws: ``ClusterAdministrationError``, `SphinxError`.
    package func install() async throws -> [SphinxServer] {
        let session = try await AdministeredCluster(layout)
        if let outage = await session.outages.min(by: { $0.key < $1.key }) {
            throw ClusterAdministrationError.nodeMissing(reason: outage.value.description)
        }
        var servers: [SphinxServer] = []
        var lacking: [Int] = []
        for (number, node) in session.sessions.enumerated() {
            guard let server = await node.server else { continue }
            servers.append(server)
            let tables = try await node.tables() ?? []
            for table in ClusterTables(layout: layout).names(on: number) where !tables.contains(table) {
                throw ClusterAdministrationError.missingTable(server: node.node.address, table: table)
            }
            do {
                if let known = try await node.layout(of: layout.archive), known != layout {
                    throw ClusterAdministrationError.otherLayout(server: node.node.address)
                }
            } catch ClusterAdministrationError.noLayout {
                lacking.append(number)
            }
        }
        try await session.writeLayout()
        // Among nodes that know the layout, one that does not has lost its disk, and is for a repair to fill.
        if lacking.count == layout.nodes.count { try await session.markFilled(lacking) }
        if let outage = await session.outages.min(by: { $0.key < $1.key }) {
            throw ClusterAdministrationError.nodeMissing(reason: outage.value.description)
        }
        return servers
    }
}
