import Testing

@testable import Findings

@Suite struct ConstraintNetworkTests {
    @Test func `bounds add up along a path`() {
        var network = ConstraintNetwork(points: 3)
        #expect(network.add(Span(1, 2), from: 0, to: 1, label: 1) == nil)
        #expect(network.add(Span(10, 20), from: 1, to: 2, label: 2) == nil)
        #expect(network.bounds(from: 0, to: 2) == Span(11, 22))
    }

    @Test func `a refused constraint names the fewest that exclude it, and is not kept`() {
        var network = ConstraintNetwork(points: 4)
        #expect(network.add(Span(0, 1), from: 0, to: 1, label: 1) == nil)
        #expect(network.add(Span(0, 1), from: 1, to: 2, label: 2) == nil)
        #expect(network.add(Span(0, 1), from: 2, to: 3, label: 3) == nil)
        #expect(network.add(Span(0, 3), from: 0, to: 3, label: 4) == nil)
        #expect(network.add(Span(9, 9), from: 0, to: 3, label: 5) == [4, 5])
        #expect(network.add(Span(3, 3), from: 0, to: 3, label: 6) == nil)
    }

    @Test func `three that fit in pairs can fail together`() {
        var network = ConstraintNetwork(points: 3)
        #expect(network.add(Span(709, 709), from: 0, to: 1, label: 1) == nil)
        #expect(network.add(Span(925, 925), from: 0, to: 2, label: 2) == nil)
        #expect(network.add(Span(600, 600), from: 1, to: 2, label: 3) == [1, 2, 3])
        #expect(network.add(Span(210, 240), from: 1, to: 2, label: 4) == nil)
    }

    @Test func `an order needs no source`() {
        var network = ConstraintNetwork(points: 3)
        network.order(1, before: 2)
        #expect(network.add(Span(100, 100), from: 0, to: 1, label: 7) == nil)
        #expect(network.add(Span(60, 60), from: 0, to: 2, label: 8) == [7, 8])
    }

    @Test func `open bounds bind on one side`() {
        var network = ConstraintNetwork(points: 2)
        #expect(network.add(Span(5, .infinity), from: 0, to: 1, label: 1) == nil)
        #expect(network.add(Span(100, 100), from: 0, to: 1, label: 2) == nil)
        #expect(network.add(Span(0, 4), from: 0, to: 1, label: 3)?.contains(3) == true)
    }
}
