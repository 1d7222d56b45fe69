// swift-tools-version: 6.2
import PackageDescription

/// Settings shared by every target of ours.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "crosscheck",
    products: [
        .executable(name: "crosscheck", targets: ["crosscheck"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        // The weights of tagger and parser, which TrainSyntax writes: C only because its compiler takes a file in whole.
        .target(name: "CSyntaxModel", exclude: ["syntax.model"]),
        .target(name: "Language", dependencies: ["CSyntaxModel"], exclude: ["Syntax/ATTRIBUTION.md"], swiftSettings: strict),
        .systemLibrary(
            name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
        .systemLibrary(name: "CTerminal"),
        .target(name: "HTML", dependencies: ["CCMarkGFM", "CLibXML2"], swiftSettings: strict),
        .target(
            name: "Articles", dependencies: ["HTML", "Language", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        // The weights of the second reading of claims, which TrainClaims learns.
        .target(name: "CClaimWeights", exclude: ["claims.weights"]),
        .target(
            name: "Claims",
            dependencies: [
                "Articles", "CClaimWeights", "Language", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ], swiftSettings: strict),
        .target(
            name: "Findings",
            dependencies: [
                "Articles", "Claims", "Language", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ], swiftSettings: strict),
        .target(
            name: "Briefs",
            dependencies: [
                "Articles", "Claims", "Findings", "Language", .product(name: "Mustache", package: "swift-mustache"),
            ], resources: [.embedInCode("Templates"), .embedInCode("Schemas")], swiftSettings: strict),
        .executableTarget(
            name: "crosscheck",
            dependencies: [
                "Articles", "Briefs", "CTerminal", "Claims", "Findings", "Language",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),
        // Not part of the product: trains the weights again, see Sources/TrainSyntax/TrainSyntax.swift.
        .executableTarget(name: "TrainSyntax", dependencies: ["Language"], exclude: ["Sentences", "Teacher"], swiftSettings: strict),
        // Not part of the product: what the weights of the second reading are learnt from, see Sources/TrainClaims/train.py.
        .executableTarget(
            name: "TrainClaims", dependencies: ["Articles", "BenchmarkInputs", "Claims"], exclude: ["annotated.tar.xz", "train.py"],
            swiftSettings: strict),
        // Measurements, see Sources/Benchmarks/README.md.
        .target(name: "BenchmarkInputs", path: "Sources/Benchmarks/BenchmarkInputs", swiftSettings: strict),
        .executableTarget(
            name: "TimesBenchmark", dependencies: ["Articles", "BenchmarkInputs", "Language"],
            path: "Sources/Benchmarks/TimesBenchmark", swiftSettings: strict),
        .executableTarget(
            name: "ClaimsBenchmark", dependencies: ["Articles", "BenchmarkInputs", "Claims", "Language"],
            path: "Sources/Benchmarks/ClaimsBenchmark", swiftSettings: strict),
        .executableTarget(
            name: "AblationBenchmark", dependencies: ["Articles", "BenchmarkInputs", "Claims"],
            path: "Sources/Benchmarks/AblationBenchmark", swiftSettings: strict),
        .executableTarget(
            name: "BriefBenchmark", dependencies: ["Articles", "BenchmarkInputs", "Briefs", "Claims", "Findings"],
            path: "Sources/Benchmarks/BriefBenchmark", swiftSettings: strict),
        .executableTarget(
            name: "FindingsBenchmark", dependencies: ["BenchmarkInputs", "Claims", "Findings"],
            path: "Sources/Benchmarks/FindingsBenchmark",
            swiftSettings: strict),

        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "HTMLTests", dependencies: ["HTML", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "LanguageTests", dependencies: ["Language", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "ArticlesTests", dependencies: ["Articles", "Language", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "ClaimsTests", dependencies: ["Articles", "Claims", "Language", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "FindingsTests", dependencies: ["Claims", "Findings", "Language", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "BriefsTests", dependencies: ["Articles", "Briefs", "Claims", "Findings", "Language", "TestSupport"],
            exclude: ["Golden"], swiftSettings: strict),
        .testTarget(
            name: "crosscheckTests",
            dependencies: ["crosscheck", "TestSupport", .product(name: "Subprocess", package: "swift-subprocess")],
            swiftSettings: strict),
    ]
)
