/// The time expressions of a text, in order, none overlapping another.
package func timeExpressions(in text: String, reference: TimeReference) -> [TimeExpression] { [] }
