import Analysis
import Fitting
import Foundation
import Speech
import Interview

/// Accuracy of what is read in answers, on a file of labelled ones, beside its baselines.
struct JudgementRun {
    let root: String

    private var table: String { root + "/Models/judgement.tsv" }

    /// Evaluates the weights of the project on `files`; with `fits`, fits them first.
    ///
    /// With `spoken` the same answers are also heard by the built program `ladder`, once for each version of them.
    func run(_ files: [String], fits: Bool, spoken: Bool = false) throws {
        if fits {
            try fit()
            try compareReaders()
        }
        let text = try String(contentsOfFile: table, encoding: .utf8)
        let judge = AnswerJudge(table: try JudgementTable(text: text, file: table), families: try families())
        let plain = files.allSatisfy { $0.hasSuffix(".tsv") } ? nil : PlainNGrams(try fitted().items)
        for file in files {
            if file.hasSuffix(".tsv") {
                let talk = try PlainTalk(file: file)
                talk.countAccusations(by: judge)
                talk.rank(by: judge)
                continue
            }
            let items = try LabelledFile.read(file)
            baselines(items, judge: judge)
            if let plain {
                report(
                    "baseline: plain n-grams of the whole answer, fitted to Models/answers",
                    Self.agreement(items, plain))
            }
            report("the weights of this project", Self.agreement(items, judge: judge))
            moves(items, judge: judge)
            if spoken { try self.spoken(items, judge: judge) }
            speed(items, judge: judge)
        }
    }

    // Fits, and writes the table.
    private func fit() throws {
        let (items, fingerprint) = try fitted()
        let fit = JudgementFit(items, families: try families())
        let remarks = [
            "Weights by which answers are judged. Written by scripts/evaluate judgement --fit; do not edit.",
            "Fitted to \(items.count) answers of Models/answers, fingerprint \(fingerprint.text).",
            "A row: a pattern, and column:weight in hundredths. `~` words cut to five letters, `_` a gap, `@` a family.",
        ]
        let (fitted, crossed) = fit.fit(remarks: remarks) {
            FileHandle.standardError.write(Data(("Fitting: " + $0 + "\n").utf8))
        }
        report("cross-validated on the \(items.count) answers", Self.agreement(items, table: fitted, crossed))
        let judge = AnswerJudge(table: fitted, families: try families())
        let hits = items.enumerated().count { place, item in
            let judgement = judge.judge(AnswerText(item.answer), occasion: item.occasion)
                .replacing(crossed.probabilities.mapValues { Double($0[place]) }, by: fitted)
            let move = Assessment(of: item, judgement: judgement, judge: judge).move
            return item.labels?.next.contains(move.label) == true
        }
        print(String(format: "  next move acceptable %.2f", Double(hits) / Double(max(1, items.count))))
        try fitted.text.write(toFile: table, atomically: true, encoding: .utf8)
    }

    // Every answer that the weights are fitted to: all files of Models/answers but the one that is held out.
    private func fitted() throws -> (items: [LabelledAnswer], fingerprint: Fingerprint) {
        let folder = root + "/Models/answers"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .filter { $0.hasSuffix(".jsonl") && $0 != "held-out.jsonl" }
        var fingerprint = Fingerprint()
        var items: [LabelledAnswer] = []
        for name in names {
            fingerprint.add(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
            items += try LabelledFile.read(folder + "/" + name)
        }
        return (items, fingerprint)
    }

    // How far the second reader of the answers, who saw no labels, agrees with the first.
    private func compareReaders() throws {
        let file = root + "/Models/answers/second-reader/labels.jsonl"
        let second = try LabelledFile.labels(file)
        var agreement = Agreement()
        var moves = 0
        for item in try fitted().items {
            guard let labels = second[item.id] else { continue }
            agreement.add(item, said: labels.traits, responsive: labels.responsive)
            if let first = labels.next.first, item.labels?.next.contains(first) == true { moves += 1 }
        }
        let all = agreement.responsive.all
        report("a second reader, blind, of \(all) of these answers, beside the first", agreement)
        print(String(format: "  next move acceptable %.2f", Double(moves) / Double(max(1, all))))
    }

    private func baselines(_ items: [LabelledAnswer], judge: AnswerJudge) {
        var always = Agreement()
        var asked = Agreement()
        for item in items {
            always.add(item, said: Set(Trait.allCases), responsive: true)
            asked.add(
                item, said: item.answer.split(separator: " ").count >= 30 ? [Trait(item.asked)] : [],
                responsive: true)
        }
        report("baseline: always yes", always)
        report("baseline: the rung that was asked, from 30 words on", asked)
    }

    private func spoken(_ items: [LabelledAnswer], judge: AnswerJudge) throws {
        let heard = try SpokenAnswers(
            ladder: root + "/.build/release/ladder", folder: root + "/.build/spoken"
        ).heard(items)
        var agreement = Agreement()
        var hits = 0
        var qualities: [TextQuality: Int] = [:]
        for (item, words) in zip(items, heard) {
            let text = AnswerText(words)
            qualities[text.quality, default: 0] += 1
            let judgement = judge.judge(text, occasion: item.occasion)
            Self.add(judgement, of: item, to: &agreement)
            var spoken = item
            spoken.answer = words.map(\.text).joined(separator: " ")
            let move = Assessment(of: spoken, judgement: judgement, judge: judge).move
            if item.labels?.next.contains(move.label) == true { hits += 1 }
        }
        report("the same answers spoken by flite and heard by Ladder", agreement)
        let each = TextQuality.allCases.map { "\($0.rawValue) \(qualities[$0] ?? 0)" }
        print(
            String(
                format: "  next move acceptable %.2f; quality: ", Double(hits) / Double(max(1, items.count)))
                + each.joined(separator: ", "))
    }

    private func moves(_ items: [LabelledAnswer], judge: AnswerJudge) {
        var hits = (policy: 0, order: 0, drawn: 0.0)
        for item in items {
            guard let labels = item.labels else { continue }
            // What a rung drawn by lot hits in the long run.
            let fitting = Rung.allCases.count { labels.next.contains($0.rawValue) }
            hits.drawn += Double(fitting) / Double(Rung.allCases.count)
            if labels.next.contains(Assessment(of: item, judge: judge).move.label) { hits.policy += 1 }
            let next = Rung.allCases.first { $0 > item.asked }.map(\.rawValue) ?? "close"
            if labels.next.contains(next) { hits.order += 1 }
        }
        let all = Double(max(1, items.count))
        print(
            String(
                format: "  next move acceptable %.2f; baselines: fixed order %.2f, a rung by lot %.2f",
                Double(hits.policy) / all, Double(hits.order) / all, hits.drawn / all))
    }

    private func speed(_ items: [LabelledAnswer], judge: AnswerJudge) {
        let words = items.flatMap { $0.answer.split(separator: " ") }.prefix(400).joined(separator: " ")
        guard let first = items.first else { return }
        let begun = Date()
        for _ in 0..<20 { _ = judge.judge(AnswerText(words), occasion: first.occasion) }
        print(String(format: "  an answer of 400 words takes %.1f ms", Date().timeIntervalSince(begun) * 50))
    }

    func families() throws -> CueFamilies {
        func text(_ name: String) throws -> (yaml: String, file: String) {
            let file = root + "/Prompts/cues/" + name
            return (try String(contentsOfFile: file, encoding: .utf8), file)
        }
        let families = try text("families.yaml")
        return try CueFamilies(
            yaml: families.yaml, file: families.file, sounds: text("sounds.yaml"),
            needed: CueFamilies.Named.allCases)
    }

    static func agreement(
        _ items: [LabelledAnswer], table: JudgementTable, _ crossed: JudgementFit.CrossValidated
    ) -> Agreement {
        var agreement = Agreement()
        for (place, item) in items.enumerated() {
            let said = Trait.allCases.filter { trait in
                guard let found = crossed.probabilities[trait.rawValue],
                    let taken = table.weighings[trait.rawValue]?.taken
                else { return false }
                return found[place] >= taken
            }
            let unresponsive = crossed.probabilities[JudgementTable.unresponsive]?[place] ?? 0
            agreement.add(
                item, said: Set(said),
                responsive: unresponsive < (table.weighings[JudgementTable.unresponsive]?.taken ?? 0.5))
        }
        return agreement
    }

    static func agreement(_ items: [LabelledAnswer], _ plain: PlainNGrams) -> Agreement {
        var agreement = Agreement()
        for item in items {
            let said = plain.judge(item.answer)
            agreement.add(item, said: said.traits, responsive: said.isResponsive)
        }
        return agreement
    }

    static func agreement(_ items: [LabelledAnswer], judge: AnswerJudge) -> Agreement {
        var agreement = Agreement()
        for item in items {
            let judgement = judge.judge(AnswerText(item.answer), occasion: item.occasion)
            add(judgement, of: item, to: &agreement)
        }
        return agreement
    }

    private static func add(_ judgement: Judgement, of item: LabelledAnswer, to agreement: inout Agreement) {
        agreement.add(
            item, said: Set(judgement.shown.map(\.trait)), responsive: judgement.isResponsive,
            quotes: Dictionary(uniqueKeysWithValues: judgement.shown.map { ($0.trait, $0.quote) }),
            sure: Set(judgement.shown.filter(\.isSure).map(\.trait)))
    }

    func report(_ name: String, _ agreement: Agreement) {
        print(name)
        for kind in [Trait.Kind.rungs, .starl, .anti, .principles] {
            let each = Trait.all(kind).map { trait -> String in
                let count = agreement.counts[trait] ?? Agreement.Count()
                return String(
                    format: "%@ %.2f (%.2f/%.2f; %d %d %d)", trait.label, count.f1, count.precision,
                    count.recall,
                    count.hits, count.wronglySaid, count.missed)
            }
            print(
                String(format: "  %@ macro-F1 %.3f: ", kind.rawValue, agreement.macroF1(kind))
                    + each.joined(separator: ", "))
        }
        print(
            String(
                format: "  responsive %.3f, evasions found %.2f; quotes on a marked one %.2f of %d, %d long",
                Double(agreement.responsive.right) / Double(max(1, agreement.responsive.all)),
                Double(agreement.evasions.found) / Double(max(1, agreement.evasions.all)),
                Double(agreement.quotes.hits) / Double(max(1, agreement.quotes.all)), agreement.quotes.all,
                agreement.quotes.long))
        guard agreement.sure.all > 0 else { return }
        print(
            String(
                format: "  sure enough to be told: %d labels, right %.3f", agreement.sure.all,
                Double(agreement.sure.right) / Double(agreement.sure.all)))
    }
}

extension Judgement {
    /// The same answer as a judge would see it that was not fitted to it.
    fileprivate func replacing(_ crossed: [String: Double], by table: JudgementTable) -> Judgement {
        var judgement = self
        judgement.unresponsive = crossed[JudgementTable.unresponsive] ?? unresponsive
        judgement.shown = []
        for trait in Trait.allCases {
            guard let probability = crossed[trait.rawValue], let weighing = table.weighings[trait.rawValue]
            else { continue }
            judgement.probabilities[trait] = probability
            guard probability >= Double(weighing.taken) else { continue }
            judgement.shown.append(
                Shown(
                    trait: trait, probability: probability, quote: self[trait]?.quote ?? "",
                    isSure: probability >= Double(weighing.shown)))
        }
        return judgement
    }
}
