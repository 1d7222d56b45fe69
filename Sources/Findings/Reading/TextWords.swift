/// The words of a text: letters, and what else is to count as one.
func words(of text: String, and others: (Unicode.Scalar) -> Bool = { _ in false }) -> [Substring] {
    text.unicodeScalars.split { !(isLetter($0) || others($0)) }.map { Substring($0) }
}

/// Letters, and the marks that stand on them.
private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 65...90, 97...122: true
    case ..<128: false
    default: scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }
}
