import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Search servers on this machine, a process each, that end with the test, and with its process.
package final class SearchServers {
    package let archive: String
    /// Where each takes SphinxQL, and where the others ask it.
    package let ports: [(query: Int, agent: Int)]
    private let folder: TemporaryFolder
    private var processes: [Process?]
    private var lifeLines: [Int: LifeLine] = [:]

    package init(_ count: Int, archive: String) throws {
        self.archive = archive
        folder = try TemporaryFolder()
        var ports: [(Int, Int)] = []
        let free = try Self.freePorts(2 * count)
        for number in 0..<count { ports.append((free[2 * number], free[2 * number + 1])) }
        self.ports = ports
        processes = Array(repeating: nil, count: count)
        for number in 0..<count {
            try FileManager.default.createDirectory(
                atPath: folder.path("data/\(ports[number].0)"), withIntermediateDirectories: true)
        }
    }

    deinit {
        for process in processes { process?.terminate() }
        for case let process? in processes {
            let end = Date(timeIntervalSinceNow: 5)
            while process.isRunning, Date() < end { Thread.sleep(forTimeInterval: 0.02) }
            if process.isRunning {
                Self.signal(process.processIdentifier, SIGCONT)
                Self.signal(process.processIdentifier, SIGKILL)
            }
            process.waitUntilExit()
        }
        for lifeLine in lifeLines.values { lifeLine.release() }
    }

    /// The address of the archive on all of them.
    package var address: String { address(of: Array(ports.indices)) }

    /// The address by which some of them are asked.
    package func address(of nodes: [Int]) -> String {
        "sphinxql://" + nodes.map { "127.0.0.1:\(ports[$0].query)" }.joined(separator: ",") + "/" + archive
    }

    package var agentPorts: String { ports.map { String($0.agent) }.joined(separator: ",") }
    /// Where the configuration files go, and the articles.
    package var configurations: String { folder.path("configurations") }
    package var data: String { folder.path("data") }

    private func configuration(of node: Int) -> String { "\(configurations)/127.0.0.1-\(ports[node].query).conf" }

    /// Writes the configuration of each server.
    /// - Parameter sphinx: writes those of Sphinx, which name tables.
    package func configure(sphinx: () throws -> Void) throws {
        guard SearchProgram.here?.isManticore == true else { return try sphinx() }
        try FileManager.default.createDirectory(atPath: configurations, withIntermediateDirectories: true)
        for (node, port) in ports.enumerated() {
            let text = SearchProgram.manticore(query: port.query, agent: port.agent, folder: "\(data)/\(port.query)")
            try Data(text.utf8).write(to: URL(fileURLWithPath: configuration(of: node)))
        }
    }

    package func processIdentifier(_ node: Int) -> Int32 { processes[node]?.processIdentifier ?? 0 }

    /// Starts a server, and waits until it takes connections.
    package func start(_ node: Int) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: SearchProgram.here?.path ?? "")
        process.arguments = ["--nodetach", "--config", configuration(of: node)]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        processes[node] = process
        lifeLines[node] = try LifeLine(to: process.processIdentifier)
        let end = Date(timeIntervalSinceNow: 60)
        while Date() < end, process.isRunning {
            if Self.answers(ports[node].query), Self.answers(ports[node].agent) { return }
            Thread.sleep(forTimeInterval: 0.02)
        }
        throw Failure(reason: "searchd \(node) did not start: \(log(node))")
    }

    package func startAll() throws {
        for node in ports.indices { try start(node) }
    }

    /// SIGKILL.
    package func kill(_ node: Int) {
        guard let process = processes[node] else { return }
        Self.signal(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        processes[node] = nil
        lifeLines.removeValue(forKey: node)?.release()
    }

    /// Takes away all that a server that does not run has stored.
    package func wipe(_ node: Int) throws {
        let path = "\(data)/\(ports[node].query)"
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// SIGSTOP, until ``resume(_:)``.
    package func stop(_ node: Int) {
        if let process = processes[node] { Self.signal(process.processIdentifier, SIGSTOP) }
    }

    package func resume(_ node: Int) {
        if let process = processes[node] { Self.signal(process.processIdentifier, SIGCONT) }
    }

    /// The end of what a server noted.
    package func log(_ node: Int) -> String {
        let text = (try? String(contentsOfFile: "\(data)/\(ports[node].query)/searchd.log", encoding: .utf8)) ?? ""
        return String(text.suffix(1000))
    }

    package struct Failure: Error {
        let reason: String
    }

    private static func signal(_ process: Int32, _ number: Int32) {
        #if canImport(Glibc)
            _ = Glibc.kill(process, number)
        #elseif canImport(Musl)
            _ = Musl.kill(process, number)
        #else
            _ = Darwin.kill(process, number)
        #endif
    }

    private static func socket() -> Int32 {
        #if canImport(Glibc)
            Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #elseif canImport(Musl)
            Musl.socket(AF_INET, SOCK_STREAM, 0)
        #else
            Darwin.socket(AF_INET, SOCK_STREAM, 0)
        #endif
    }

    private static func withAddress<Result>(
        _ port: Int, _ body: (UnsafeMutablePointer<sockaddr>, inout socklen_t) -> Result
    ) -> (Result, Int) {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, &length) }
        }
        return (result, Int(in_port_t(bigEndian: address.sin_port)))
    }

    private static func answers(_ port: Int) -> Bool {
        let client = socket()
        defer { close(client) }
        return withAddress(port) { connect(client, $0, $1) == 0 }.0
    }

    /// Ports that nobody listens on; all are held until the last one is known.
    private static func freePorts(_ count: Int) throws -> [Int] {
        var sockets: [Int32] = []
        defer { for one in sockets { close(one) } }
        return try (0..<count).map { _ in
            let one = socket()
            sockets.append(one)
            let (isBound, port) = withAddress(0) { pointer, length in
                bind(one, pointer, length) == 0 && getsockname(one, pointer, &length) == 0
            }
            guard isBound else { throw Failure(reason: "no port is free") }
            return port
        }
    }
}
