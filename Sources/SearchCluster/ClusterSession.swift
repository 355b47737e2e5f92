package import SphinxQL

/// What a searcher needs of a conversation with a search engine: so that it can be held against answers that are made up.
package protocol ClusterSession: AnyObject {
    func query(_ sql: String) throws(SphinxError) -> SphinxResult
    /// What `SHOW META` says of the last query.
    func meta() throws(SphinxError) -> [String: String]
}

extension SphinxConnection: ClusterSession {}
