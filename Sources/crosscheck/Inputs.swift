import ArgumentParser
import Articles
import Claims
import Foundation

/// The articles below some paths, and the files that gave none.
struct Inputs: Sendable {
    var articles: [Article]
    var unreadable: [UnreadableFile]
}

/// Reads every file below the paths. Files are named by their path below the folder given, or by their own name when given themselves.
///
/// Order of arguments and of the file system does not show: the articles come sorted by name.
func read(paths: [String], progress: Progress = .silent) throws(CommandFailure) -> Inputs {
    var files: [SavedFile] = []
    for path in paths { files += try savedFiles(at: path) }
    files.sort { $0.name < $1.name }

    var inputs = Inputs(articles: [], unreadable: [])
    for (index, file) in files.enumerated() {
        progress.report("reading", index, of: files.count)
        do throws(UnreadableFile) {
            inputs.articles.append(try file.article())
        } catch {
            inputs.unreadable.append(error)
        }
    }
    progress.report("reading", files.count, of: files.count)
    return inputs
}

/// The articles below the paths; what could not be read is said on standard error. Ends the run when nothing was readable.
func readOrExplain(paths: [String], loudness: Loudness) throws -> [Article] {
    let inputs = try read(paths: paths, progress: loudness.progress)
    for file in inputs.unreadable { loudness.note("Left out \(file.file): \(file.reason)") }
    guard !inputs.articles.isEmpty else {
        throw CommandFailure.nothingReadable(paths)
    }
    return inputs.articles
}

/// The claims of the articles, with a line about it while it takes long.
func readClaims(in articles: [Article], _ loudness: Loudness) -> [Claim] {
    loudness.progress.during("reading \(articles.count) articles for claims", of: articles.count) { Claims.claims(in: articles) }
}

/// A file on disk that may hold an article.
private struct SavedFile {
    var name: String
    var path: String

    func article() throws(UnreadableFile) -> Article {
        if name.unicodeScalars.contains("\u{FFFD}"), !FileManager.default.fileExists(atPath: path) {
            throw UnreadableFile(file: name, reason: "Its name or its folder's is not in UTF-8; rename it.")
        }
        let data: Data
        do { data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe) } catch {
            throw UnreadableFile(file: name, reason: "It cannot be opened (\(reason(of: error))); check its permissions.")
        }
        return try Articles.article(file: name, bytes: [UInt8](data))
    }
}

/// Notes about a folder, which are no articles of it.
private let notes: Set<String> = ["SOURCE.md", "README.md", "NOTES.md", "LICENSE", "LICENSE.md", "LICENSE.txt", "crosscheck.yml"]

private func savedFiles(at path: String) throws(CommandFailure) -> [SavedFile] {
    let root = URL(fileURLWithPath: path)
    guard let isRootFolder = isFolder(root) else { throw .noSuchPath(path) }
    guard isRootFolder else { return [SavedFile(name: root.lastPathComponent, path: path)] }
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path) else { throw .unreadableFolder(path) }
    return names.compactMap { name -> SavedFile? in
        let parts = name.split(separator: "/")
        guard let last = parts.last, !parts.contains(where: { $0.hasPrefix(".") }), !notes.contains(String(last)) else { return nil }
        let file = root.appendingPathComponent(name)
        // What cannot be looked at is no folder as far as anybody knows: it is read, and reported when that fails.
        return isFolder(file) == true || isUndecodableFolder(name, among: names) ? nil : SavedFile(name: name, path: file.path)
    }
}

/// Whether a name that could not be decoded is that of a folder: other names go on from it.
private func isUndecodableFolder(_ name: String, among names: [String]) -> Bool {
    name.unicodeScalars.contains("\u{FFFD}") && names.contains { $0.hasPrefix(name + "/") }
}

/// `nil` when there is nothing at the URL.
private func isFolder(_ url: URL) -> Bool? {
    try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory
}

private func reason(of error: any Error) -> String {
    let code = (error as NSError).code
    return code == NSFileReadNoPermissionError ? "permission denied" : "reading failed"
}
