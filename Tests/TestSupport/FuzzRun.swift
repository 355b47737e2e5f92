import FoundationEssentials
import Glibc

/// How many random inputs a fuzz test tries, from which seed; `make fuzz` sets both in the environment.
package struct FuzzRun: Sendable {
    /// Random unless `FUZZ_SEED` is set. An input depends on this and its number only.
    package let seed: UInt64
    private let inputs: Int
    private let isLong: Bool

    /// - Parameter inputsByDefault: how many without `FUZZ_INPUTS`, as in the tests' usual run.
    package init(inputsByDefault: Int) {
        let environment = ProcessInfo.processInfo.environment
        seed = environment["FUZZ_SEED"].flatMap(UInt64.init) ?? .random(in: 1...1_000_000)
        let asked = environment["FUZZ_INPUTS"].flatMap(Int.init)
        inputs = asked ?? inputsByDefault
        isLong = asked != nil
    }

    /// The input that took longest.
    package struct Slowest: Sendable {
        package var number = 0
        /// Of the thread's own time.
        package var milliseconds = 0.0
    }

    /// Makes inputs from generators of their own.
    /// - Parameter share: among how many tests the inputs are divided.
    package func forEachInput(share: Int, _ body: (inout SeededGenerator) throws -> Void) rethrows -> Slowest {
        var slowest = Slowest()
        let count = (inputs + share - 1) / share
        for number in 0..<count {
            // After a crash, the last line says which input it was.
            if isLong, number.isMultiple(of: 10_000) { print("fuzz: seed \(seed), input \(number) of \(count)") }
            var generator = SeededGenerator(seed: seed &+ UInt64(number) &* 0x1_0000_0001)
            let start = Self.threadTime()
            try body(&generator)
            let time = Self.threadTime() - start
            if time > slowest.milliseconds { slowest = Slowest(number: number, milliseconds: time) }
        }
        if isLong {
            print("fuzz: seed \(seed), \(count) inputs, slowest \(slowest.number) with \(slowest.milliseconds) ms")
        }
        return slowest
    }

    /// Whether an input took more than 100 milliseconds; asked of long runs only, which are made for release builds.
    package func isHang(_ slowest: Slowest) -> Bool {
        isLong && slowest.milliseconds > 100
    }

    private static func threadTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
    }
}
