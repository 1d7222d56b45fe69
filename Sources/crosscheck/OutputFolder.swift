import Foundation

/// Writes files so that a reader never sees half of them.
enum OutputFolder {
    /// Everything is written to a sibling first. A new folder then gets its name in one step; into one that exists the files are
    /// renamed one by one, after all of them have been written.
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
            for file in files {
                let (written, place) = (draft.appendingPathComponent(file.name), target.appendingPathComponent(file.name))
                if manager.fileExists(atPath: place.path) {
                    _ = try manager.replaceItemAt(place, withItemAt: written)
                } else {
                    try manager.moveItem(at: written, to: place)
                }
            }
        } catch {
            throw CommandFailure.cannotWrite(path, why: error.localizedDescription)
        }
    }
}
