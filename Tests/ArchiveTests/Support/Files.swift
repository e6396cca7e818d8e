import Foundation
import SoundFile
import Testing

/// The permission bits of a file or folder.
func permissions(of path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
}

/// A recording as a crash leaves it: the header tells of `settled` frames, the file holds `written`.
func writeLaggingRecording(_ path: String, settled: Int, written: Int) throws {
    let original = path + ".whole"
    let writer = try SoundWriter.create(original, channels: 2)
    try writer.append([Int16](repeating: 1000, count: settled * 2))
    try writer.settle(toDisk: false)
    let head = try Data(contentsOf: URL(fileURLWithPath: original)).prefix(44)
    try writer.append([Int16](repeating: 2000, count: (written - settled) * 2))
    try writer.settle(toDisk: false)
    let body = try Data(contentsOf: URL(fileURLWithPath: original)).dropFirst(44)
    try (head + body).write(to: URL(fileURLWithPath: path))
    try FileManager.default.removeItem(atPath: original)
}
