import { createHash } from "node:crypto";
import * as fc from "fast-check";
import {
  DIAGNOSTIC_CODES,
  DIAGNOSTICS,
  DictionaryFormat,
  DictionaryLinter,
  type LintOptions,
  parseAnalyzer,
  type LintResult,
  parseDictionary,
  readAnalysisSettings,
  renderDiagnosticsTable,
} from "../../../src/dictionary";
import { dictionaryText, FORMATS } from "../dictionaryArbitraries";

const { SOLR_SYNONYMS, STOP_WORDS } = DictionaryFormat;

function lint(content: string | Uint8Array, options: LintOptions = { format: SOLR_SYNONYMS }): LintResult {
  const linter = new DictionaryLinter(options);
  linter.write(typeof content === "string" ? Buffer.from(content, "utf8") : content);
  return linter.end();
}

/** Each diagnostic as `line:column code`. */
function found(content: string, options?: LintOptions): string[] {
  return lint(content, options).diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

describe.each(FORMATS)("linting %s", (format) => {
  it("gives the same answer wherever chunks end", () => {
    const text = dictionaryText(format);
    fc.assert(
      fc.property(text, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (content, sizes) => {
        const bytes = Buffer.from(content, "utf8");
        const linter = new DictionaryLinter({ format });
        for (let at = 0, i = 0; at < bytes.length; i++) {
          const size = sizes[i % sizes.length] ?? 1;
          linter.write(bytes.subarray(at, at + size));
          at += size;
        }
        expect(linter.end()).toEqual(lint(bytes, { format }));
      }),
    );
  });

  it("refuses what the parser refuses, and names the same place first", () => {
    fc.assert(
      fc.property(fc.oneof(dictionaryText(format), fc.string({ unit: "binary" })), (text) => {
        const { refusal, rules } = parseDictionary(Buffer.from(text, "utf8"), { format });
        const result = lint(text, { format });
        const first = result.diagnostics.find(({ severity }) => severity === "error");
        expect(result.refused).toBe(refusal !== null);
        expect(first?.line).toBe(refusal?.line);
        expect(first?.code).toBe(refusal?.code);
        if (refusal === null) expect(result.rules).toBe(rules.length);
      }),
    );
  });

  it("never throws, whatever the bytes are and though the format is guessed", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(lint(bytes, {}).bytes).toBe(bytes.length);
        expect(lint(bytes, { format }).guessed).toBeNull();
      }),
    );
  });
});

describe("what people regret in Solr synonyms", () => {
  it.each([
    ["a rule that stands twice, in another order", "a, b\nb, a\n", ["2:1 duplicate-rule"]],
    ["a term twice", "a, b, a\n", ["1:7 duplicate-term"]],
    ["a term that is mapped to itself", "a => a\n", ["1:1 maps-to-itself"]],
    ["a term on both sides", "a, b => b, c\n", ["1:9 term-on-both-sides"]],
    ["mappings in a circle", "a => b\nb => c\nc => a\nd => a\n", ["1:1 mapping-cycle"]],
    ["a mapping after equivalents", "a, b\na => c\n", ["2:1 contradiction"]],
    ["equivalents after a mapping", "a => c\nb, a\n", ["2:4 contradiction"]],
    ["commas that separate nothing", "a,,b,\n", ["1:3 stray-comma"]],
    ["an arrow with one side", "a, b =>\n", ["1:1 dangling-arrow"]],
    ["a lonely term", "x b\n", ["1:1 single-term"]],
    ["a tab inside a term", "x\ty, c\n", ["1:2 tab"]],
    ["a zero-width space", "x\u200bb, c\n", ["1:2 invisible-character"]],
    ["a no-break space", "a, b\u00a0\n", ["1:5 edge-white-space"]],
    ["a control character", "x\u0001b, c\n", ["1:2 control-character"]],
    ["a byte order mark", "\ufeffx, b\n", ["1:1 byte-order-mark"]],
    ["carriage returns", "a, b\r\nc, d\r\n", ["1:1 carriage-return"]],
    ["letters composed here and apart there", "\u00e9, b\ne\u0301x, c\n", ["2:1 mixed-normal-forms"]],
    ["a comment after a rule", "a, b # c\n", ["1:6 comment-like-line"]],
  ])("reports %s", (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("says nothing of joiners that a script needs", () => {
    expect(found("می‌خواهم, خواستن\n👨‍👩‍👧, family\n")).toEqual([]);
  });

  it("reports a contradiction once a term, at the later of the two lines", () => {
    expect(found("a => c\nb, a\na, d\na => e\n")).toEqual(["2:4 contradiction"]);
    expect(found("b, a\nx, a => c\na => d\nd, a\n")).toEqual(["2:4 contradiction"]);
  });

  it("finds every contradiction among thousands of terms, and no other", () => {
    const equivalents = Array.from({ length: 5000 }, (_, i) => `e${i}, f${i}\n`).join("");
    const mappings = Array.from({ length: 5000 }, (_, i) => `${i % 5 === 0 ? "e" : "g"}${i} => h\n`).join("");
    const contradiction = 1000;
    expect(lint(equivalents + mappings).totals.byCode).toEqual({ contradiction });
    expect(lint(mappings + equivalents).totals.byCode).toEqual({ contradiction });
  });

  it("counts every repetition of a rule, among thousands of rules", () => {
    const rules = Array.from({ length: 5000 }, (_, i) => `a${i}, b${i}\n`).join("");
    expect(lint(rules).totals.warning).toBe(0);
    expect(lint(rules + rules + rules).totals.byCode).toEqual({ "duplicate-rule": 10_000 });
  });

  it("finds the only repetition in a rule of many terms, on either side", () => {
    const terms = Array.from({ length: 50 }, (_, i) => `t${i}`).join(",");
    expect(found(`${terms},t7\n`)).toEqual(["1:191 duplicate-term"]);
    expect(found(`${terms} => ${terms.replace("t7,", "t8,").replaceAll("t", "u")}\n`)).toEqual([
      "1:218 duplicate-term",
    ]);
    expect(found(`${terms} => u,t7\n`)).toEqual(["1:196 term-on-both-sides"]);
  });

  it("counts the mappings of a large set of equivalents", () => {
    const terms = Array.from({ length: 100 }, (_, i) => `t${i}`).join(", ");
    expect(lint(`${terms}\n`).diagnostics[0]).toMatchObject({
      code: "large-equivalents",
      message: expect.stringContaining("9900 mappings") as string,
    });
  });

  it("reports upper case only when lower case is expected", () => {
    expect(found("Ab, c\n")).toEqual([]);
    expect(found("Ab, c\n", { format: SOLR_SYNONYMS, expectLowercase: true })).toEqual(["1:1 upper-case"]);
  });

  it("reports stop words that empty a term or leave a hole in it as what the engine refuses, those at its end as lost", () => {
    const options = { format: SOLR_SYNONYMS, analyzer: parseAnalyzer("whitespace,stop:the") };
    expect(found("the, a\nthe who, b\nleave the, c\n", options)).toEqual([
      "1:1 term-eliminated",
      "2:1 hole-in-term",
      "3:1 lost-word",
    ]);
  });

  it("finds a circle at the end of a chain of a hundred thousand mappings", () => {
    const chain = Array.from({ length: 100_000 }, (_, i) => `t${i} => t${i + 1}\n`).join("");
    expect(found(chain)).toEqual([]);
    expect(found(`${chain}t100000 => t99999\n`)).toEqual(["100000:1 mapping-cycle"]);
  });
});

describe("what is wrong with an entry of a user dictionary", () => {
  const { KUROMOJI_USER_DICTIONARY: format, NORI_USER_DICTIONARY } = DictionaryFormat;

  it.each([
    ["the segments", "  東京都,東 京,トウ キョウ,名詞\n", "1:7 segments-differ"],
    ["the readings", '"東京","東京",トウ キョウ,名詞\n', "1:11 reading-count"],
    ["the surface form that comes back", "東,東,ト,名\n 東,東,ト,名\n", "2:2 duplicate-entry"],
    ["the quote that stays open", '東京,"東京,トウキョウ,名詞\n', "1:4 unbalanced-quotes"],
  ])("is placed at %s", (_, text, expected) => {
    expect(found(text, { format })).toEqual([expected]);
  });

  it("is placed behind the comma, and not in a comment that Lucene 8 knows", () => {
    const entry = "東京,東京,トウキョウ,名詞";
    const options = { format, engineVersion: "OpenSearch_1.3" };
    expect(found(`${entry},a, b\n`, options)).toEqual(["1:16 extra-fields"]);
    expect(found(`${entry}# a, b\n`, options)).toEqual([]);
  });

  it("is placed at the segments of a Korean entry", () => {
    const options = { format: NORI_USER_DICTIONARY };
    expect(found(" 세종시  서울 시 # c\n", options)).toEqual(["1:7 segments-misspell"]);
    expect(found("세종\n 세종\n", options)).toEqual(["2:2 contradiction"]);
  });
});

describe("suppressions", () => {
  it("take a comment's reason for the next rule only", () => {
    const { diagnostics, totals } = lint("# lint-ignore tab: our export\nx\tb, c\nd\te, f\n");
    expect(diagnostics.map(({ suppressed }) => suppressed)).toEqual([{ reason: "our export" }, null]);
    expect(totals).toMatchObject({ warning: 1, suppressed: 1, byCode: { tab: 1 } });
  });

  it("take an option's reason for the whole file", () => {
    const ignore = [{ code: "tab", reason: "our export" }];
    expect(lint("x\tb, c\nd\te, f\n", { format: SOLR_SYNONYMS, ignore }).totals.warning).toBe(0);
  });

  it("need a reason and a known code, and are reported when nothing needs them", () => {
    expect(
      found("# lint-ignore tab\nx\tb, d\n# lint-ignore nonsense: why\n# lint-ignore tab: why\nc, d\n"),
    ).toEqual([
      "1:1 suppression-without-reason",
      "2:2 tab",
      "3:1 unknown-suppression",
      "4:1 unused-suppression",
    ]);
  });

  it("do not hide what the engine refuses", () => {
    expect(lint("# lint-ignore blank-term: please\na, ,b\n").totals).toMatchObject({
      error: 1,
      suppressed: 0,
    });
  });
});

describe("the answer of the linter", () => {
  it("keeps errors when diagnostics are capped, and counts all", () => {
    const { diagnostics, totals } = lint("x\tb, c\nd\te, f\ne, ,f\n", {
      format: SOLR_SYNONYMS,
      maxDiagnostics: 1,
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(["blank-term"]);
    expect(totals).toMatchObject({ error: 1, warning: 1, byCode: { "blank-term": 1, tab: 2 } });
  });

  it("says which format was guessed and why", () => {
    expect(lint("s(100000001,1,'a',n,1,0).\n", {})).toMatchObject({
      format: DictionaryFormat.WORDNET_SYNONYMS,
      guessed: { why: expect.stringContaining("Prolog") as string },
    });
  });

  it("doubts a format that the lines contradict", () => {
    expect(found("a\nthe\n", { format: SOLR_SYNONYMS })).toContain("1:1 looks-like-another-format");
    expect(found("a, b => c\n", { format: STOP_WORDS })).toContain("1:1 looks-like-another-format");
  });

  it("carries the digest of the bytes when asked", () => {
    const sha256 = createHash("sha256").update("a, b\n").digest("hex");
    expect(lint("a, b\n", { format: SOLR_SYNONYMS, digest: true }).sha256).toBe(sha256);
  });
});

describe("the table of diagnostics", () => {
  it("has these codes, and no code goes without notice", () => {
    expect(DIAGNOSTIC_CODES.join(" ")).toBe(
      "invalid-utf8 blank-term blank-line output-too-long term-eliminated hole-in-term filter-before-synonyms " +
        "several-arrows malformed-synset-line " +
        "malformed-override key-too-long malformed-mapping no-rules malformed-xml unbalanced-quotes missing-fields reading-count segments-differ duplicate-entry " +
        "segments-too-long duplicate-rule duplicate-term contradiction maps-to-itself term-on-both-sides " +
        "mapping-cycle stray-comma dangling-arrow single-term several-words keeps-nothing empty-dictionary large-equivalents heavy-dictionary extra-fields " +
        "segments-misspell common-chain-refuses chain-not-checked " +
        "ignored-term lost-word same-after-analysis upper-case edge-white-space tab wrong-separator spreadsheet-quotes " +
        "header-row snowball-comment merge-marker mojibake replacement-character html-entity smart-quotes " +
        "control-character invisible-character mixed-normal-forms byte-order-mark foreign-encoding " +
        "carriage-return mixed-line-ends comment-like-line " +
        "looks-like-another-format foreign-format xml-not-checked no-patterns format-unsure quoted-mapping unused-suppression suppression-without-reason unknown-suppression",
    );
  });

  it("has one row of the documentation for each code", () => {
    const rows = renderDiagnosticsTable().trimEnd().split("\n").slice(2);
    expect(rows.map((row) => row.split("`")[1])).toEqual([...DIAGNOSTIC_CODES]);
    expect(Object.keys(DIAGNOSTICS)).toHaveLength(rows.length);
  });
});

describe("white space that is none to the engine", () => {
  it.each(["solr-synonyms", "stemmer-override", "character-mappings", "nori-user-dictionary", "stop-words"])(
    "finds a byte order mark between the lines of %s, where files were put together",
    (name) => {
      const format = name as DictionaryFormat;
      const [one, other] = name.includes("synonyms") ? ["foo, bar", "baz, qux"] : ["foo => f", "baz => b"];
      const text = /words|nori/u.test(name) ? ["foo", "baz"] : [one, other];
      expect(found(`${text[0]}\n\ufeff${text[1]}\n`, { format })).toEqual(["2:1 invisible-character"]);
      expect(found(`${text[0]}\n${text[1]}\ufeff\n`, { format })).toContainEqual(
        expect.stringMatching(/^2:\d+ invisible-character$/u),
      );
      expect(found(`\ufeff${text[0]}\n${text[1]}\n`, { format })).toEqual(["1:1 byte-order-mark"]);
      expect(found(`\ufeff\ufeff${text[0]}\n`, { format })).toContain("1:2 invisible-character");
    },
  );

  it.each(["\u00a0", "\u2007", "\u202f"])("takes a word with %j for one word with an edge", (space) => {
    for (const word of [`foo${space}`, `${space}foo`, `foo${space}bar`]) {
      const codes = lint(`${word}\n`, { format: STOP_WORDS }).diagnostics.map(({ code }) => code);
      expect(codes).toEqual(["edge-white-space"]);
    }
    expect(found("foo\u3000bar\n", { format: STOP_WORDS })).toContain("1:1 several-words");
  });
});

describe("a set of equivalents without expand", () => {
  const settings = {
    analyzer: { a: { tokenizer: "standard", filter: ["s"] } },
    filter: { s: { type: "synonym", synonyms_path: "analyzers/F1", expand: "false" } },
  };
  const ways: [string, LintOptions][] = [
    ["options", { format: SOLR_SYNONYMS, expand: false }],
    ["settings", { format: SOLR_SYNONYMS, analyzer: readAnalysisSettings({ analysis: settings }) }],
  ];

  it.each(ways)("has one mapping a term, however many, as %s say", (_, options) => {
    expect(lint("a1, b1, c1\n", options).weight.expansions).toBe(3);
    const many = Array.from({ length: 150 }, (_, at) => `term${at}`).join(", ");
    expect(lint(many, options)).toMatchObject({ diagnostics: [], weight: { expansions: 150 } });
  });

  it.each(ways)("makes a rule of a lonely term, as %s say", (_, options) => {
    expect(lint("lonely\nfoo, bar\n", options)).toMatchObject({ diagnostics: [], rules: 2 });
  });

  it.each(ways)("keeps its first term only, as %s say", (_, options) => {
    expect(found("foo, bar\nbar => qux\n", options)).toEqual([]);
    expect(found("foo, bar\nfoo => qux\n", options)).toEqual(["2:1 contradiction"]);
  });

  it("goes by the options where the settings say otherwise", () => {
    const { analyzer } = ways[1]![1];
    const options = { format: SOLR_SYNONYMS, expand: true, ...(analyzer ? { analyzer } : {}) };
    expect(lint("a1, b1, c1\n", options).weight.expansions).toBe(6);
  });
});

describe("mappings that keep their input", () => {
  const codes = (text: string): string[] => Object.keys(lint(text).totals.byCode);

  it.each([
    ["two", "foo => foo, bar\nbar => bar, foo\n"],
    ["three", "foo => foo, bar\nbar => bar, qux\nqux => qux, foo\n"],
    ["one of two", "foo => foo, bar\nbar => foo\n"],
  ])("are no circle: %s", (_, text) => expect(codes(text)).toEqual(["term-on-both-sides"]));

  it("are no circle among very many terms either", () => {
    const terms = Array.from({ length: 40 }, (_, at) => `term${at}`).join(", ");
    expect(codes(`foo, ${terms} => foo, bar, ${terms}\nbar => foo\n`)).not.toContain("mapping-cycle");
    expect(codes(`foo, ${terms} => bar, ${terms}\nbar => foo\n`)).toContain("mapping-cycle");
  });

  it("contradict no equivalents, which keep it too", () => {
    expect(codes("foo => foo, bar\nfoo, qux\n")).toEqual(["term-on-both-sides"]);
    expect(codes("foo, qux\nfoo => foo, bar\n")).toEqual(["term-on-both-sides"]);
    expect(codes("foo, qux\nfoo => foo, bar\nfoo => baz\n")).toContain("contradiction");
    expect(codes("foo, qux => foo, bar\nqux, baz\n")).toContain("contradiction");
  });
});

describe("a # inside an entry of kuromoji", () => {
  const entry = "東京,東京,トウキョウ,名詞 # the capital\n";
  const codes = (text: string, engineVersion: string): string[] =>
    Object.keys(
      lint(text, { format: DictionaryFormat.KUROMOJI_USER_DICTIONARY, engineVersion }).totals.byCode,
    );

  it.each(["OpenSearch_1.3", "Elasticsearch_7.10"])("is a comment to %s", (engine) => {
    expect(codes(entry, engine)).not.toContain("comment-like-line");
  });

  it.each(["OpenSearch_2.19", "OpenSearch_3.0"])("is a part of the rule to %s", (engine) => {
    expect(codes(entry, engine)).toContain("comment-like-line");
  });
});

describe("bytes that are no text", () => {
  it("are not advised to be converted from UTF-16, though a line begins with the bytes of a mark", () => {
    const bytes = Buffer.from([0x61, 0x0a, 0xff, 0xfe, 0x01, 0x00, 0xff, 0xff, 0x81, 0xde, 0x0a]);
    const remedies = lint(bytes).diagnostics.map(({ remedy }) => remedy);
    expect(remedies.length).toBeGreaterThan(0);
    expect(remedies.join()).not.toContain("UTF-16");
  });
});
