import { asciiFoldingFilter } from "../../../../src/dictionary/analysis/filters/asciiFoldingFilter";
import { lowercaseFilter } from "../../../../src/dictionary/analysis/filters/lowercaseFilter";
import { modelTokenizer } from "../../../../src/dictionary/analysis/chain/modelTokenizer";
import type { Token, TokenFilter } from "../../../../src/dictionary/analysis/Token";
import { SeededRandom } from "../../../conformance/SeededRandom";
import { describeWithJudge } from "../describeWithJudge";
import type { Component } from "../JudgeRequest";
import type { OpenSearchJudge } from "../OpenSearchJudge";
import { trickyText } from "./trickyText";

const TEXTS_PER_REQUEST = 4000;
/** The planes that have characters: the basic one, emoji and scripts, ideographs, tags. */
const RANGES = [
  [0, 0xd7ff],
  [0xe000, 0x1ffff],
  [0x20000, 0x202ff],
  [0x2fa00, 0x2fa20],
  [0x30000, 0x30020],
  [0xe0000, 0xe01ff],
] as const;

interface Asked {
  readonly tokenizer: Component;
  readonly filters?: readonly Component[];
}

/** Those of the texts whose code points both the engine's Java and this Node know: Unicode is young, and they are not. */
async function knownToBoth(judge: OpenSearchJudge, texts: readonly string[]): Promise<string[]> {
  const onlyUnknown = { type: "pattern_replace", pattern: "\\P{Cn}+", replacement: "" };
  const asked = { tokenizer: "keyword", filters: [onlyUnknown] };
  const unknownToJava = await compare(judge, asked, texts, (text) => [
    { text: "", increment: 1, end: text.length },
  ]);
  return texts.filter((text) => !/\p{Cn}/u.test(text) && !unknownToJava.includes(text));
}

function codePoints(): string[] {
  const points: string[] = [];
  for (const [from, to] of RANGES) {
    for (let point = from; point <= to; point++) points.push(String.fromCodePoint(point));
  }
  return points;
}

describeWithJudge("tokens", (judge) => {
  const standard = modelTokenizer({ kind: "tokenizer", name: "standard", type: "standard", settings: null });

  test("every code point alone, between letters, digits and others of its kind is cut as the engine does it", async () => {
    const texts = codePoints().flatMap((point) => [
      point,
      `a${point}b`,
      `1${point}2`,
      `カ${point}가${point}א${point}\u{1f600}${point}\u200d`,
    ]);
    const differing = await compare(judge(), { tokenizer: "standard" }, texts, standard);
    expect(differing).toEqual([]);
  });

  test("30,000 tricky texts are cut as the engine does it, at any longest word", async () => {
    const random = new SeededRandom(7);
    const texts = Array.from({ length: 10_000 }, () => trickyText(random));
    for (const longest of [255, 7, 2]) {
      const settings = { type: "standard", max_token_length: longest };
      const ours = modelTokenizer({ kind: "tokenizer", name: "cut", type: "standard", settings });
      expect(await compare(judge(), { tokenizer: settings }, texts, ours)).toEqual([]);
    }
  });

  test("white space, letters and whole texts are told apart as the engine does it", async () => {
    const random = new SeededRandom(8);
    const texts = Array.from({ length: 5000 }, () => trickyText(random));
    const points = codePoints().map((point) => `a${point}b`);
    for (const type of ["whitespace", "keyword"]) {
      const ours = modelTokenizer({ kind: "tokenizer", name: type, type, settings: null });
      expect(await compare(judge(), { tokenizer: type }, [...texts, ...points], ours)).toEqual([]);
    }
    const letter = modelTokenizer({ kind: "tokenizer", name: "letter", type: "letter", settings: null });
    expect(await compare(judge(), { tokenizer: "letter" }, texts, letter)).toEqual([]);
    // Scripts that are younger than the Java of the engine, or than ours.
    const young = await compare(judge(), { tokenizer: "letter" }, points, letter);
    expect(await knownToBoth(judge(), young)).toEqual([]);
  });

  test("every code point is folded and lowercased as the engine does it", async () => {
    const texts = codePoints().map((point) => `a${point}b`);
    const folded = { tokenizer: "keyword", filters: ["asciifolding"] };
    expect(await compare(judge(), folded, texts, filtered(asciiFoldingFilter))).toEqual([]);
    const lowercased = { tokenizer: "keyword", filters: ["lowercase"] };
    const young = await compare(judge(), lowercased, texts, filtered(lowercaseFilter));
    expect(await knownToBoth(judge(), young)).toEqual([]);
  });
});

function filtered(filter: TokenFilter): (text: string) => Token[] {
  return (text) => filter([{ text, increment: 1, end: text.length }], text.length);
}

/** The texts of which the engine makes other tokens. */
async function compare(
  judge: OpenSearchJudge,
  { tokenizer, filters = [] }: Asked,
  texts: readonly string[],
  ours: (text: string) => Token[],
): Promise<string[]> {
  const differing: string[] = [];
  for (let from = 0; from < texts.length; from += TEXTS_PER_REQUEST) {
    const some = texts.slice(from, from + TEXTS_PER_REQUEST);
    const stop = { format: "stop-words", filter: { stopwords: "_none_" } };
    const [answer] = await judge.ask([{ ...stop, tokenizer, before: filters, texts: some }]);
    some.forEach((text, index) => {
      const engine = answer?.tokens?.[index];
      const theirs =
        typeof engine === "string" ? engine : engine?.map((token) => [token[0], token[1], token[4]]);
      const mine = ours(text).map((token) => [token.text, token.increment, token.end]);
      if (JSON.stringify(theirs) !== JSON.stringify(mine)) differing.push(text);
    });
  }
  return differing;
}
