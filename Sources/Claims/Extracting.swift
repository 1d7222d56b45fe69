package import Articles

/// The claims of the articles of one folder, names joined across them, in the order of files and of their text.
package func claims(in articles: [Article]) -> [Claim] { [] }
