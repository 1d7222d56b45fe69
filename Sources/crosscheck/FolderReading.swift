import Articles
import Foundation

/// The articles of a folder (or of one file) in the order of their names, and the files that gave none.
func read(_ path: String) throws -> (articles: [Article], unreadable: [UnreadableFile]) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw CommandError.noSuchPath(path) }
    let base = isFolder.boolValue ? path : (path as NSString).deletingLastPathComponent
    let names = isFolder.boolValue ? (FileManager.default.subpaths(atPath: path) ?? []) : [(path as NSString).lastPathComponent]
    var articles: [Article] = []
    var unreadable: [UnreadableFile] = []
    for name in names.sorted() where !(name as NSString).lastPathComponent.hasPrefix(".") {
        let full = (base as NSString).appendingPathComponent(name)
        var isInner: ObjCBool = false
        guard FileManager.default.fileExists(atPath: full, isDirectory: &isInner), !isInner.boolValue else { continue }
        guard let data = FileManager.default.contents(atPath: full) else {
            unreadable.append(UnreadableFile(file: name, reason: "The file cannot be opened."))
            continue
        }
        do throws(UnreadableFile) {
            articles.append(try article(file: name, bytes: [UInt8](data)))
        } catch {
            unreadable.append(error)
        }
    }
    return (articles, unreadable)
}
