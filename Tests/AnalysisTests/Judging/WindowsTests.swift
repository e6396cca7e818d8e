import Testing

@testable import Analysis

@Suite("Windows: the stretches that are judged")
struct WindowsTests {
    @Test(
        "Every word lies in a window of every scale, and none reaches over the end",
        arguments: [1, 5, 12, 13, 28, 29, 100, 1601])
    func cover(count: Int) {
        let windows = Windows.over(count)
        for place in 0..<count { #expect(windows.contains { $0.contains(place) }) }
        #expect(windows.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= count && !$0.isEmpty })
        #expect(Set(windows).count == windows.count)
    }

    @Test("No words, no windows")
    func none() { #expect(Windows.over(0).isEmpty) }
}
