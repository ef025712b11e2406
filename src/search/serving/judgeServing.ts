import { type Analysis, MORE_TOKENS, MORE_TOKENS_CHECKED_BY } from "../chain/ChainQuestions";
import { tokensKey } from "../chain/tokensByText";
import type { Renewal, ServingState } from "./Serving";

/** What was heard about one analyzer of one index; each is null when it was not asked or not told. */
export interface Heard {
  /** The words in force, as often as was asked: an index with several copies may answer from another each time. */
  readonly inForce: readonly Analysis[];
  /** The chain with the file as it lies on the domain. */
  readonly fromFile: Analysis | null;
  /** The chain with the wanted words. */
  readonly wanted: Analysis | null;
  /** The chain with the words before. */
  readonly previous: Analysis | null;
  /** The chain with no words at all. */
  readonly without: Analysis | null;
}

export interface ServingJudgement {
  readonly state: ServingState;
  readonly why: string | null;
  readonly checkedBy: string | null;
  readonly renewal: Renewal;
}

/** What is known of the texts that were asked about. */
export interface Asking {
  /** Whether the wanted words are known. */
  readonly isKnown: boolean;
  /** Whether the two contents mean different things; null when only one is known. */
  readonly isChanged: boolean | null;
  /** Whether every text of the dictionaries was asked about. */
  readonly isComplete: boolean;
  /** Whether the wanted words were put to the engine only in part. */
  readonly isExcerpt: boolean;
  /**
   * Whether a text alone shows all that a rule does to it: then contents that give the same of every text are the same to
   * the chain, such as after a change of case in front of which it lower-cases.
   */
  readonly isTelling: boolean;
  /** What brings the file into force here. */
  readonly renewal: Exclude<Renewal, null>;
}

type Down = Exclude<Analysis, { kind: "tokens" }>;

/** What an index makes of a dictionary, from what was heard. */
export function judgeServing(heard: Heard, asking: Asking): ServingJudgement {
  const { fromFile } = heard;
  const down = heard.inForce.find((each): each is Down => each.kind !== "tokens");
  if (down !== undefined) return brokenBy(down, fromFile);
  if (fromFile?.kind === "refused") return refusedFile(fromFile.error.said, heard);
  const inForce = heard.inForce.map(keysOf);
  const file = keysOf(fromFile);
  const [first] = inForce;
  if (first === undefined || first === null || file === null) {
    return unknown(
      "the chain can't be asked for in parts, so the file on the domain was not read",
      "a sample query",
    );
  }
  if (inForce.some((each) => !same(each, first))) {
    return behind("stale", "its copies do not agree: some have read the file, and others have not", asking);
  }
  return same(first, file) ? withFile(first, heard, asking) : withoutFile(first, file, heard, asking);
}

/** What a closed index will have when it is opened: it reads the file then. */
export function judgeClosed(heard: Heard, asking: Asking): ServingJudgement {
  const { fromFile, without } = heard;
  if (fromFile?.kind === "refused" && without?.kind !== "refused") {
    return willBreak(
      `it is closed and can't be opened: the engine refuses the file on the domain: ${fromFile.error.said}`,
    );
  }
  const file = keysOf(fromFile);
  if (file === null)
    return unknown("the index is closed, and what it will read was not told", "another run when it is open");
  const judgement = withFile(file, heard, asking);
  return judgement.state === "served"
    ? { ...SERVED, why: "it is closed, and has the words when it is opened" }
    : judgement;
}

/** A chain that is refused without the words too says nothing of the words. */
function refusedFile(said: string, { without }: Heard): ServingJudgement {
  if (without?.kind === "refused")
    return unknown(`the engine refuses the chain in parts: ${said}`, "what the engine says");
  return willBreak(`it goes on with what it read, and the engine refuses the file on the domain: ${said}`);
}

type Keys = readonly string[];

/** The index does not have what lies on the domain. */
function withoutFile(first: Keys, file: Keys, heard: Heard, asking: Asking): ServingJudgement {
  const [wanted, previous] = [keysOf(heard.wanted), keysOf(heard.previous)];
  if (same(first, wanted) && !same(file, wanted)) {
    return behind("stale", "it has the wanted words, and the file on the domain has others", asking);
  }
  if (same(first, previous) && !same(wanted, previous)) {
    return behind("previous", "it has the words before", asking);
  }
  return behind("stale", "it does not have the words of the file on the domain", asking);
}

/** The index has what lies on the domain: is it what is wanted? */
function withFile(first: Keys, heard: Heard, asking: Asking): ServingJudgement {
  const [wanted, previous, without] = [keysOf(heard.wanted), keysOf(heard.previous), keysOf(heard.without)];
  if (heard.wanted?.kind === "refused")
    return {
      ...SERVED,
      state: "other",
      why: `the engine refuses the wanted words: ${heard.wanted.error.said}`,
    };
  if (wanted === null) return noComparison(first, asking);
  if (!same(first, wanted)) return otherWords(first, previous, wanted, asking);
  const untold = untoldOf(heard);
  if (untold > 0) {
    return unknown(`${untold} of the texts ${MORE_TOKENS}`, MORE_TOKENS_CHECKED_BY);
  }
  if (asking.isChanged === true && previous !== null) {
    const isAlike = asking.isTelling && asking.isComplete && !asking.isExcerpt && tellsFrom(without, wanted);
    return same(wanted, previous) && !isAlike
      ? unknown("no text tells the new words from the ones before", "a sample query that does")
      : SERVED;
  }
  if (without === null || same(wanted, without)) {
    return unknown("no text tells the words from none at all", "a sample query that does");
  }
  if (asking.isChanged === null) return REMOVED_NOT_KNOWN;
  if (!asking.isComplete) {
    return unknown("the texts that were asked agree, and the dictionary has more of them", "more --probes");
  }
  return SERVED;
}

const SERVED: ServingJudgement = { state: "served", why: null, checkedBy: null, renewal: null };

function otherWords(
  first: Keys,
  previous: Keys | null,
  wanted: Keys,
  { isExcerpt }: Asking,
): ServingJudgement {
  if (previous !== null && same(first, previous) && !same(previous, wanted)) {
    return { ...SERVED, state: "previous", why: "the domain itself has the words before" };
  }
  const why = "the file on the domain has other words than those that are wanted";
  return isExcerpt
    ? unknown(`${why}, as far as an excerpt tells`, "a larger --request-size")
    : { ...SERVED, state: "other", why };
}

function willBreak(why: string): ServingJudgement {
  return { state: "will break", why, checkedBy: null, renewal: null };
}

function brokenBy(down: Down, fromFile: Analysis | null): ServingJudgement {
  if (down.kind === "refused") return unknown(`the engine says: ${down.error.said}`, "what the engine says");
  const refused =
    fromFile?.kind === "refused" ? `, and the engine refuses its file: ${fromFile.error.said}` : "";
  return {
    state: "broken",
    why: `it answers nothing: ${down.error.said}${refused}`,
    checkedBy: null,
    renewal: refused === "" ? "retry the allocation" : null,
  };
}

function behind(state: "stale" | "previous", why: string, { renewal }: Asking): ServingJudgement {
  return { state, why, checkedBy: null, renewal };
}

function unknown(why: string, checkedBy: string): ServingJudgement {
  return { state: "unknown", why, checkedBy, renewal: null };
}

function tellsFrom(without: Keys | null, wanted: Keys): boolean {
  return without !== null && !same(without, wanted);
}

function untoldOf({ inForce, fromFile, wanted }: Heard): number {
  return Math.max(
    ...[...inForce, fromFile, wanted].map((each) => (each?.kind === "tokens" ? each.untold : 0)),
  );
}

function keysOf(analysis: Analysis | null): Keys | null {
  return analysis?.kind === "tokens" ? analysis.texts.map(tokensKey) : null;
}

function same(one: Keys | null, other: Keys | null): boolean {
  if (one === null || other === null) return false;
  return one.length === other.length && one.every((key, at) => key === other[at]);
}

/** Texts that agree are no proof of words that nobody knows, and no text at all says nothing. */
function noComparison(first: Keys, { isKnown }: Asking): ServingJudgement {
  const heard =
    first.length === 0
      ? "no text could be asked about"
      : "every text that was asked gives what the file on the domain gives";
  return isKnown
    ? unknown(
        `${heard}; the wanted words can't be put into its chain to compare`,
        "a sample query of the words",
      )
    : unknown(
        `${heard}; which words it should have is not known`,
        "the dictionary itself: --expect-file or --source",
      );
}

const REMOVED_NOT_KNOWN = unknown(
  "it has the words that were asked about; which ones were before is not known, so one that was removed may be in force",
  "the words before: --source in a bucket that keeps versions, or --previous-file of verify",
);
