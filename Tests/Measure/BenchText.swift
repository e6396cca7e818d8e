/// What the bench's candidate says: plain answers in whole sentences.
enum BenchText {
    static let paragraphs = [
        "In the spring of last year I was leading the move of our billing service to a new data base. It was a small team "
            + "of four people, and I had promised the whole company that the switch would take one weekend.",
        "The finance people needed the numbers before the end of the quarter, and the support people asked for more "
            + "testing. Those two groups hardly spoke to each other, and the date could not be moved.",
        "I went ahead with the weekend. A colleague who knew the old system best had asked for a second trial run with "
            + "real invoices, and I told her that one trial was enough.",
        "Three customers went to another supplier that month, including a small charity that had trusted us for years. "
            + "The support people worked through two nights on account of me.",
        "When somebody brings me a worry close to a date I hear it as a lack of trust, and I answer with confidence in "
            + "place of listening. My sister says that I have done the same thing since school.",
        "When a date is close I ask the most worried person in the room to run the meeting. Last autumn we had another "
            + "move, and we cut it into nine small steps and stopped twice on the way.",
    ]
}
