import * as fc from "fast-check";
import {
  DictionaryFormat,
  DictionaryLinter,
  type LintResult,
  parseDictionary,
} from "../../../src/dictionary";
import { wordLists } from "../../../src/dictionary/formats/word-list";
import { FORMATS, soundDictionaryText } from "../dictionaryArbitraries";

const {
  SOLR_SYNONYMS,
  STOP_WORDS,
  STEMMER_OVERRIDE,
  KUROMOJI_USER_DICTIONARY,
  NORI_USER_DICTIONARY,
  CHARACTER_MAPPINGS,
  TYPE_TABLE,
} = DictionaryFormat;

const DAMAGE = [
  "wrong-separator",
  "spreadsheet-quotes",
  "header-row",
  "snowball-comment",
  "merge-marker",
  "mojibake",
  "replacement-character",
  "html-entity",
  "smart-quotes",
  "foreign-encoding",
  "mixed-line-ends",
  "control-character",
  "invisible-character",
  "edge-white-space",
  "tab",
];

function lint(content: string | Uint8Array, format = SOLR_SYNONYMS): LintResult {
  const linter = new DictionaryLinter({ format });
  linter.write(typeof content === "string" ? Buffer.from(content, "utf8") : content);
  return linter.end();
}

const codes = (content: string | Uint8Array, format?: DictionaryFormat): string[] =>
  lint(content, format).diagnostics.map(({ code }) => code);

describe.each(FORMATS)("in undamaged %s", (format) => {
  it("no damage is found", () => {
    fc.assert(
      fc.property(soundDictionaryText(format), (text) => {
        expect(codes(text, format).filter((code) => DAMAGE.includes(code))).toEqual([]);
      }),
    );
  });
});

describe("the separators of other formats", () => {
  const word = fc.constantFrom("tv", "sofa", "new york", "café", "東京", "C3PO");
  const separated = (separator: string): fc.Arbitrary<string> =>
    fc
      .array(fc.uniqueArray(word, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 })
      .map((lines) => lines.map((words) => `${words.join(separator)}\n`).join(""));

  it.each([";", "; ", "|", " | ", "\t", "，", "、", "،", "->", " -> ", " → ", " = ", "=", " ⇒ "])(
    "are one finding in synonyms, with the right separator as remedy: %j",
    (separator) => {
      fc.assert(
        fc.property(separated(separator), (text) => {
          const { diagnostics } = lint(text);
          const told = diagnostics.filter(({ code }) => code !== "duplicate-rule");
          expect(told.map(({ code }) => code)).toEqual(["wrong-separator"]);
          expect(told[0]?.remedy).toMatch(/[->→⇒=]/u.test(separator) ? /=>/ : /commas \(,\)/);
        }),
        { numRuns: 30 },
      );
    },
  );

  it.each<[string, DictionaryFormat, string, string, RegExp]>([
    ...wordLists.map(({ name }): [string, DictionaryFormat, string, string, RegExp] => [
      name,
      name as DictionaryFormat,
      "a;an;the\n",
      "wrong-separator",
      /one word a line/,
    ]),
    ["character mappings", CHARACTER_MAPPINGS, "& -> and\n", "malformed-mapping", /Write => between/],
    ["character mappings", CHARACTER_MAPPINGS, "ü = ue\n", "malformed-mapping", /Write => between/],
    ["a type table", TYPE_TABLE, "@ → ALPHA\n", "malformed-mapping", /Write => between/],
    ["nori's dictionary", NORI_USER_DICTIONARY, "세종시,세종,시\n", "wrong-separator", /spaces/],
    [
      "kuromoji's dictionary",
      KUROMOJI_USER_DICTIONARY,
      "東京\t東京\tトウキョウ\t名詞\n",
      "missing-fields",
      /commas/,
    ],
    ["stemmer overrides", STEMMER_OVERRIDE, "running -> run\n", "malformed-override", /Write =>/],
    ["stemmer overrides", STEMMER_OVERRIDE, "running\trun\n", "malformed-override", /write =>/],
  ])("are one finding in %s", (_, format, text, code, remedy) => {
    const { diagnostics } = lint(text, format);
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
    expect(diagnostics[0]?.remedy).toMatch(remedy);
  });

  it.each([
    ["character mappings", CHARACTER_MAPPINGS, "= => equals\n→ => ->\n; => ,\n| => |x\n"],
    ["a type table", TYPE_TABLE, "= => ALPHA\n→ => ALPHA\n; => DIGIT\n"],
  ] as const)("are characters like any other in %s", (_, format, text) => {
    expect(codes(text, format)).toEqual([]);
  });

  it.each([
    "tv, television\nAT&T, at and t\n",
    "e=mc2, relativity\n",
    "c++, cpp\na-b => a b\n",
    ":-> , smile\n",
    "q;, r\n",
  ])("are not found in %j", (text) => {
    expect(codes(text)).not.toContain("wrong-separator");
  });
});

describe("what is everywhere in a file", () => {
  it("is told once, with how many lines it is on and the first of them", () => {
    const { diagnostics, totals } = lint("x\u200b, b\n".repeat(3) + "c, d\u200b\n".repeat(7));
    const [found] = diagnostics.filter(({ code }) => code === "invisible-character");
    expect(found?.everywhere).toEqual({ lines: 10, first: [1, 2, 3, 4, 5] });
    expect(found?.message).toContain("one of 10 such lines: 1, 2, 3, 4, 5, …");
    expect(totals.byCode["invisible-character"]).toBe(10);
    expect(totals.warning).toBe(2);
  });

  it("never is a code on more than a tenth of the lines and told more than once, whatever the file is", () => {
    const text = fc.oneof(soundDictionaryText(SOLR_SYNONYMS), fc.string({ unit: "binary", maxLength: 300 }));
    fc.assert(
      fc.property(text, fc.constantFrom(...FORMATS), (content, format) => {
        const { diagnostics, lines } = lint(content, format);
        for (const code of new Set(diagnostics.map((each) => each.code))) {
          const own = diagnostics.filter((each) => each.code === code);
          const onLines = new Set(own.map(({ line }) => line)).size;
          if (onLines > 1) expect(onLines).toBeLessThanOrEqual(lines / 10);
        }
      }),
    );
  });
});

describe("bytes that are not UTF-8", () => {
  it.each([
    [
      "Windows-1252",
      Buffer.from("caf\u00e9, coffee\n", "latin1"),
      /read as WINDOWS-1252 the line says café, coffee/,
    ],
    ["UTF-16 with a mark", Buffer.from("\ufeffa, b\n", "utf16le"), /the file is UTF-16 \(little-endian\)/],
  ])("are named: %s", (_, bytes, message) => {
    const [first, ...others] = lint(bytes).diagnostics;
    expect(first).toMatchObject({
      code: "invalid-utf8",
      remedy: expect.stringMatching(/iconv -f/) as string,
    });
    expect(first?.message).toMatch(message);
    expect(others).toEqual([]);
  });

  it("are told once when they are on every line", () => {
    const { diagnostics } = lint(Buffer.from("caf\u00e9, coffee\nna\u00efve, credulous\n", "latin1"));
    expect(diagnostics.map(({ code, everywhere }) => [code, everywhere?.lines])).toEqual([
      ["invalid-utf8", 2],
    ]);
  });
});

describe("what documentation recommends", () => {
  it("is not told of a stem that protects a word from the stemmer", () => {
    expect(codes("running, runs => run\n\nstemmer => stemmer\n", STEMMER_OVERRIDE)).toEqual([]);
  });

  it("is told as information only of a term that is mapped to itself, without asking to delete it", () => {
    const { diagnostics, totals } = lint("stemmer => stemmer\n");
    expect(totals.warning).toBe(0);
    expect(diagnostics[0]?.remedy).not.toMatch(/delete/i);
  });

  it.each([STOP_WORDS, SOLR_SYNONYMS, STEMMER_OVERRIDE, NORI_USER_DICTIONARY])(
    "is not told of white space that the loader of %s trims",
    (format) => {
      const lines = { [SOLR_SYNONYMS]: "a,\tb\t\n", [STEMMER_OVERRIDE]: "\tran\t=>\trun\t\n" } as Record<
        string,
        string
      >;
      expect(codes(lines[format] ?? "\ta\t\n  \tは \n", format)).toEqual([]);
    },
  );
});

describe("a conflict that git left", () => {
  it.each(FORMATS.filter((format) => format !== DictionaryFormat.WORDNET_SYNONYMS))(
    "is one finding in %s",
    (format) => {
      const found = codes("<<<<<<< HEAD\n=======\n>>>>>>> other\n", format);
      expect(found.filter((code) => code === "merge-marker")).toEqual(["merge-marker"]);
    },
  );

  it("is not seen in a line that somebody drew", () => {
    expect(codes("=======\n", STOP_WORDS)).toEqual([]);
  });
});

it("finds what it reads: a repaired line of mojibake is read as a rule without findings", () => {
  const damaged = Buffer.from("café, coffee house\n", "utf8").toString("latin1");
  expect(codes(damaged)).toEqual(["mojibake"]);
  const { rules } = parseDictionary(Buffer.from(damaged, "latin1"), { format: SOLR_SYNONYMS });
  expect(rules.map(({ text }) => text)).toEqual(["café, coffee house"]);
});
