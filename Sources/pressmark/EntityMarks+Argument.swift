import ArgumentParser
import Rendering

extension EntityMarks: ExpressibleByArgument {}

extension ArgumentHelp {
    /// What `--entities` says of itself in all commands that have it.
    static var entityMarks: ArgumentHelp {
        ArgumentHelp(
            "How to mark named entities: none, underline, colour, or label, which writes [Ada Hale|PERSON].",
            valueName: "marks")
    }
}
