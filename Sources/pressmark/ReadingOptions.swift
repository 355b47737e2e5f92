import ArgumentParser

/// How the words of a query are taken.
struct ReadingOptions: ParsableArguments {
    @Flag(help: "Look for any of the words, as for a question in plain language, instead of all of them.")
    var any = false

    @Flag(
        name: .customLong("no-relax"),
        help: "Find nothing rather than something like it: no other spelling, no fewer words.")
    var noRelax = false
}
