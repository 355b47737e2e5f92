import ArgumentParser

/// Options of every command.
package struct GeneralOptions: ParsableArguments {
    @Flag(name: .customLong("no-config"), help: "Do not read ~/.config/pressmark/config.")
    package var noConfig = false

    @Flag(help: "Say on standard error what was used: configuration, index, alias files, how it was read, times.")
    package var debug = false

    package init() {}
}
