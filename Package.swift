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
        .target(name: "Articles"),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
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
