import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Greets whoever connects as a server of some version does, and lets him in.
final class PretendedServer: Sendable {
    let port: Int
    private let listener: Int32

    /// - Parameter greeting: the version; nil for a server that hangs up.
    init(greeting: String?) throws {
        #if canImport(Glibc)
            listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            listener = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        port = try withUnsafeMutablePointer(to: &address) { pointer in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                guard bind(listener, pointer, length) == 0, listen(listener, 8) == 0,
                    getsockname(listener, pointer, &length) == 0
                else { throw CocoaError(.fileNoSuchFile) }
            }
            return Int(UInt16(bigEndian: pointer.pointee.sin_port))
        }
        Thread { Self.serve(listener, greeting) }.start()
    }

    deinit {
        // The thread closes it: its number may be another server's as soon as it is closed.
        shutdown(listener, Int32(SHUT_RDWR))
    }

    private static func serve(_ listener: Int32, _ greeting: String?) {
        defer { close(listener) }
        while true {
            let client = accept(listener, nil, nil)
            guard client >= 0 else { return }
            defer { close(client) }
            guard let greeting else { continue }
            // https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_connection_phase_packets_protocol_handshake_v10.html
            let body =
                [10] + Array(greeting.utf8) + [0] + [1, 0, 0, 0] + [UInt8](repeating: 65, count: 8) + [0]
                + [0x08, 0x82, 0x21, 2, 0, 0, 0, 21] + [UInt8](repeating: 0, count: 10)
                + [UInt8](repeating: 66, count: 12) + [0]
            send([UInt8(body.count), 0, 0, 0] + body, client)
            var answer = [UInt8](repeating: 0, count: 4096)
            guard recv(client, &answer, answer.count, 0) > 0 else { continue }
            send([7, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0], client)
            _ = recv(client, &answer, answer.count, 0)
        }
    }

    private static func send(_ bytes: [UInt8], _ client: Int32) {
        _ = bytes.withUnsafeBytes { write(client, $0.baseAddress, $0.count) }
    }
}
