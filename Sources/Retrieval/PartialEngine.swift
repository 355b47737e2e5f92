/// Where questions go that may be answered in part.
package protocol PartialEngine {
    /// What did not answer, of all that was asked so far: an answer without it may lack something.
    var shortfall: Shortfall? { get }
}
