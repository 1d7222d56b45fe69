import Foundation

/// A file that a benchmark reads: its name and its bytes.
package struct CorpusFile: Sendable {
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// The files below the paths that the benchmark was called with, or below `Corpus/`, sorted by name. Notes about a folder are no articles.
package func corpusFiles(_ arguments: some Sequence<String>) throws -> [CorpusFile] {
    let paths = Array(arguments)
    var files: [CorpusFile] = []
    for path in paths.isEmpty ? ["Corpus"] : paths {
        let root = URL(fileURLWithPath: path)
        guard let isFolder = try? root.resourceValues(forKeys: [.isDirectoryKey]).isDirectory else { throw BenchmarkFailure(path: path) }
        let names = isFolder ? try FileManager.default.subpathsOfDirectory(atPath: path) : [""]
        for name in names where !name.hasSuffix("SOURCE.md") && !name.hasSuffix("crosscheck.yml") {
            let file = name.isEmpty ? root : root.appendingPathComponent(name)
            guard (try? file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true else { continue }
            files.append(CorpusFile(name: name.isEmpty ? root.lastPathComponent : name, bytes: [UInt8](try Data(contentsOf: file))))
        }
    }
    guard !files.isEmpty else { throw BenchmarkFailure(path: paths.joined(separator: " ")) }
    return files.sorted { $0.name < $1.name }
}

package struct BenchmarkFailure: Error, CustomStringConvertible {
    var path: String

    package var description: String { "There is no file to measure with below \(path): name a folder of articles." }
}
