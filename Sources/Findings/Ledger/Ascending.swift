/// Each number once, the least first.
func ascending(_ numbers: [Int]) -> [Int] {
    var result = numbers
    if !zip(numbers, numbers.dropFirst()).allSatisfy({ $0 <= $1 }) { result.sort() }
    var kept = 0
    for number in result where kept == 0 || result[kept - 1] != number {
        result[kept] = number
        kept += 1
    }
    result.removeLast(result.count - kept)
    return result
}

/// Where the first of ascending values is that is not less.
func lowerBound<Value: Comparable>(_ values: [Value], _ value: Value) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
        let middle = (low + high) / 2
        if values[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
}
