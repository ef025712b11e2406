import type { DictionaryFormat } from "../../../src/dictionary";
import { standardTokenizer } from "../../../src/dictionary/analysis/tokenizers/standardTokenizer";
import { settingsOf } from "../../peers/opensearch/chains/chainSettings";
import { type GoldenChainCase, readGoldenChains } from "../../peers/opensearch/chains/GoldenChains";
import { printedVerdict, verdictOfOurs } from "../../peers/opensearch/chains/verdicts";
import { JUDGE_ENGINES } from "../../peers/opensearch/JudgeEngine";

const { cases, tokens } = readGoldenChains();

describe.each(JUDGE_ENGINES)("OpenSearch $version, as it answered", (engine) => {
  const index = JUDGE_ENGINES.indexOf(engine);

  it("refuses and loads synonyms behind a chain as we say", () => {
    const differing = cases.flatMap(({ text, format, chain, engines }: GoldenChainCase) => {
      const settings = settingsOf(chain, "synonyms.txt", format);
      const ours = verdictOfOurs(text, format as DictionaryFormat, settings, engine.engineVersion);
      const theirs = printedVerdict(engines[index]!);
      return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [{ text, chain, theirs, ours }];
    });
    expect(differing).toEqual([]);
  });
});

it("has hundreds of hard cases, of which a good part is refused", () => {
  const refused = cases.filter(({ engines }) => engines.some((verdict) => "says" in verdict));
  expect(cases.length).toBeGreaterThanOrEqual(400);
  expect(refused.length).toBeGreaterThan(60);
  expect(refused.length).toBeLessThan(cases.length - 60);
});

it("cuts texts into words as the standard tokenizer of OpenSearch did", () => {
  const cut = standardTokenizer(255);
  expect(tokens.map(([text]) => [text, cut(text).map((token) => token.text)])).toEqual(tokens);
});
