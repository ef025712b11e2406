import { loaderRulesOf, WordListLoader } from "../../../src/dictionary/reading/WordListLoader";
import { LineSplitter } from "../../../src/dictionary/text/LineSplitter";
import type { LoaderRules } from "../../../src/dictionary/reading/WordListLoader";

const OLDEST: LoaderRules = { trimsFirst: false, hashArrowIsRule: false, namesLines: false };
const MIDDLE: LoaderRules = { trimsFirst: true, hashArrowIsRule: false, namesLines: true };
const NEWEST: LoaderRules = { trimsFirst: true, hashArrowIsRule: true, namesLines: true };

describe("the loader of an engine", () => {
  it.each([
    ["Elasticsearch_7.10", OLDEST],
    ["elasticsearch_7.10", OLDEST],
    ["OpenSearch_0.9", OLDEST],
    ["OpenSearch_1.0", OLDEST],
    ["OpenSearch_1.2", OLDEST],
    ["OpenSearch_1.3", MIDDLE],
    ["OpenSearch_1.10", MIDDLE],
    ["OpenSearch_2.0", OLDEST],
    ["OpenSearch_2.3", OLDEST],
    ["OpenSearch_2.4", OLDEST],
    ["OpenSearch_2.5", MIDDLE],
    ["OpenSearch_2.9", MIDDLE],
    ["OpenSearch_2.10", MIDDLE],
    ["OpenSearch_2.11", NEWEST],
    ["opensearch_2.19.6", NEWEST],
    ["OpenSearch_3.0", NEWEST],
    ["OpenSearch_10.0", NEWEST],
    ["OpenSearch", NEWEST],
    ["x OpenSearch_1.0", NEWEST],
    ["x Elasticsearch_7.10", NEWEST],
    [undefined, NEWEST],
  ])("of %s has these rules", (engineVersion, rules) => {
    expect(loaderRulesOf(engineVersion)).toEqual(rules);
  });

  /** The lines that are kept, each with the number that the engine gives it. */
  function kept(text: string, engineVersion?: string, otherwise?: Partial<LoaderRules>): string[] {
    const loader = new WordListLoader(engineVersion, otherwise);
    const lines: string[] = [];
    const splitter = new LineSplitter((line) => {
      if (loader.drops(line)) return;
      const { engineLine, ...refusal } = loader.refuse(
        line,
        "malformed-mapping",
        "it is so",
        line.start,
        line.end,
      );
      expect(refusal).toMatchObject({ line: line.number, code: "malformed-mapping", message: "it is so" });
      lines.push(`${line.number}/${engineLine ?? "-"} ${line.whole}`);
    });
    splitter.write(Buffer.from(text));
    splitter.end();
    return lines;
  }

  const TEXT = "a\n\n \t\u3000\n# b\n # c\n#=>d\n\t# => e\n#x => f\n\u00a0\ng # h\n";

  it.each([
    ["OpenSearch_1.0", ["1/- a", "5/-  # c", "7/- \t# => e", "9/- \u00a0", "10/- g # h"]],
    ["OpenSearch_2.5", ["1/1 a", "9/7 \u00a0", "10/8 g # h"]],
    ["OpenSearch_3.0", ["1/1 a", "6/4 #=>d", "7/5 \t# => e", "9/7 \u00a0", "10/8 g # h"]],
  ])("of %s keeps these lines, and counts those with text", (engineVersion, lines) => {
    expect(kept(TEXT, engineVersion)).toEqual(lines);
  });

  it("is told what a format does otherwise", () => {
    expect(kept(" # a\nb\n", "OpenSearch_1.0", { trimsFirst: true, namesLines: true })).toEqual(["2/2 b"]);
  });
});
