/// What a model knows of words, and features ask for.
package struct WordTables: Sendable {
    package let names: ListedNames
    package let clusters: WordClusters

    package init(names: [ListedNames.Entry], clusters: [WordClusters.Entry]) {
        self.names = ListedNames(names)
        self.clusters = WordClusters(clusters)
    }
}
