/// A conversation with one search server. It belongs to one task at a time.
package final class SphinxConnection {
    /// How long to wait, in seconds.
    package struct Patience: Sendable {
        package var connecting: Int
        /// For each answer.
        package var answering: Int

        package init(connecting: Int = 3, answering: Int = 30) {
            self.connecting = max(1, connecting)
            self.answering = max(1, answering)
        }
    }

    /// `host:port`, as errors name it.
    package let address: String
    package let server: SphinxServer
    private let library: ClientLibrary
    private var handle: OpaquePointer?
    /// The most bytes that one answer may have.
    private let largestAnswer: Int

    /// From MariaDB's `mysql.h`.
    private enum Option {
        static let connectTimeout: CInt = 0
        static let characterSet: CInt = 7
        static let transport: CInt = 9
        static let readTimeout: CInt = 11
        static let writeTimeout: CInt = 12
        static let verifiesCertificate: CInt = 21
        static let largestPacket: CInt = 39
        static let tcp: CUnsignedInt = 1
    }

    /// From MariaDB's `errmsg.h` and `mysqld_error.h`.
    private enum Code {
        static let serverLost: CUnsignedInt = 2013
        static let accessDenied: CUnsignedInt = 1045
        static let tooManyConnections: CUnsignedInt = 1040
        static let cannotConnect: [CUnsignedInt] = [2002, 2003, 2005]
    }

    /// - Parameter largestAnswer: in bytes.
    package init(
        host: String, port: Int, patience: Patience = Patience(), largestAnswer: Int = 256 << 20
    ) throws(SphinxError) {
        let address = host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        let library = try ClientLibrary.shared.get()
        guard let handle = library.initialize(nil) else {
            throw .unreachable(server: address, reason: "no memory left")
        }
        Self.set(library, handle, Option.connectTimeout, CUnsignedInt(patience.connecting))
        Self.set(library, handle, Option.readTimeout, CUnsignedInt(patience.answering))
        Self.set(library, handle, Option.writeTimeout, CUnsignedInt(patience.answering))
        Self.set(library, handle, Option.transport, Option.tcp)
        // Sphinx has no encryption, and newer versions of the library insist on it.
        Self.set(library, handle, Option.verifiesCertificate, CChar(0))
        Self.set(library, handle, Option.largestPacket, CUnsignedLong(largestAnswer))
        _ = library.setOption(handle, Option.characterSet, "utf8mb4")
        guard library.connect(handle, host, nil, nil, nil, CUnsignedInt(port), nil, 0) != nil else {
            let code = library.errorNumber(handle)
            let reason = Self.text(library.errorText(handle))
            library.close(handle)
            if code == Code.accessDenied { throw .refused(server: address, reason: reason) }
            if Code.cannotConnect.contains(code) || code == Code.tooManyConnections {
                throw .unreachable(server: address, reason: reason)
            }
            // One that hangs or dies in this moment looks the same as one that expects another language.
            if code == Code.serverLost {
                let hint = "it does not greet; the port must be one that searchd listens on with 'mysql41'"
                throw .unreachable(server: address, reason: hint)
            }
            throw .foreign(server: address, reason: reason)
        }
        let greeting = Self.text(library.serverVersion(handle))
        do throws(SphinxError) {
            guard let server = SphinxServer(greeting: greeting) else {
                throw .foreign(server: address, reason: "it calls itself \(greeting)")
            }
            guard server.isSupported else {
                throw .tooOld(server: address, version: server.name, needed: SphinxServer.needed)
            }
            self.server = server
        } catch {
            library.close(handle)
            throw error
        }
        self.address = address
        self.library = library
        self.handle = handle
        self.largestAnswer = largestAnswer
    }

    deinit {
        if let handle { library.close(handle) }
    }

    /// Asks, and reads the whole answer; of several statements the first one's.
    /// - Parameter sql: with every value written by ``SphinxValue``.
    package func query(_ sql: String) throws(SphinxError) -> SphinxResult {
        guard let handle else { throw .lost(server: address, reason: "the connection is closed") }
        var sql = sql
        let failed = sql.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { text in
                library.query(handle, text.baseAddress, CUnsignedLong(text.count)) != 0
            }
        }
        if failed { throw error(handle) }
        let result = try read(handle)
        while true {
            let next = library.nextResult(handle)
            if next > 0 { throw error(handle) }
            if next < 0 { return result }
            if let rest = library.useResult(handle) { library.freeResult(rest) }
        }
    }

    private func read(_ handle: OpaquePointer) throws(SphinxError) -> SphinxResult {
        var result = SphinxResult()
        guard let answer = library.useResult(handle) else {
            if library.fieldCount(handle) > 0 { throw error(handle) }
            result.affected = Int(clamping: library.affectedRows(handle))
            result.warnings = Int(library.warningCount(handle))
            return result
        }
        while let field = library.nextField(answer) { result.columns.append(Self.text(field.pointee)) }
        var bytes = 0
        while let row = library.nextRow(answer) {
            let lengths = library.lengths(answer)
            var values: [String?] = []
            values.reserveCapacity(result.columns.count)
            for column in result.columns.indices {
                guard let value = row[column], let length = lengths.map({ Int(clamping: $0[column]) }) else {
                    values.append(nil)
                    continue
                }
                bytes += length
                values.append(
                    String(decoding: UnsafeRawBufferPointer(start: value, count: length), as: UTF8.self))
            }
            guard bytes <= largestAnswer else {
                // What is left of the answer would be read to its end otherwise.
                close()
                throw .answerTooLarge(server: address, limit: largestAnswer)
            }
            result.rows.append(values)
        }
        let failed = library.errorNumber(handle) != 0
        library.freeResult(answer)
        if failed { throw error(handle) }
        result.warnings = Int(library.warningCount(handle))
        return result
    }

    /// What `SHOW META` says of the last query: counts, times, and what went wrong.
    package func meta() throws(SphinxError) -> [String: String] {
        let rows = try query("SHOW META").rows
        return Dictionary(
            rows.compactMap { row in
                guard row.count == 2, let name = row[0] else { return nil }
                return (name, row[1] ?? "")
            }, uniquingKeysWith: { $1 })
    }

    /// What `SHOW WARNINGS` says of the last query.
    package func warnings() throws(SphinxError) -> [String] {
        try query("SHOW WARNINGS").rows.compactMap { $0.last ?? nil }
    }

    package func ping() throws(SphinxError) {
        _ = try query("SHOW VARIABLES")
    }

    package func close() {
        if let handle { library.close(handle) }
        handle = nil
    }

    private func error(_ handle: OpaquePointer) -> SphinxError {
        let code = library.errorNumber(handle)
        let reason = Self.text(library.errorText(handle))
        if code >= 2000 && code < 3000 {
            close()
            return .lost(server: address, reason: reason)
        }
        return .rejected(server: address, code: Int(code), reason: reason)
    }

    private static func set<Value>(
        _ library: ClientLibrary, _ handle: OpaquePointer, _ option: CInt, _ value: Value
    ) {
        _ = withUnsafeBytes(of: value) { library.setOption(handle, option, $0.baseAddress) }
    }

    /// The words of a library or of a server, on one line.
    private static func text(_ pointer: ClientLibrary.Text?) -> String {
        let text = pointer.map { String(cString: $0) } ?? ""
        let printable = text.unicodeScalars.map { $0.value < 0x20 || 0x7F..<0xA0 ~= $0.value ? " " : $0 }
        return String(String.UnicodeScalarView(printable))
    }
}
