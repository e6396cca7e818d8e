// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "Ladder",
    products: [.executable(name: "ladder", targets: ["ladder"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // The C libraries, each with one importer.
        .systemLibrary(name: "CALSA", pkgConfig: "alsa", providers: [.apt(["libasound2-dev"])]),
        .systemLibrary(
            name: "CPocketSphinx", pkgConfig: "pocketsphinx", providers: [.apt(["libpocketsphinx-dev"])]),
        .systemLibrary(
            name: "CESpeakNG", pkgConfig: "espeak-ng", providers: [.apt(["libespeak-ng-dev"])]),
        .systemLibrary(name: "CSndFile", pkgConfig: "sndfile", providers: [.apt(["libsndfile1-dev"])]),
        .systemLibrary(
            name: "CSampleRate", pkgConfig: "samplerate", providers: [.apt(["libsamplerate0-dev"])]),
        .systemLibrary(name: "CSpeexDSP", pkgConfig: "speexdsp", providers: [.apt(["libspeexdsp-dev"])]),

        // For fitting alone; it has no pkg-config file.
        .systemLibrary(name: "CLinear", providers: [.apt(["liblinear-dev"])]),

        // Edges: handles, errors, units; no policy.
        .target(name: "ALSA", dependencies: ["CALSA", "Speech"]),
        .target(name: "PocketSphinx", dependencies: ["CPocketSphinx", "Speech"]),
        .target(name: "ESpeak", dependencies: ["CESpeakNG", "Speech"]),
        .target(name: "SoundFile", dependencies: ["CSndFile", "CSampleRate", "Speech"]),
        .target(name: "NoiseReduction", dependencies: ["CSpeexDSP", "Speech"]),

        .target(name: "SphinxTrain", dependencies: ["PocketSphinx", "Speech"]),

        // Pure core.
        .target(name: "Speech"),
        .target(name: "Notation", dependencies: [.product(name: "Yams", package: "Yams")]),
        .target(name: "Language", dependencies: ["Speech", "Notation"]),
        .target(name: "Stories", dependencies: ["Notation"]),
        .target(name: "Analysis", dependencies: ["Speech", "Notation"]),
        .target(name: "Interview", dependencies: ["Speech", "Analysis", "Notation"]),
        .target(name: "Report", dependencies: ["Speech", "Analysis", "Interview"]),

        // Fits the weights in Models/ to labelled answers; nothing that a user runs.
        .target(name: "Fitting", dependencies: ["CLinear", "Analysis", "Speech"]),

        // Shell: the only performers.
        .target(
            name: "Archive",
            dependencies: [
                "Speech", "Analysis", "Interview", "Language", "Notation", "Stories", "SoundFile",
            ]),
        .target(
            name: "Studio",
            dependencies: [
                "Speech", "Analysis", "Interview", "Language", "Notation", "Stories", "Archive",
                "ALSA", "PocketSphinx", "ESpeak", "SoundFile", "SphinxTrain", "NoiseReduction",
            ]),
        .executableTarget(
            name: "ladder",
            dependencies: [
                "Studio", "Archive", "Report", "Interview", "Analysis", "Language", "Notation", "Speech",
                "Stories", "ALSA", "SoundFile",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // Tests mirror the sources; the virtual desk is a sound server of the tests' own.
        .target(name: "VirtualDesk", path: "Tests/VirtualDesk"),
        .testTarget(name: "SpeechTests", dependencies: ["Speech"]),
        .testTarget(name: "NotationTests", dependencies: ["Notation"]),
        .testTarget(
            name: "LanguageTests", dependencies: ["Language", "Notation", "Speech", "VirtualDesk"],
            exclude: ["Golden"]),
        .testTarget(name: "StoriesTests", dependencies: ["Stories", "Notation"]),
        .testTarget(name: "AnalysisTests", dependencies: ["Analysis", "Speech", "Notation", "VirtualDesk"]),
        .testTarget(
            name: "InterviewTests",
            dependencies: ["Interview", "Analysis", "Speech", "Notation", "VirtualDesk"],
            exclude: ["Golden"]),
        .testTarget(
            name: "ReportTests", dependencies: ["Report", "Interview", "Analysis", "Speech", "VirtualDesk"],
            exclude: ["Golden"]),
        .testTarget(
            name: "ArchiveTests",
            dependencies: [
                "Archive", "Analysis", "Language", "Stories", "Interview", "Speech", "SoundFile",
                "VirtualDesk",
            ]),
        .testTarget(name: "FittingTests", dependencies: ["Fitting", "Analysis"]),
        .testTarget(name: "SoundFileTests", dependencies: ["SoundFile", "Speech", "VirtualDesk"]),
        .testTarget(name: "NoiseReductionTests", dependencies: ["NoiseReduction", "Speech"]),
        .testTarget(name: "ALSATests", dependencies: ["ALSA", "Speech", "VirtualDesk"]),
        .testTarget(
            name: "PocketSphinxTests", dependencies: ["PocketSphinx", "SoundFile", "Speech", "VirtualDesk"]),
        .testTarget(
            name: "SphinxTrainTests",
            dependencies: ["SphinxTrain", "PocketSphinx", "SoundFile", "Speech", "VirtualDesk"]),
        .testTarget(name: "ESpeakTests", dependencies: ["ESpeak", "Language"]),
        .testTarget(
            name: "StudioTests",
            dependencies: [
                "Studio", "Archive", "Interview", "Analysis", "Language", "SoundFile", "ALSA", "PocketSphinx",
                "ESpeak", "SphinxTrain", "Notation",
                "Speech", "VirtualDesk",
            ]),
        .testTarget(
            name: "LadderTests",
            dependencies: [
                "ladder", "Studio", "Report", "Archive", "Interview", "Analysis", "Notation", "SoundFile",
                "Speech",
                "VirtualDesk",
            ]),
        .executableTarget(
            name: "measure",
            dependencies: [
                "Fitting", "Analysis", "Interview", "Language", "Notation", "Archive", "ESpeak",
                "PocketSphinx",
                "SoundFile",
                "Speech",
                "VirtualDesk",
            ],
            path: "Tests/Measure", exclude: ["Material"]),
    ]
)

// The house settings for every Swift target.
for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ]
}
