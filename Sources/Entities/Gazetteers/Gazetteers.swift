/// The name and word lists the recogniser ships with. `ATTRIBUTION.md` says where each comes from.
///
/// A list is one literal with entries separated by `|` or a line end; `Lexicon` reads them all once. A literal
/// costs nothing until it is read, and compiles quickly, unlike an array of strings.
enum Gazetteers {}
