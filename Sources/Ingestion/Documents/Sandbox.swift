import FileAccess

/// Runs a program on input that nobody vouches for: with bounds for time, memory and output, without a network where the
/// system lets users take it away, and without a shell.
///
/// util-linux' `prlimit` sets the bounds for memory and processor time, its `unshare` takes the network away.
enum Sandbox {
    struct Limits: Sendable {
        /// Of the clock, and of the processor.
        var seconds: Int
        /// Address space, in bytes.
        var memory: Int
        /// Bytes.
        var output: Int

        static let standard = Limits(seconds: 60, memory: 1 << 30, output: FileAnalysis.byteLimit)
    }

    static var isAvailable: Bool {
        ProgramPath.find("prlimit") != nil
    }

    /// - Returns: what the program wrote to its standard output.
    static func run(
        _ program: String, _ arguments: [String], input: [UInt8], limits: Limits
    ) throws(SubprocessError) -> [UInt8] {
        guard let prlimit = ProgramPath.find("prlimit") else { throw .system(SystemFailure(2)) }
        let bounds = ["--as=\(limits.memory)", "--cpu=\(limits.seconds)", "--core=0", "--fsize=0", "--"]
        return try Subprocess.run(
            prlimit, bounds + withoutNetwork + [program] + arguments, input: input, seconds: limits.seconds,
            outputLimit: limits.output)
    }

    /// What stands in front of a command to run it without a network: nothing where the system forbids that.
    static let withoutNetwork: [String] = {
        guard let unshare = ProgramPath.find("unshare"), let nothing = ProgramPath.find("true") else { return [] }
        let command = [unshare, "--user", "--net", "--"]
        let works = try? Subprocess.run(
            unshare, Array(command.dropFirst()) + [nothing], input: [], seconds: 5, outputLimit: 1_024)
        return works == nil ? [] : command
    }()
}
