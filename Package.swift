// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "Pressmark",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Pressmark", targets: ["Pressmark"]),
        .executable(name: "pressmark", targets: ["pressmark"]),
        .executable(name: "pressmark-ingest", targets: ["pressmark-ingest"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.8.0"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.0.0"),
    ],
    targets: [
        // What the user runs: flags and entry points only.
        .executableTarget(
            name: "pressmark",
            dependencies: [
                "ArticleIndex", "Articles", "CommandLineInterface", "EntityNames", "FileAccess", "QueryLanguage",
                "Rendering", "Retrieval", "SearchCluster", "SphinxQL", "TerminalOutput", .argumentParser,
            ]
        ),
        .executableTarget(
            name: "pressmark-ingest",
            dependencies: [
                "ArticleIndex", "ArticleReaders", "CommandLineInterface", "IngestRendering", "Ingestion", "Rendering",
                "SearchCluster", "SphinxQL", "TerminalOutput", .argumentParser,
            ]
        ),

        // What other Swift programs use.
        .target(
            name: "Pressmark",
            dependencies: [
                "ArticleIndex", "Articles", "EntityNames", "Ingestion", "PostingLists", "QueryLanguage", "Retrieval",
                "TextAnalysis",
            ]
        ),

        // From the top down: a module knows only those below it.
        .target(
            name: "CommandLineInterface",
            dependencies: [
                "ArticleIndex", "PostingLists", "QueryLanguage", "Retrieval", "SearchCluster", "SphinxQL",
                "TerminalOutput", .argumentParser,
            ]
        ),
        .target(
            name: "IngestRendering",
            dependencies: [
                "ArticleIndex", "Articles", "Ingestion", "Rendering", "SearchCluster", "SphinxQL", "TerminalOutput",
            ]),
        .target(
            name: "Rendering",
            dependencies: [
                "ArticleIndex", "Articles", "EntityNames", "QueryLanguage", "Quotations", "Retrieval", "TerminalOutput",
                "TextAnalysis",
            ]
        ),
        .target(
            name: "Ingestion",
            dependencies: [
                "ArticleIndex", "ArticleReaders", "Articles", "CXXHash", "CZlib", "Entities", "FileAccess",
                "Quotations", "TextAnalysis",
            ]
        ),
        .target(
            name: "Retrieval",
            dependencies: [
                "ArticleIndex", "Articles", "CPrefetch", "EntityNames", "PostingLists", "QueryLanguage", "Quotations",
                "TerminalOutput", "TextAnalysis",
            ]
        ),
        .target(
            name: "ArticleIndex",
            dependencies: [
                "Articles", "CPrefetch", "CSQLiteSettings", "NearDuplicates", "PostingLists", "TextAnalysis", .grdb,
                .sqlite,
            ]),
        .target(
            name: "SearchCluster",
            dependencies: [
                "ArticleIndex", "Articles", "CXXHash", "EntityNames", "FileAccess", "PostingLists", "QueryLanguage",
                "Quotations", "Retrieval", "SphinxQL", "TerminalOutput", "TextAnalysis",
            ]),
        .target(name: "NearDuplicates"),
        .target(name: "PostingLists", dependencies: ["CPrefetch"]),
        .target(name: "QueryLanguage", dependencies: ["Articles", "TerminalOutput"]),
        .target(name: "Quotations", dependencies: ["Articles", "Entities", "TextAnalysis"]),
        .target(
            name: "Entities", dependencies: ["Articles", "CEntityModel", "CPrefetch", "EntityNames"],
            exclude: ["ATTRIBUTION.md"]),
        .target(name: "EntityNames", dependencies: ["Articles", "TerminalOutput"]),
        .target(name: "ArticleReaders", dependencies: ["Articles", "CLibXML2", "TextAnalysis", .yams]),
        .target(name: "TextAnalysis", dependencies: ["Articles", "CStemmer"]),
        .target(name: "Articles"),
        .target(name: "FileAccess", dependencies: ["CXXHash"]),
        .target(name: "TerminalOutput"),
        .target(name: "SphinxQL"),

        // The entity recogniser's model file, compiled in.
        .target(name: "CEntityModel", exclude: ["entities.model", "ATTRIBUTION.md"]),
        // What Swift has no word for.
        .systemLibrary(name: "CPrefetch"),
        .systemLibrary(name: "CSQLiteSettings"),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        // Its headers are in a folder of their own: SwiftPM asks pkg-config for it.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkgconf"])]),
        .systemLibrary(name: "CXXHash", providers: [.apt(["libxxhash-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),

        // Makes and measures the entity recogniser's model, by `make model` and `make eval`; not installed.
        .executableTarget(name: "pressmark-train", dependencies: ["Articles", "Entities", .argumentParser]),

        // Writes the manual pages and completions, by `make manual` and `make install`; not installed.
        .executableTarget(name: "pressmark-manual", dependencies: [.argumentParser]),

        .target(
            name: "TestSupport", dependencies: ["ArticleIndex", "Articles", "CZlib"], path: "Tests/TestSupport"),
        // Run by `make bench`; see Tests/Benchmarks/README.md.
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "ArticleIndex", "Articles", "Ingestion", "NearDuplicates", "QueryLanguage", "Quotations", "Retrieval",
                "TestSupport", "TextAnalysis", .argumentParser, .sqlite,
            ],
            path: "Tests/Benchmarks/InProcess"),
        // Run by `make eval-quotes`.
        .executableTarget(
            name: "quotation-eval",
            dependencies: ["Articles", "Entities", "Quotations", "TextAnalysis", .argumentParser],
            path: "Tests/Benchmarks/QuotationEvaluation"),
        // Run by `make relevance`.
        .executableTarget(
            name: "relevance",
            dependencies: [
                "ArticleIndex", "Articles", "Ingestion", "QueryLanguage", "Retrieval", "TestSupport", .argumentParser,
            ],
            path: "Tests/Benchmarks/Relevance", exclude: ["references.tsv"]),
        // The example of the manual's first page, which a test runs.
        .executableTarget(name: "library-example", dependencies: ["Pressmark"], path: "Tests/LibraryExample"),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "ArticleIndex", "Articles", "QueryLanguage", "Retrieval", "SearchCluster", "SphinxQL", "TestSupport",
                "library-example", "pressmark", "pressmark-ingest", "pressmark-manual",
            ]),
        .testTarget(
            name: "CommandLineInterfaceTests",
            dependencies: ["ArticleIndex", "CommandLineInterface", "TestSupport", .argumentParser]),
        .testTarget(name: "PressmarkCommandTests", dependencies: ["TestSupport", "pressmark", .argumentParser]),
        .testTarget(name: "PressmarkTests", dependencies: ["Pressmark", "TestSupport"]),
        .testTarget(
            name: "RelevanceTests",
            dependencies: ["Retrieval", "relevance"],
            exclude: ["golden-passages.tsv"]
        ),
        .testTarget(
            name: "IngestRenderingTests", dependencies: ["ArticleIndex", "IngestRendering", "Ingestion"]),
        .testTarget(
            name: "RenderingTests",
            dependencies: [
                "ArticleIndex", "Articles", "EntityNames", "IngestRendering", "Ingestion", "QueryLanguage",
                "Quotations", "Rendering", "Retrieval", "TerminalOutput", "TestSupport",
            ]),
        .testTarget(
            name: "IngestionTests",
            dependencies: ["ArticleIndex", "ArticleReaders", "Articles", "FileAccess", "Ingestion", "TestSupport"]),
        .testTarget(
            name: "RetrievalTests",
            dependencies: [
                "ArticleIndex", "Articles", "EntityNames", "PostingLists", "QueryLanguage", "Quotations", "Retrieval",
                "TestSupport",
                "TextAnalysis", .grdb,
            ]
        ),
        .testTarget(
            name: "ArticleIndexTests",
            dependencies: ["ArticleIndex", "Articles", "NearDuplicates", "PostingLists", "TestSupport", .grdb]),
        .testTarget(
            name: "SearchClusterTests",
            dependencies: [
                "ArticleIndex", "Articles", "QueryLanguage", "Retrieval", "SearchCluster", "SphinxQL", "TestSupport",
            ]),
        .testTarget(name: "NearDuplicatesTests", dependencies: ["NearDuplicates", "TestSupport"]),
        .testTarget(name: "PostingListsTests", dependencies: ["PostingLists", "TestSupport", .sqlite]),
        .testTarget(name: "QueryLanguageTests", dependencies: ["Articles", "QueryLanguage", "TestSupport"]),
        .testTarget(
            name: "QuotationsTests",
            dependencies: ["ArticleReaders", "Articles", "Entities", "Quotations", "TestSupport", "TextAnalysis"]),
        .testTarget(name: "EntitiesTests", dependencies: ["Articles", "Entities"]),
        .testTarget(name: "EntityNamesTests", dependencies: ["Articles", "EntityNames", "TestSupport"]),
        .testTarget(name: "PressmarkManualTests", dependencies: ["pressmark-manual"]),
        .testTarget(name: "PressmarkTrainTests", dependencies: ["Articles", "Entities", "pressmark-train"]),
        .testTarget(name: "ArticleReadersTests", dependencies: ["ArticleReaders", "Articles", "TestSupport"]),
        .testTarget(name: "TextAnalysisTests", dependencies: ["Articles", "TestSupport", "TextAnalysis"]),
        .testTarget(name: "SphinxQLTests", dependencies: ["SphinxQL"]),
        .testTarget(name: "TerminalOutputTests", dependencies: ["TerminalOutput"]),
        .testTarget(name: "ArticlesTests", dependencies: ["Articles"]),
    ],
    swiftLanguageModes: [.v6]
)

let upcomingFeatures = [
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
    "ExistentialAny",
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
    "InternalImportsByDefault",
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
    "MemberImportVisibility",
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0461-async-function-isolation.md
    "NonisolatedNonsendingByDefault",
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0470-isolated-conformances.md
    "InferIsolatedConformances",
]

for target in package.targets where target.type != .system {
    target.swiftSettings = (target.swiftSettings ?? []) + upcomingFeatures.map { .enableUpcomingFeature($0) }
}

extension Target.Dependency {
    static var argumentParser: Self { .product(name: "ArgumentParser", package: "swift-argument-parser") }
    static var grdb: Self { .product(name: "GRDB", package: "GRDB.swift") }
    /// SQLite's C interface, from the same system library that GRDB uses.
    static var sqlite: Self { .product(name: "GRDBSQLite", package: "GRDB.swift") }
    static var yams: Self { .product(name: "Yams", package: "Yams") }
}
