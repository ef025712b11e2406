import { type Reading, valueOf } from "../../service/door/Reading";
import { askParts } from "../chain/askParts";
import { chainOf, type Replace } from "../chain/chainOf";
import { type Analysis, askAnalysis } from "../chain/ChainQuestions";
import { inlineSetting, withoutWords, withWords } from "../chain/inlineWords";
import type { SearchContext } from "../chain/SearchContext";
import type { DictionaryUse, UsingAnalyzer } from "../uses/DictionaryUse";
import type { Holder } from "../uses/readUses";
import type { ChosenTexts } from "./chooseTexts";
import { excerptOf } from "./excerptOf";
import type { Heard } from "./judgeServing";
import type { WordsToServe } from "./Serving";

/** What one index is asked about one dictionary. */
export interface ServingQuestion {
  readonly use: DictionaryUse;
  readonly holder: Holder;
  readonly words: WordsToServe | null;
  readonly chosen: ChosenTexts;
  readonly context: SearchContext;
}

/** What was heard, and of whom. */
export interface Hearing {
  readonly heard: Heard;
  readonly readings: readonly (Reading<Analysis> | null)[];
  readonly isExcerpt: boolean;
}

/** So often the words in force are asked of an index with several copies: each answer is one copy's. */
const COPIES_ASKED = 3;

/** Asks one analyzer of an index: what is in force, and what its chain would make of the file and of other words. */
export async function hear(question: ServingQuestion, analyzer: UsingAnalyzer): Promise<Hearing> {
  const { use, holder, words, chosen, context } = question;
  const texts = textsOf(chosen);
  const excerpts =
    words === null ? null : excerptOf(words, texts, context.engineVersion, context.requestBytes);
  const inline = (list: readonly string[] | null): Replace | null =>
    list === null || inlineSetting(use.part.setting) === null
      ? null
      : (definition) => withWords(definition, use.part, list);
  const inForce = holder.state === "closed" ? [] : await askInForce(question, analyzer);
  // An index that is down can't be asked for its chain either; the domain can.
  const isUp = holder.state === "open" && inForce.every((reading) => valueOf(reading)?.kind !== "down");
  const index = isUp ? holder.name : null;
  const ask = (replace: Replace | null): Promise<Reading<Analysis> | null> =>
    replace === null ? Promise.resolve(null) : askChain(question, analyzer, index, replace);
  const [fromFile, wanted, previous, without] = await Promise.all([
    askChain(question, analyzer, index, null),
    ask(inline(excerpts?.now ?? null)),
    ask(inline(excerpts?.before ?? null)),
    ask((definition) => withoutWords(definition, use.part)),
  ]);
  return {
    heard: {
      inForce: inForce.flatMap((reading) => valueOf(reading) ?? []),
      fromFile: valueOf(fromFile),
      wanted: valueOf(wanted),
      previous: valueOf(previous),
      without: valueOf(without),
    },
    readings: [...inForce, fromFile, wanted, previous, without],
    isExcerpt: excerpts?.isExcerpt ?? false,
  };
}

function textsOf({ texts }: ChosenTexts): readonly string[] {
  return texts.length === 0 ? ["a"] : texts.map(({ text }) => text);
}

/** The words in force: one copy of the index answers each time. */
async function askInForce(
  { holder, chosen, context }: ServingQuestion,
  analyzer: UsingAnalyzer,
): Promise<Reading<Analysis>[]> {
  const request = { index: holder.name, body: { [analyzer.kind]: analyzer.name }, texts: textsOf(chosen) };
  const times = (holder.copies ?? 1) > 1 ? COPIES_ASKED : 1;
  return Promise.all(Array.from({ length: times }, () => askAnalysis(context.client, request)));
}

/** The chain in parts; null where it can't be had so. */
function askChain(
  { use, holder, chosen, context }: ServingQuestion,
  analyzer: UsingAnalyzer,
  index: string | null,
  replace: Replace | null,
): Promise<Reading<Analysis> | null> {
  const inParts = chainOf(holder.analysis, analyzer, use.part, replace);
  if ("why" in inParts) return Promise.resolve(null);
  return askParts(inParts, { index, createdBy: holder.createdBy }, textsOf(chosen), context);
}
