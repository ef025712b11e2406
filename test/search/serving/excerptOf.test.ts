import * as fc from "fast-check";
import { DictionaryFormat } from "../../../src/dictionary";
import { excerptOf } from "../../../src/search/serving/excerptOf";

const ENGINE = "OpenSearch_2.19";
const SOLR = DictionaryFormat.SOLR_SYNONYMS;
const bytesOf = (lines: readonly string[]) => Buffer.from(lines.join("\n"));
const rules = fc.array(
  fc
    .tuple(fc.stringMatching(/^[a-z]{1,6}$/), fc.stringMatching(/^[a-z]{1,6}$/))
    .map((pair) => pair.join(", ")),
  { minLength: 2, maxLength: 30 },
);

describe("the words that are put to the engine to compare with", () => {
  it("are both contents whole where each fits into one request", () => {
    const excerpts = excerptOf(
      { format: SOLR, now: bytesOf(["a, b"]), before: bytesOf(["a, c"]) },
      ["a"],
      ENGINE,
      1_000,
    );
    expect(excerpts).toEqual({ now: ["\na, b"], before: ["\na, c"], isExcerpt: false });
  });

  it("are whole without the one that is not known", () => {
    expect(excerptOf({ format: SOLR, now: bytesOf(["a, b"]), before: null }, ["a"], ENGINE, 1_000)).toEqual({
      now: ["\na, b"],
      before: null,
      isExcerpt: false,
    });
  });

  it("are otherwise, of both, the lines that hold a word of a text, and nothing else", () => {
    fc.assert(
      fc.property(rules, rules, fc.nat(), (now, before, at) => {
        const text = now[at % now.length]!.split(", ")[0]!;
        const limit = Math.min(bytesOf(now).length, bytesOf(before).length) / 2;
        const excerpts = excerptOf(
          { format: SOLR, now: bytesOf(now), before: bytesOf(before) },
          [text],
          ENGINE,
          limit,
        );
        expect(excerpts.isExcerpt).toBe(true);
        for (const [words, lines] of [
          [excerpts.now, now],
          [excerpts.before, before],
        ] as const) {
          if (words === null) continue;
          expect(words).toEqual([`\n${lines.filter((line) => line.split(", ").includes(text)).join("\n")}`]);
        }
      }),
    );
  });

  it.each([
    ["an escaped term", SOLR, "aa\\,bb => cc", "aa,bb"],
    ["a term with a sign of the format", SOLR, "c\\=>b => cc", "c=>b"],
    ["a word asked about twice in one", DictionaryFormat.DECOMPOUNDER_WORDS, "kaffee", "kaffeekaffee"],
    ["an article asked about before a word", DictionaryFormat.ELISION_ARTICLES, "l", "l'avion"],
    ["a character by its number", DictionaryFormat.CHARACTER_MAPPINGS, "\\u0041 => b", "A"],
  ])("have the line of %s", (_, format, line, text) => {
    const lines = [
      line,
      ...Array.from({ length: 50 }, (_each, at) => (format === SOLR ? `w${at}, v` : `w${at}`)),
    ];
    const words =
      format === DictionaryFormat.CHARACTER_MAPPINGS
        ? lines.map((each) => (each.includes("=>") ? each : `${each} => x`))
        : lines;
    const { now } = excerptOf({ format, now: bytesOf(words), before: null }, [text], ENGINE, 100);
    expect(now?.join("\n").trim()).toBe(line);
  });

  it("are none where a line alone says nothing, where it is too much all the same, or where it is no text", () => {
    const synset = ["s(100000001,1,'a',n,1,0).", "s(100000001,2,'b',n,1,0)."];
    const none = { now: null, before: null, isExcerpt: true };
    expect(
      excerptOf(
        { format: DictionaryFormat.WORDNET_SYNONYMS, now: bytesOf(synset), before: null },
        ["a"],
        ENGINE,
        30,
      ),
    ).toEqual(none);
    expect(
      excerptOf({ format: SOLR, now: bytesOf(["a, b", "a, c"]), before: null }, ["a"], ENGINE, 10),
    ).toEqual(none);
    expect(excerptOf({ format: SOLR, now: Buffer.from([0xff]), before: null }, ["a"], ENGINE, 1_000)).toEqual(
      none,
    );
  });
});
