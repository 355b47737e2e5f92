/// Why an engine cannot be asked.
struct EngineFailure: Error, CustomStringConvertible {
    var message: String
    var description: String { message }
}
