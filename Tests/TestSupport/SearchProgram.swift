import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The search server that tests start: the one that `PRESSMARK_TEST_SEARCHD` names, or else Debian's `sphinxsearch`, which is
/// installed where it is missing and that is allowed.
package struct SearchProgram: Sendable {
    package let path: String
    /// Whether it is of Manticore Search, and not of Sphinx.
    package let isManticore: Bool

    private static let named = ProcessInfo.processInfo.environment["PRESSMARK_TEST_SEARCHD"].flatMap {
        $0.isEmpty ? nil : $0
    }

    /// nil where there is none.
    package static let here: SearchProgram? = {
        if let named { return SearchProgram(named) }
        let places = ["/usr/bin/searchd", "/usr/local/bin/searchd"]
        if let found = places.lazy.compactMap(SearchProgram.init).first { return found }
        guard getuid() == 0 else { return nil }
        _ = run(
            "/usr/bin/timeout",
            ["300", "apt-get", "install", "-y", "-q", "--no-install-recommends", "sphinxsearch", "libmariadb3"])
        return places.lazy.compactMap(SearchProgram.init).first
    }()

    package static let skipped =
        named.map { "PRESSMARK_TEST_SEARCHD names \($0), which is no searchd" }
        ?? "Debian's sphinxsearch is not here, and cannot be installed"

    /// - Returns: nil for what is not `searchd`.
    private init?(_ path: String) {
        guard let banner = Self.run(path, ["-v"]) else { return nil }
        isManticore = banner.contains("Manticore ")
        guard isManticore || banner.contains("Sphinx ") else { return nil }
        self.path = path
    }

    /// - Returns: what it writes; nil where it cannot be started.
    private static func run(_ path: String, _ arguments: [String]) -> String? {
        guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive"]
        let output = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }

    /// The configuration of a server of Manticore, whose tables are made by statements.
    /// - Parameters:
    ///   - query: the port for SphinxQL.
    ///   - agent: the port for other servers.
    ///   - folder: where it keeps what it has.
    package static func manticore(query: Int, agent: Int, folder: String) -> String {
        """
        searchd
        {
            listen = 127.0.0.1:\(agent)
            listen = 127.0.0.1:\(query):mysql
            data_dir = \(folder)
            pid_file = \(folder)/searchd.pid
            log = \(folder)/searchd.log
            ha_ping_interval = 500
            ha_period_karma = 2
            buddy_path =
        }

        """
    }
}
