import * as fc from "fast-check";
import { DictionaryFormat } from "../../../src/dictionary";
import { chooseTexts } from "../../../src/search/serving/chooseTexts";

const ENGINE = "OpenSearch_2.19";
const FORMAT = DictionaryFormat.STOP_WORDS;
const word = fc.stringMatching(/^[a-z]{1,4}$/);
const words = fc.uniqueArray(word, { maxLength: 60 });
const fileOf = (lines: readonly string[]) => Buffer.from(lines.join("\n"));

function choose(now: readonly string[] | null, before: readonly string[] | null, limit: number) {
  const bytes = (lines: readonly string[] | null) => (lines === null ? null : fileOf(lines));
  return chooseTexts({ format: FORMAT, now: bytes(now), before: bytes(before) }, ENGINE, limit);
}

describe("the texts that are asked about", () => {
  it("are never more than the limit, never twice the same, and the same each time", () => {
    fc.assert(
      fc.property(fc.option(words), fc.option(words), fc.nat(80), (now, before, limit) => {
        const { texts, of } = choose(now, before, limit);
        expect(texts.length).toBe(Math.min(limit, of));
        expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
        expect(choose(now, before, limit).texts).toEqual(texts);
      }),
    );
  });

  it("are all of them where they fit, each with its reason and its line", () => {
    fc.assert(
      fc.property(words, words, (now, before) => {
        const { texts, of, isChanged } = choose(now, before, 1_000);
        expect(new Set(texts.map(({ text }) => text))).toEqual(new Set([...now, ...before]));
        expect(of).toBe(texts.length);
        for (const { text, reason, line } of texts) {
          const [isNow, wasBefore] = [now.includes(text), before.includes(text)];
          expect(reason).toBe(isNow && wasBefore ? "sample" : isNow ? "added" : "removed");
          expect((isNow ? now : before)[line - 1]).toBe(text);
        }
        expect(isChanged).toBe([...now].sort().join() !== [...before].sort().join());
      }),
    );
  });

  it("are first of all those that changed: three quarters of the limit are theirs", () => {
    fc.assert(
      fc.property(words, words, fc.nat(40), (now, before, limit) => {
        const changes = new Set(
          [...now, ...before].filter((each) => !(now.includes(each) && before.includes(each))),
        ).size;
        const chosen = choose(now, before, limit).texts.filter(({ reason }) => reason !== "sample").length;
        expect(chosen).toBeGreaterThanOrEqual(Math.min(changes, limit - Math.floor(limit / 4)));
      }),
    );
  });

  it("are a sample where there is nothing to compare with", () => {
    expect(choose(["a", "b"], null, 10)).toMatchObject({
      isChanged: null,
      texts: [{ reason: "sample" }, { reason: "sample" }],
    });
  });

  it("tell a rule that leads elsewhere, and not one that is only written otherwise", () => {
    const rules = (now: string, before: string) =>
      chooseTexts(
        { format: DictionaryFormat.SOLR_SYNONYMS, now: Buffer.from(now), before: Buffer.from(before) },
        ENGINE,
        10,
      );
    expect(rules("a => b\n", "a => c\n")).toMatchObject({
      isChanged: true,
      texts: [{ text: "a", reason: "changed" }],
    });
    expect(rules("# new\na  =>  b\n", "a => b\n").isChanged).toBe(false);
  });

  it("leave out what is too long to be a word, and then they are not all of them, and a change of it is one", () => {
    const long = "x".repeat(300);
    expect(choose(["a", long], ["a"], 10)).toMatchObject({ of: 2, isChanged: true, texts: [{ text: "a" }] });
  });
});
