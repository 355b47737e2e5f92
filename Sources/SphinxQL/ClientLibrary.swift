#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What is used of libmariadb, the client library of MariaDB and MySQL, whose protocol Sphinx and Manticore speak.
///
/// `SphinxQL` asks a search server and hands over what it answers. It refuses to know what is asked, and of Pressmark at all.
/// The library is opened when the first server is asked, so that nobody else needs it. Its functions:
/// https://mariadb.com/docs/connectors/mariadb-connector-c/api-functions
struct ClientLibrary: Sendable {
    typealias Text = UnsafePointer<CChar>
    typealias Row = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

    let initialize: @convention(c) (OpaquePointer?) -> OpaquePointer?
    let setOption: @convention(c) (OpaquePointer, CInt, UnsafeRawPointer?) -> CInt
    let connect:
        @convention(c) (OpaquePointer, Text?, Text?, Text?, Text?, CUnsignedInt, Text?, CUnsignedLong) -> OpaquePointer?
    let close: @convention(c) (OpaquePointer) -> Void
    let query: @convention(c) (OpaquePointer, Text?, CUnsignedLong) -> CInt
    let useResult: @convention(c) (OpaquePointer) -> OpaquePointer?
    let freeResult: @convention(c) (OpaquePointer) -> Void
    let nextResult: @convention(c) (OpaquePointer) -> CInt
    let fieldCount: @convention(c) (OpaquePointer) -> CUnsignedInt
    /// Of a column's description the first thing is its name.
    let nextField: @convention(c) (OpaquePointer) -> UnsafePointer<Text?>?
    let nextRow: @convention(c) (OpaquePointer) -> Row?
    let lengths: @convention(c) (OpaquePointer) -> UnsafePointer<CUnsignedLong>?
    let affectedRows: @convention(c) (OpaquePointer) -> CUnsignedLongLong
    let warningCount: @convention(c) (OpaquePointer) -> CUnsignedInt
    let errorNumber: @convention(c) (OpaquePointer) -> CUnsignedInt
    let errorText: @convention(c) (OpaquePointer) -> Text?
    let serverVersion: @convention(c) (OpaquePointer) -> Text?

    /// The library, or why it cannot be used.
    static let shared: Result<ClientLibrary, SphinxError> = load(names)

    #if canImport(Darwin)
        static let names = [
            "libmariadb.3.dylib", "/opt/homebrew/lib/mariadb/libmariadb.3.dylib",
            "/usr/local/lib/mariadb/libmariadb.3.dylib",
        ]
    #else
        static let names = ["libmariadb.so.3"]
    #endif

    static func load(_ names: [String]) -> Result<ClientLibrary, SphinxError> {
        var reason = "its name is not known here"
        for name in names {
            guard let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL) else {
                if let text = dlerror() { reason = String(cString: text) }
                continue
            }
            do throws(MissingFunction) {
                return .success(try ClientLibrary(handle))
            } catch {
                reason = "\(name) lacks the function \(error.name)"
            }
        }
        return .failure(.libraryMissing(reason: reason))
    }

    private struct MissingFunction: Error {
        let name: String
    }

    private init(_ handle: UnsafeMutableRawPointer) throws(MissingFunction) {
        func function<Function>(_ name: String) throws(MissingFunction) -> Function {
            guard let found = dlsym(handle, name) else { throw MissingFunction(name: name) }
            return unsafeBitCast(found, to: Function.self)
        }
        let start: @convention(c) (CInt, UnsafeRawPointer?, UnsafeRawPointer?) -> CInt = try function(
            "mysql_server_init")
        guard start(0, nil, nil) == 0 else { throw MissingFunction(name: "mysql_server_init") }
        initialize = try function("mysql_init")
        setOption = try function("mysql_options")
        connect = try function("mysql_real_connect")
        close = try function("mysql_close")
        query = try function("mysql_real_query")
        useResult = try function("mysql_use_result")
        freeResult = try function("mysql_free_result")
        nextResult = try function("mysql_next_result")
        fieldCount = try function("mysql_field_count")
        nextField = try function("mysql_fetch_field")
        nextRow = try function("mysql_fetch_row")
        lengths = try function("mysql_fetch_lengths")
        affectedRows = try function("mysql_affected_rows")
        warningCount = try function("mysql_warning_count")
        errorNumber = try function("mysql_errno")
        errorText = try function("mysql_error")
        serverVersion = try function("mysql_get_server_info")
    }
}
