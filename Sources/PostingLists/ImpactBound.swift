/// An upper bound on the impacts of a run of postings.
package struct ImpactBound: Hashable, Sendable {
    /// The last row number the bound holds for.
    package var lastID: UInt32
    /// No posting up to `lastID` has a higher impact.
    package var maximumImpact: Float

    package init(lastID: UInt32, maximumImpact: Float) {
        self.lastID = lastID
        self.maximumImpact = maximumImpact
    }

    /// What is known without a skip list: nothing.
    package static let unknown = ImpactBound(lastID: .max, maximumImpact: .infinity)
    /// What holds behind the last posting.
    package static let none = ImpactBound(lastID: .max, maximumImpact: 0)
}
