internal import Foundation
internal import Speech

/// Places of the recording on the page: what the page's script seeks to.
enum PageTime {
    /// A number with a point, whatever the locale.
    static func decimal(_ number: Double, places: Int) -> String {
        String(format: "%.\(places)f", number)
    }

    /// The attribute that makes a click play from `place`.
    static func attribute(_ place: Samples) -> HTML {
        " data-at=\"\(decimal(place.seconds, places: 2))\""
    }

    /// A button that plays from `place`; `label` says more than `text` and begins with it.
    static func button(_ text: String, label: String, at place: Samples) -> HTML {
        "<button type=\"button\" aria-label=\"\(label)\"\(attribute(place))>\(text)</button>"
    }
}
