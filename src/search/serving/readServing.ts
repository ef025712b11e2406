import type { Evidence } from "../../contract/evidence";
import { type Reading, valueOf } from "../../service/reading/Reading";
import { type Analysis, askAnalysis } from "../chain/ChainQuestions";
import { type ChainInParts, chainOf, chainOfPart, type Replace } from "../chain/chainOf";
import { inlineSetting, withoutWords, withWords } from "../chain/inlineWords";
import type { SearchClient } from "../client/SearchClient";
import type { DictionaryUse, UsingAnalyzer } from "../uses/DictionaryUse";
import type { Holder } from "../uses/readUses";
import { type ChosenTexts, chooseTexts } from "./chooseTexts";
import { excerptOf } from "./excerptOf";
import { type Asking, type Heard, judgeClosed, type Judgement, judgeServing } from "./judgeServing";
import { probesOf } from "./probesOf";
import type { Serving, WordsToServe } from "./Serving";
import type { SharedAnswers } from "./SharedAnswers";

/** What one domain's servings are read with. */
export interface ServingContext {
  readonly client: SearchClient;
  readonly engineVersion: string;
  /** Texts that one serving is judged by, at most. */
  readonly probes: number;
  readonly requestBytes: number;
  /** Chains that several indexes have are asked about once. */
  readonly shared: SharedAnswers;
}

/** So often the words in force are asked of an index with several copies: each answer is one copy's. */
const COPIES_ASKED = 3;
/** Where nothing is known of the words, this still makes the engine build the chain. */
const ANY_TEXT: ChosenTexts = { texts: [], of: 0, isChanged: null };

/** What one index makes of one dictionary, in each analyzer that has it. */
export async function readServings(
  use: DictionaryUse,
  holder: Holder,
  words: WordsToServe | null,
  context: ServingContext,
): Promise<Serving[]> {
  if (use.analyzers.length === 0) return readUnused(use, holder, context);
  const chosen = words === null ? ANY_TEXT : chooseTexts(words, context.engineVersion, context.probes);
  return Promise.all(use.analyzers.map((each) => readServing({ use, holder, words, chosen, context }, each)));
}

interface Question {
  readonly use: DictionaryUse;
  readonly holder: Holder;
  readonly words: WordsToServe | null;
  readonly chosen: ChosenTexts;
  readonly context: ServingContext;
}

/** What was heard, and of whom. */
interface Hearing {
  readonly heard: Heard;
  readonly readings: readonly (Reading<Analysis> | null)[];
  readonly isExcerpt: boolean;
}

async function readServing(question: Question, analyzer: UsingAnalyzer): Promise<Serving> {
  const { use, chosen } = question;
  const hearing = await hear(question, analyzer);
  const judgement = unreadBefore(hearing) ?? judged(question, hearing);
  return {
    use,
    analyzer: analyzer.name,
    ...judgement,
    asked: { texts: chosen.texts.length, of: chosen.of },
    probes: hearing.heard.inForce.length === 0 ? [] : probesOf(chosen.texts, hearing.heard),
    evidence: evidenceOf(hearing, chosen),
  };
}

function judged({ use, holder, words, chosen }: Question, { heard, isExcerpt }: Hearing): Judgement {
  const asking: Asking = {
    isKnown: (words?.now ?? null) !== null,
    isChanged: words?.now === null ? null : chosen.isChanged,
    isComplete: chosen.texts.length === chosen.of,
    isExcerpt,
    renewal: use.updateable === "in effect" ? "refresh" : "close and open",
  };
  return holder.state === "closed" ? judgeClosed(heard, asking) : judgeServing(heard, asking);
}

/** What stopped the asking, before there was anything to judge. */
function unreadBefore({ readings, heard }: Hearing): Judgement | null {
  const failed = readings.find((reading) => reading?.kind === "unread");
  if (failed?.kind !== "unread") return null;
  if (heard.inForce.length > 0 && heard.fromFile?.kind === "refused") return null;
  const { why, operation, checkedBy } = failed.failure;
  return { state: "unknown", why: `${operation}: ${why}`, checkedBy, renewal: null };
}

async function hear(question: Question, analyzer: UsingAnalyzer): Promise<Hearing> {
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
      fromFile: valueOfMaybe(fromFile),
      wanted: valueOfMaybe(wanted),
      previous: valueOfMaybe(previous),
      without: valueOfMaybe(without),
    },
    readings: [...inForce, fromFile, wanted, previous, without],
    isExcerpt: excerpts?.isExcerpt ?? false,
  };
}

function textsOf({ texts }: ChosenTexts): readonly string[] {
  return texts.length === 0 ? ["a"] : texts.map(({ text }) => text);
}

function valueOfMaybe(reading: Reading<Analysis> | null): Analysis | null {
  return reading === null ? null : valueOf(reading);
}

/** The words in force: one copy of the index answers each time. */
async function askInForce(
  { holder, chosen, context }: Question,
  analyzer: UsingAnalyzer,
): Promise<Reading<Analysis>[]> {
  const request = { index: holder.name, body: { [analyzer.kind]: analyzer.name }, texts: textsOf(chosen) };
  const times = (holder.copies ?? 1) > 1 ? COPIES_ASKED : 1;
  return Promise.all(Array.from({ length: times }, () => askAnalysis(context.client, request)));
}

/** The chain in parts; null where it can't be had so. */
function askChain(
  { use, holder, chosen, context }: Question,
  analyzer: UsingAnalyzer,
  index: string | null,
  replace: Replace | null,
): Promise<Reading<Analysis> | null> {
  const inParts = chainOf(holder.analysis, analyzer, use.part, replace);
  if ("why" in inParts) return Promise.resolve(null);
  return askParts(inParts, { index, createdBy: holder.createdBy }, textsOf(chosen), context);
}

/** Where a chain is built: in an index, or in the domain. */
interface ChainPlace {
  readonly index: string | null;
  readonly createdBy: string;
}

export function askParts(
  { chain, needsIndex }: ChainInParts,
  { index, createdBy }: ChainPlace,
  texts: readonly string[],
  { client, shared }: Pick<ServingContext, "client" | "shared">,
): Promise<Reading<Analysis> | null> {
  if (index === null && needsIndex) return Promise.resolve(null);
  const ask = (): Promise<Reading<Analysis>> => askAnalysis(client, { index, body: chain, texts });
  return needsIndex ? ask() : shared.of([index === null ? null : createdBy, chain, texts], ask);
}

/** A part that no analyzer has is read all the same when the index is opened, but for synonyms. */
async function readUnused(use: DictionaryUse, holder: Holder, context: ServingContext): Promise<Serving[]> {
  if (use.part.setting === "synonyms_path") return [];
  const inParts = chainOfPart(holder.analysis, use.part);
  const reading =
    "why" in inParts
      ? null
      : await askParts(
          inParts,
          { index: holder.state === "open" ? holder.name : null, createdBy: holder.createdBy },
          ["a"],
          context,
        );
  if (reading?.kind !== "present" || reading.value.kind !== "refused") return [];
  const { error } = reading.value;
  return [
    {
      use,
      analyzer: null,
      state: "will break",
      why: `no analyzer has the part, and the engine refuses its file: ${error.said}`,
      checkedBy: null,
      renewal: null,
      asked: { texts: 0, of: 0 },
      probes: [],
      evidence: [{ ...reading.source, seen: error.said }],
    },
  ];
}

function evidenceOf({ readings }: Hearing, { texts, of }: ChosenTexts): Evidence[] {
  const answered = readings.find((reading) => reading?.kind === "present");
  if (answered?.kind !== "present") return [];
  const what =
    answered.value.kind === "tokens" ? `${texts.length} of ${of} texts analyzed` : answered.value.error.said;
  return [{ ...answered.source, seen: what }];
}
