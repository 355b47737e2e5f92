/// How often queries are run: one pass over all that is not counted, then counted ones. Within a pass, each query goes
/// to each engine in turn, and the engine that begins changes from pass to pass, so that load on the machine and what
/// is in the processor's caches are the same for all.
struct Schedule {
    /// Counted passes at most.
    var passes: Int
    /// The time all engines together may spend on one query, once it was run three times.
    var perQuery: Duration
    /// The time after which queries that were run at all are not repeated.
    var total: Duration

    /// Each engine by itself, in rounds that take turns, so that a load on the machine that comes or goes is in the times of
    /// all. Every round begins with a pass that is not counted.
    ///
    /// - Returns: by engine, by query.
    func runApart(_ engines: [any Engine], queries: Int, rounds: Int) throws -> [[Samples]] {
        let part = Schedule(passes: (passes + rounds - 1) / rounds, perQuery: perQuery / rounds, total: total / rounds)
        var samples = engines.map { _ in Array(repeating: Samples(), count: queries) }
        for _ in 0..<rounds {
            for (place, engine) in engines.enumerated() {
                for (number, more) in try part.run([engine], queries: queries)[0].enumerated() {
                    samples[place][number].hits = more.hits
                    samples[place][number].times += more.times
                }
            }
        }
        return samples
    }

    /// - Returns: by engine, by query.
    func run(_ engines: [any Engine], queries: Int) throws -> [[Samples]] {
        var samples = engines.map { _ in Array(repeating: Samples(), count: queries) }
        var spent = Array(repeating: Duration.zero, count: queries)
        for number in 0..<queries {
            for (place, engine) in engines.enumerated() {
                try engine.prepare()
                samples[place][number].hits = try engine.answer(number)
            }
        }
        let clock = ContinuousClock()
        let deadline = clock.now + total
        for pass in 0..<max(passes, 1) {
            for number in 0..<queries {
                if pass >= 3, spent[number] > perQuery { continue }
                if pass >= 1, clock.now > deadline { continue }
                for turn in engines.indices {
                    let place = (turn + pass) % engines.count
                    try engines[place].prepare()
                    let start = clock.now
                    _ = try engines[place].answer(number)
                    let time = start.duration(to: clock.now)
                    samples[place][number].times.append(time / .microseconds(1))
                    spent[number] += time
                }
            }
        }
        return samples
    }
}
