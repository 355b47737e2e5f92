/// What came of articles that were put into a store.
package struct StoreIntake: Sendable, Equatable {
    /// How many were not there yet, or not as they are now.
    package var written = 0
    /// Those that are larger than the store takes, by their numbers in the index they come from.
    package var tooLarge: [Int] = []

    package init() {}
}
