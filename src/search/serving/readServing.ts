import type { Evidence } from "../../contract/evidence";
import { DictionaryFormat } from "../../dictionary";
import type { SearchContext } from "../chain/SearchContext";
import type { DictionaryUse, UsingAnalyzer } from "../uses/DictionaryUse";
import type { Holder } from "../uses/readUses";
import { chooseTexts, type ChosenTexts } from "./chooseTexts";
import { hear, type Hearing, type ServingQuestion } from "./hear";
import { type Asking, judgeClosed, judgeServing, type ServingJudgement } from "./judgeServing";
import { probesOf } from "./probesOf";
import { readUnused } from "./readUnused";
import type { Serving, WordsToServe } from "./Serving";

/** Where nothing is known of the words, this still makes the engine build the chain. */
const ANY_TEXT: ChosenTexts = { texts: [], of: 0, isChanged: null };

/** What one index makes of one dictionary, in each analyzer that has it. */
export async function readServings(
  use: DictionaryUse,
  holder: Holder,
  words: WordsToServe | null,
  context: SearchContext,
): Promise<Serving[]> {
  if (use.analyzers.length === 0) return readUnused(use, holder, context);
  const other = words === null ? null : otherReading(use, words.format);
  if (other !== null) {
    // Whether the index has what is in the file can be told all the same.
    const servings = await readServings(use, holder, null, context);
    return servings.map((each) => (each.state === "unknown" ? { ...each, ...other } : each));
  }
  const chosen = words === null ? ANY_TEXT : chooseTexts(words, context.engineVersion, context.probes);
  return Promise.all(use.analyzers.map((each) => readServing({ use, holder, words, chosen, context }, each)));
}

/** Why words of one format say nothing of what a part reads in another. */
function otherReading({ format, part }: DictionaryUse, given: DictionaryFormat): ServingJudgement | null {
  if (format === given) return null;
  const why =
    format === null
      ? `what the setting ${part.setting} of ${part.component} ${part.name} reads is not known here`
      : `the index reads the file as ${format}, and it is ${given}`;
  return { state: "unknown", why, checkedBy: "a sample query of the words", renewal: null };
}

async function readServing(question: ServingQuestion, analyzer: UsingAnalyzer): Promise<Serving> {
  const { use, chosen } = question;
  const hearing = await hear(question, analyzer);
  const judgement = unreadBefore(hearing) ?? judged(question, analyzer, hearing);
  return {
    use,
    analyzer: analyzer.name,
    ...judgement,
    asked: { texts: chosen.texts.length, of: chosen.of },
    probes: hearing.heard.inForce.length === 0 ? [] : probesOf(chosen.texts, hearing.heard),
    evidence: evidenceOf(hearing, chosen),
  };
}

/** Formats whose rules do all that they do to their own text; a type of a character shows beside others only. */
const TELLING: readonly DictionaryFormat[] = [
  DictionaryFormat.SOLR_SYNONYMS,
  DictionaryFormat.WORDNET_SYNONYMS,
  DictionaryFormat.STOP_WORDS,
  DictionaryFormat.KEEP_WORDS,
];

function judged(
  { holder, words, chosen }: ServingQuestion,
  analyzer: UsingAnalyzer,
  { heard, isExcerpt }: Hearing,
): ServingJudgement {
  const asking: Asking = {
    isKnown: (words?.now ?? null) !== null,
    isChanged: words?.now === null ? null : chosen.isChanged,
    isComplete: chosen.texts.length === chosen.of,
    isExcerpt,
    isTelling: words !== null && TELLING.includes(words.format),
    renewal: analyzer.isRefreshed ? "refresh" : "close and open",
  };
  return holder.state === "closed" ? judgeClosed(heard, asking) : judgeServing(heard, asking);
}

/** What stopped the asking, before there was anything to judge. */
function unreadBefore({ readings, heard }: Hearing): ServingJudgement | null {
  const failed = readings.find((reading) => reading?.kind === "unread");
  if (failed?.kind !== "unread") return null;
  if (heard.inForce.length > 0 && heard.fromFile?.kind === "refused") return null;
  const { why, operation, checkedBy } = failed.failure;
  return { state: "unknown", why: `${operation}: ${why}`, checkedBy, renewal: null };
}

function evidenceOf({ readings }: Hearing, { texts, of }: ChosenTexts): Evidence[] {
  const answered = readings.find((reading) => reading?.kind === "present");
  if (answered?.kind !== "present") return [];
  const what =
    answered.value.kind === "tokens" ? `${texts.length} of ${of} texts analyzed` : answered.value.error.said;
  return [{ ...answered.source, seen: what }];
}
