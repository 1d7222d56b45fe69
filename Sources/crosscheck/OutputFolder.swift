import Foundation

/// Writes files so that a reader never sees half of them.
enum OutputFolder {
    /// Everything is written to a sibling first. A new folder then gets its name in one step; in one that exists the files are
    /// replaced one by one, after all of them have been written once.
    static func write(_ files: [(name: String, text: String)], to path: String) throws {
        let manager = FileManager.default
        let target = URL(fileURLWithPath: path)
        let draft = target.deletingLastPathComponent().appendingPathComponent(
            ".\(target.lastPathComponent).draft-\(ProcessInfo.processInfo.processIdentifier)")
        do {
            try manager.createDirectory(at: draft, withIntermediateDirectories: true)
            defer { try? manager.removeItem(at: draft) }
            for file in files { try Data(file.text.utf8).write(to: draft.appendingPathComponent(file.name)) }
            guard manager.fileExists(atPath: target.path) else {
                try manager.moveItem(at: draft, to: target)
                return
            }
            // All of it fits on the disk: now each file is replaced in one step.
            for file in files { try Data(file.text.utf8).write(to: target.appendingPathComponent(file.name), options: .atomic) }
        } catch {
            throw CommandFailure.cannotWrite(path, why: error.localizedDescription)
        }
    }
}
