import { parseAnalyzer } from "../../../src/dictionary";
import { isEngineVersion } from "../../../src/dictionary/isEngineVersion";
import { CHAINS_WITH_STOP, CommonChains } from "../../../src/dictionary/lint/CommonChains";
import { DiagnosticCollector } from "../../../src/dictionary/lint/DiagnosticCollector";
import type { Diagnostic } from "../../../src/dictionary/lint/Diagnostic";
import { lookAtTerm, TermLook } from "../../../src/dictionary/lint/lookAtTerm";
import { Suppressions } from "../../../src/dictionary/lint/Suppressions";
import { Tally } from "../../../src/dictionary/lint/Tally";
import { luceneVersionOf } from "../../../src/dictionary/LuceneVersion";
import { expandOf } from "../../../src/dictionary/ParseOptions";
import * as fc from "fast-check";

function diagnostic(line: number): Diagnostic {
  return {
    code: "tab",
    severity: "warning",
    line,
    column: 1,
    endColumn: 2,
    text: "x",
    message: `on ${line}`,
    remedy: "Mend it",
    everywhere: null,
    suppressed: null,
  };
}

function tallied(lines: readonly number[], linesOfFile: number): Diagnostic | null {
  const tally = new Tally();
  for (const line of lines) tally.count(line, () => diagnostic(line));
  return tally.folded(linesOfFile);
}

describe("what is told once for many lines", () => {
  it.each<[readonly number[], number, null | { first: number[]; lines: number; message: string }]>([
    [[], 1, null],
    [[3], 1, null],
    [[3, 3], 1, null],
    [[3, 4], 20, null],
    [[3, 4], 19, { first: [3, 4], lines: 2, message: "on 3 (one of 2 such lines: 3, 4)" }],
    [[4, 3], 1, { first: [3, 4], lines: 2, message: "on 3 (one of 2 such lines: 3, 4)" }],
    [
      [1, 2, 3, 4, 5],
      9,
      { first: [1, 2, 3, 4, 5], lines: 5, message: "on 1 (one of 5 such lines: 1, 2, 3, 4, 5)" },
    ],
    [
      [1, 2, 3, 4, 5, 6],
      9,
      { first: [1, 2, 3, 4, 5], lines: 6, message: "on 1 (one of 6 such lines: 1, 2, 3, 4, 5, …)" },
    ],
    [
      [6, 5, 4, 3, 2, 1],
      9,
      { first: [1, 2, 3, 4, 5], lines: 6, message: "on 1 (one of 6 such lines: 1, 2, 3, 4, 5, …)" },
    ],
    [[2, 2, 5, 5, 2], 9, { first: [2, 5], lines: 3, message: "on 2 (one of 3 such lines: 2, 5, …)" }],
  ])("on lines %j of %s: %j", (lines, linesOfFile, expected) => {
    const folded = tallied(lines, linesOfFile);
    const told = folded && { ...folded.everywhere, message: folded.message };
    expect(told).toEqual(expected);
    const first = folded && { ...folded, message: "", everywhere: null };
    expect(first).toEqual(folded && { ...diagnostic(Math.min(...lines)), message: "" });
  });
});

describe("findings that are gathered", () => {
  const place = (line: number, column = 1): Pick<Diagnostic, "line" | "column" | "endColumn" | "text"> => ({
    line,
    column,
    endColumn: column,
    text: "",
  });

  it("stand by line, column and code, and errors stay first", () => {
    const collector = new DiagnosticCollector(new Suppressions([]), 4);
    collector.report("maps-to-itself", place(1), "info");
    collector.report("tab", place(3, 2), "warning");
    collector.report("upper-case", place(3, 1), "warning");
    collector.report("stray-comma", place(3, 1), "warning");
    collector.report("blank-term", place(9), "error", "Its own remedy");
    expect(collector.refused).toBe(true);
    expect(
      collector.diagnostics(100).map(({ code, line, column, remedy }) => [code, line, column, remedy]),
    ).toEqual([
      ["stray-comma", 3, 1, "Delete the comma"],
      ["upper-case", 3, 1, expect.any(String)],
      ["tab", 3, 2, expect.any(String)],
      ["blank-term", 9, 1, "Its own remedy"],
    ]);
    expect(collector.totals(100)).toEqual({
      error: 1,
      warning: 3,
      info: 1,
      suppressed: 0,
      byCode: { "blank-term": 1, "maps-to-itself": 1, "stray-comma": 1, "upper-case": 1, tab: 1 },
    });
    expect(new DiagnosticCollector(new Suppressions([]), 4).refused).toBe(false);
  });

  it("are told once where they are everywhere, and repetitions as soon as ten lines of a hundred have them", () => {
    const collector = new DiagnosticCollector(new Suppressions([]), 100);
    for (let line = 1; line <= 11; line++) {
      collector.report("tab", place(line), "a tab");
      collector.report("duplicate-rule", place(line), "the same");
    }
    expect(collector.diagnostics(1000).map(({ code }) => code)).toEqual([
      "duplicate-rule",
      ...Array<string>(11).fill("tab"),
    ]);
    expect(collector.totals(1000)).toMatchObject({ warning: 12, byCode: { tab: 11, "duplicate-rule": 11 } });
    expect(collector.diagnostics(100)).toHaveLength(2);
  });

  it("that are not minded are kept apart, but for errors", () => {
    const suppressions = new Suppressions([
      { code: "tab", reason: "ours" },
      { code: "blank-term", reason: "ours" },
    ]);
    const collector = new DiagnosticCollector(suppressions, 100);
    for (let line = 1; line <= 3; line++) collector.report("tab", place(line), "a tab");
    collector.report("blank-term", place(4), "blank");
    expect(collector.diagnostics(4).map(({ suppressed }) => suppressed?.reason ?? null)).toEqual([
      "ours",
      "ours",
      "ours",
      null,
    ]);
    expect(collector.totals(4)).toEqual({
      error: 1,
      warning: 0,
      info: 0,
      suppressed: 3,
      byCode: { "blank-term": 1 },
    });
    expect(suppressions.all().map(({ code, used }) => [code, used])).toEqual([
      ["tab", true],
      ["blank-term", false],
    ]);
  });
});

describe("a comment that says what is not minded", () => {
  it.each([
    ["# lint-ignore tab: why", "tab", "why"],
    ["  #lint-ignore   tab :  why it is  ", "tab", "why it is"],
    ["# lint-ignore tab", "tab", ""],
    ["# lint-ignore tab:", "tab", ""],
    ["# lint-ignore: why", "", "why"],
    ["# lint-ignore", "", ""],
  ])("%j is read", (text, code, reason) => {
    const suppressions = new Suppressions([]);
    suppressions.readComment(text, 3);
    expect(suppressions.all()).toEqual([{ code, reason, line: 3, used: false }]);
  });

  it.each([
    "# lint-ignored tab: why",
    "lint-ignore tab: why",
    "x # lint-ignore tab: why",
    "# lint-ignore tab why",
    "# note",
  ])("%j is not", (text) => {
    const suppressions = new Suppressions([]);
    suppressions.readComment(text, 3);
    expect(suppressions.all()).toEqual([]);
  });

  it("is for the next rule, before what is said of the whole file", () => {
    const suppressions = new Suppressions([{ code: "tab", reason: "everywhere" }]);
    suppressions.readComment("# lint-ignore tab: here", 1);
    suppressions.readComment("# lint-ignore upper-case: too", 2);
    suppressions.reachRule(3);
    suppressions.reachRule(4);
    const reasons = [3, 4].map((line) =>
      ["tab", "upper-case", "other"].map((code) => suppressions.reasonFor(code, line)),
    );
    expect(reasons).toEqual([
      ["here", "too", null],
      ["everywhere", null, null],
    ]);
  });
});

describe("a quick look at a term", () => {
  const chains = new CommonChains(10);
  const look = (term: string): TermLook =>
    lookAtTerm(
      Array.from({ length: term.length }, (_, at) => term.charCodeAt(at)),
      0,
      term.length,
    );

  it.each<[TermLook, readonly string[]]>([
    [
      TermLook.TAKEN,
      [
        "a",
        "tv",
        "new york",
        "Käse",
        "の",
        "日本",
        "한국",
        "カ",
        "жук",
        "λ",
        "5g",
        "a5",
        "the5",
        "5the",
        "lord of",
        "of5",
        `${"x".repeat(300)}`,
      ],
    ],
    [TermLook.REFUSED_BY_STOP_FILTERS, ["the", "THE", "of the", "the who", "lord of rings", "of 5", "  to "]],
    [
      TermLook.UNCLEAR,
      ["", "!", "a\\b", "İ", "×", "÷", "the!", "!the", "the-who", "ก", "\u3040", `${"x".repeat(300)} the`],
    ],
  ])("says %s", (expected, terms) => {
    expect(terms.map((term) => [term, look(term)])).toEqual(terms.map((term) => [term, expected]));
  });

  it("never says otherwise than the chains themselves", () => {
    const piece = fc.constantFrom(
      "the",
      "of",
      "a",
      "who",
      "THE",
      "5",
      " ",
      " ",
      "-",
      "é",
      "の",
      "日",
      "한",
      "x",
      "×",
      "'",
      "ก",
      "themselves",
      "İ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const term = pieces.join("").trim().replace(/ +/g, " ");
        const said = look(term);
        // The letter a by itself is a word of more than one meaning, and is let pass.
        if (said === TermLook.UNCLEAR || term.toLowerCase() === "a") return;
        expect(chains.refusing(term)).toEqual(said === TermLook.TAKEN ? [] : [...CHAINS_WITH_STOP]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("an engine's version", () => {
  it.each<[string | undefined, 8 | 9 | 10]>([
    ["OpenSearch_1.3", 8],
    ["OpenSearch_0.1", 8],
    ["OpenSearch_2.19", 9],
    ["opensearch_2.1", 9],
    ["OpenSearch_3.0", 10],
    ["OpenSearch_21.0", 10],
    ["Elasticsearch_7.10", 8],
    ["elasticsearch_9.0", 8],
    ["Solr_1", 10],
    ["x OpenSearch_1.0", 10],
    ["", 10],
    [undefined, 10],
  ])("%s is on Lucene %s", (engineVersion, lucene) => {
    expect(luceneVersionOf(engineVersion)).toBe(lucene);
  });

  it.each([
    ["OpenSearch_2.19", true],
    ["OpenSearch_12.1", true],
    ["OpenSearch_123.1", false],
    ["OpenSearch_2.191", false],
    ["OpenSearch_2", false],
    ["OpenSearch_2.", false],
    ["Elasticsearch_7.10", true],
    ["Elasticsearch_77.1", false],
    ["opensearch_2.1", false],
    ["xOpenSearch_2.1", false],
    ["OpenSearch_2.1x", false],
    ["OpenSearch 2.1", false],
    ["", false],
  ])("%j is one as the service writes them: %s", (text, expected) => {
    expect(isEngineVersion(text)).toBe(expected);
  });

  it("says nothing of expand, which options say, then the chain", () => {
    const analyzer = parseAnalyzer("standard");
    const without = Object.assign(Object.create(analyzer) as typeof analyzer, { expand: false });
    expect(
      [{}, { expand: false }, { analyzer }, { analyzer: without }, { analyzer: without, expand: true }].map(
        expandOf,
      ),
    ).toEqual([true, false, true, false, true]);
  });
});
