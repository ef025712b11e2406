import { DictionaryFormat, type FileLine, type DictionaryRefusal } from "../../dictionary";
import { type Reading, valueOf } from "../../service/door/Reading";
import { askParts } from "../chain/askParts";
import { type ChainInParts, chainOf, chainOfPart, type NoChain, type Replace } from "../chain/chainOf";
import type { Analysis } from "../chain/ChainQuestions";
import { type InlinePart, inlineParts, withoutWords, withWords, wordsOf } from "../chain/inlineWords";
import type { SearchContext } from "../chain/SearchContext";
import type { DictionaryUse, UsingAnalyzer } from "../uses/DictionaryUse";
import type { Holder } from "../uses/readUses";
import { firstRefused } from "./firstRefused";
import type { EngineRefusal, Loading } from "./Loading";
import type { LoadingContent, LoadingQuestion } from "./LoadingQuestion";
import { readOffline } from "./readOffline";

/** What is said of a file that can't be put to the engine. */
const OFFLINE = "opensearch-packages lint with the index's own chain (--analyzer)";
/** Formats in which one line can contradict another: parts of a file do not show that. */
const CONTRADICTED: readonly DictionaryFormat[] = [
  DictionaryFormat.KUROMOJI_USER_DICTIONARY,
  DictionaryFormat.CHARACTER_MAPPINGS,
];
/** Formats in which a line is not looked at when an earlier one has the same word: parts of a file may refuse it. */
const HIDDEN: readonly DictionaryFormat[] = [DictionaryFormat.NORI_USER_DICTIONARY];

/** The engine counts the lines of the request, not those of the file. */
const LINE_OF_REQUEST = /\bLine \[\d+\]: | at line \d+(?=: )/g;

/** Puts a content to the engine as the chains of one use would read it, before it is on the domain. */
export function readLoadings(
  use: DictionaryUse,
  holder: Holder,
  content: LoadingContent,
  context: SearchContext,
): Promise<Loading[]> {
  return Promise.all(
    readersOf(use).map((analyzer) => readLoading({ use, analyzer, holder, content, context })),
  );
}

/** Synonyms go through what stands before them in each analyzer; other files are read alike by all. */
function readersOf({ part, analyzers }: DictionaryUse): readonly (UsingAnalyzer | null)[] {
  if (part.setting === "synonyms_path") return analyzers;
  return [analyzers[0] ?? null];
}

async function readLoading(question: LoadingQuestion): Promise<Loading> {
  const { use, content, context } = question;
  const { format, now } = content;
  if (use.format !== format) {
    const why = `the index reads the file as ${use.format ?? "something that is not known here"}, and it is ${format}`;
    return notChecked(question, why, OFFLINE);
  }
  const parts = inlineParts(now, format, context.engineVersion, context.requestBytes);
  if (parts === null)
    return offline(question, {
      why: `${format} can't be put to the engine without a file`,
      checkedBy: OFFLINE,
    });
  const bare = await ask(question, (definition) => withoutWords(definition, use.part));
  const trouble = troubleOf(bare);
  if (trouble !== null) return offline(question, trouble);
  return putParts(question, parts);
}

/** Where the engine can't be asked, our own reading behind the index's chain says what it can: what it refuses. */
function offline(question: LoadingQuestion, { why, checkedBy }: Trouble): Loading {
  const { refusal: own, how } = readOffline(question);
  if (own === null) {
    return notChecked(question, `${why}; ${how}, nothing refuses it`, checkedBy);
  }
  const refusal: EngineRefusal = { said: null, line: own.line, column: own.column, explanation: own.message };
  return {
    ...subjectOf(question),
    state: "refused",
    why: `line ${own.line}: ${own.message}`,
    checkedBy: null,
    refusal,
    parts: 0,
    evidence: [],
  };
}

/** Why there is no answer of the engine, and what would bring one. */
interface Trouble {
  readonly why: string;
  readonly checkedBy: string;
}

async function putParts(question: LoadingQuestion, parts: readonly InlinePart[]): Promise<Loading> {
  const { content } = question;
  let last: Reading<Analysis> | null = null;
  for (const part of parts) {
    last = await askWords(question, part.words);
    const trouble = last?.kind === "present" && last.value.kind === "refused" ? null : troubleOf(last);
    if (trouble !== null) return offline(question, trouble);
    if (last?.kind === "present" && last.value.kind === "refused") {
      return refused(question, part, last.value.error.said, last, parts.length);
    }
  }
  const isInParts = parts.length > 1 && CONTRADICTED.includes(content.format);
  const own = isInParts ? readOffline(question).refusal : null;
  if (own !== null) {
    return notChecked(
      question,
      `line ${own.line}: ${own.message}, and the file is too large for one request`,
      OFFLINE,
    );
  }
  const evidence =
    last?.kind === "present" ? [{ ...last.source, seen: `taken, in ${parts.length} requests` }] : [];
  return {
    ...subjectOf(question),
    state: "loads",
    why: null,
    checkedBy: null,
    refusal: null,
    parts: parts.length,
    evidence,
  };
}

/** Finds the line, with our own reading's help: the engine seldom says it. */
async function refused(
  question: LoadingQuestion,
  part: InlinePart,
  whole: string,
  reading: Extract<Reading<Analysis>, { kind: "present" }>,
  parts: number,
): Promise<Loading> {
  const { refusal: own } = readOffline(question);
  const said = whole.replace(LINE_OF_REQUEST, "");
  const isRefused = async (lines: readonly FileLine[]): Promise<boolean | null> => {
    const words = wordsOf(lines, question.content.format);
    const answer = words === null ? null : await askWords(question, words);
    return answer?.kind === "present" ? answer.value.kind === "refused" : null;
  };
  const found = await firstRefused(part.lines, own?.line ?? null, isRefused);
  if (parts > 1 && own === null && HIDDEN.includes(question.content.format)) {
    const why = `line ${found}: ${said}, unless an earlier line has the same word, and the file is too large for one request`;
    return notChecked(question, why, OFFLINE);
  }
  const line = parts > 1 ? lineOfWhole(found, own, question.content.format) : found;
  const explained = own !== null && own.line === line;
  const refusal: EngineRefusal = {
    said,
    line,
    column: explained ? own.column : null,
    explanation: explained ? own.message : null,
  };
  const why = line === null ? said : `line ${line}: ${explained ? own.message : said}`;
  return {
    ...subjectOf(question),
    state: "refused",
    why,
    checkedBy: null,
    refusal,
    parts,
    evidence: [{ ...reading.source, seen: said }],
  };
}

/** The line of the whole file, of which a part was refused at `found`: what is across parts only our own reading sees. */
function lineOfWhole(
  found: number | null,
  own: DictionaryRefusal | null,
  format: DictionaryFormat,
): number | null {
  if (own === null || found === null) return found;
  if (HIDDEN.includes(format)) return own.line;
  return CONTRADICTED.includes(format) ? Math.min(own.line, found) : found;
}

function askWords(question: LoadingQuestion, words: readonly string[]): Promise<Reading<Analysis> | null> {
  return ask(question, (definition) => withWords(definition, question.use.part, words));
}

async function ask(question: LoadingQuestion, replace: Replace): Promise<Reading<Analysis> | null> {
  const { holder, context } = question;
  const inParts = chainFor(question, replace);
  if ("why" in inParts) return null;
  const index = holder.state === "open" ? holder.name : null;
  const place = { index, createdBy: holder.createdBy };
  const reading = await askParts(inParts, place, ["a"], context);
  const isDown = reading !== null && valueOf(reading)?.kind === "down";
  return isDown ? askParts(inParts, { ...place, index: null }, ["a"], context) : reading;
}

function chainFor(
  { use: { part }, analyzer, holder: { analysis } }: LoadingQuestion,
  replace: Replace,
): ChainInParts | NoChain {
  return analyzer === null
    ? chainOfPart(analysis, part, replace)
    : chainOf(analysis, analyzer, part, replace);
}

function troubleOf(reading: Reading<Analysis> | null): Trouble | null {
  if (reading === null) return { why: "the chain can't be put to the engine in parts", checkedBy: OFFLINE };
  if (reading.kind === "unread") {
    const { operation, why, checkedBy } = reading.failure;
    return { why: `${operation}: ${why}`, checkedBy };
  }
  if (reading.kind === "absent") return { why: reading.why, checkedBy: OFFLINE };
  if (reading.value.kind === "tokens") return null;
  return {
    why: `the engine does not build the chain without the words: ${reading.value.error.said}`,
    checkedBy: OFFLINE,
  };
}

function notChecked(question: LoadingQuestion, why: string, checkedBy: string): Loading {
  return {
    ...subjectOf(question),
    state: "not checked",
    why,
    checkedBy,
    refusal: null,
    parts: 0,
    evidence: [],
  };
}

function subjectOf({ use, analyzer }: LoadingQuestion): Pick<Loading, "use" | "analyzer"> {
  return { use, analyzer: analyzer?.name ?? null };
}
