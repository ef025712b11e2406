import * as fc from "fast-check";
import type { Analysis } from "../../../src/search/chain/ChainQuestions";
import {
  type Asking,
  type Heard,
  judgeClosed,
  judgeServing,
  type ServingJudgement,
} from "../../../src/search/serving/judgeServing";

/** Few different streams, so that any two are often the same. */
const tokens = (words: string, untold = 0): Analysis => ({
  kind: "tokens",
  untold,
  texts: words
    .split("")
    .map((token) => [{ token, type: "word", position: 0, positionLength: 1, startOffset: 0, endOffset: 1 }]),
});
const ERROR = { status: 400, type: "illegal_argument_exception", said: "Failed to build synonyms" };
const REFUSED: Analysis = { kind: "refused", error: ERROR };
const DOWN: Analysis = {
  kind: "down",
  error: { status: 503, type: "no_shard_available_action_exception", said: "No shard available" },
};

/** Mostly one and the same stream: what matters is what agrees, and what is missing. */
const said = fc.oneof(
  { arbitrary: fc.constant(tokens("aa")), weight: 8 },
  { arbitrary: fc.constantFrom("ab", "bb").map((words) => tokens(words)), weight: 4 },
  { arbitrary: fc.constant(tokens("aa", 1)), weight: 1 },
  { arbitrary: fc.constantFrom(REFUSED, DOWN), weight: 2 },
);
const maybe = fc.option(said, { freq: 4 });
const heards: fc.Arbitrary<Heard> = fc.record({
  inForce: fc.array(said, { maxLength: 3 }),
  fromFile: maybe,
  wanted: maybe,
  previous: maybe,
  without: maybe,
});
const askings: fc.Arbitrary<Asking> = fc.record({
  isKnown: fc.boolean(),
  isChanged: fc.constantFrom(true, false, null),
  isComplete: fc.boolean(),
  isExcerpt: fc.boolean(),
  isTelling: fc.boolean(),
  renewal: fc.constantFrom("refresh" as const, "close and open" as const),
});

function isSame(one: Analysis | null | undefined, other: Analysis | null): boolean {
  if (one?.kind !== "tokens" || other?.kind !== "tokens") return false;
  return JSON.stringify(one.texts) === JSON.stringify(other.texts);
}

function holds(
  check: (judgement: ServingJudgement, heard: Heard, asking: Asking) => void,
  judge = judgeServing,
): void {
  fc.assert(
    fc.property(heards, askings, (heard, asking) => check(judge(heard, asking), heard, asking)),
    { numRuns: 6_000 },
  );
}

describe("what is said of an index", () => {
  it("is that it serves the words only when what is in force, what is in the file and what is wanted are one, and a text tells", () => {
    let times = 0;
    holds((judgement, { inForce, fromFile, wanted, previous, without }, asking) => {
      const { isChanged, isComplete } = asking;
      if (judgement.state !== "served") return;
      times += 1;
      expect(inForce.length).toBeGreaterThan(0);
      for (const each of inForce) expect(isSame(each, fromFile)).toBe(true);
      expect(isSame(fromFile, wanted)).toBe(true);
      for (const each of [...inForce, fromFile, wanted]) expect(each).toMatchObject({ untold: 0 });
      const tellsFromBefore = previous?.kind === "tokens" && !isSame(previous, wanted);
      const tellsFromNone = without?.kind === "tokens" && !isSame(without, wanted);
      // Of a content that changed, the words before are what is to be told from, where they are known.
      // Or each text shows all that a rule does, and the two do the same.
      const isAlike = asking.isTelling && isComplete && !asking.isExcerpt && tellsFromNone;
      if (isChanged === true)
        expect(previous?.kind === "tokens" ? tellsFromBefore || isAlike : tellsFromNone && isComplete).toBe(
          true,
        );
      else expect(tellsFromNone).toBe(true);
      expect(isChanged).not.toBeNull();
      if (isChanged === false) expect(isComplete).toBe(true);
    });
    expect(times).toBeGreaterThan(15);
  });

  it("is never that it has the words of the file where no text was asked: of nothing, everything agrees", () => {
    const nothing: Analysis = { kind: "tokens", texts: [], untold: 0 };
    const heard = { inForce: [nothing], fromFile: nothing, wanted: null, previous: null, without: null };
    const asking = {
      isKnown: false,
      isChanged: null,
      isComplete: true,
      isTelling: true,
      isExcerpt: false,
    } as const;
    for (const judge of [judgeServing, judgeClosed]) {
      const { state, why } = judge(heard, { ...asking, renewal: "refresh" });
      expect([state, why]).toEqual([
        "unknown",
        "no text could be asked about; which words it should have is not known",
      ]);
    }
    const asked = { ...heard, inForce: [tokens("aa")], fromFile: tokens("aa") };
    const { state, why } = judgeServing(asked, { ...asking, isKnown: true, renewal: "refresh" });
    expect([state, why]).toEqual([
      "unknown",
      "every text that was asked gives what the file on the domain gives; the wanted words can't be put into its chain to compare",
    ]);
  });

  it("is that it is down before anything else, and how it comes up", () => {
    holds(({ state, renewal }, { inForce, fromFile }) => {
      const [first] = inForce.filter(({ kind }) => kind !== "tokens");
      if (first?.kind !== "down") return expect(state).not.toBe("broken");
      expect(state).toBe("broken");
      // Nothing brings it up while its file is refused.
      expect(renewal).toBe(fromFile?.kind === "refused" ? null : "retry the allocation");
    });
  });

  it("is that it will break when the file is refused and the chain without words is not", () => {
    holds(({ state }, { inForce, fromFile, without }) => {
      const isUp = inForce.every(({ kind }) => kind === "tokens");
      if (isUp && fromFile?.kind === "refused")
        expect(state).toBe(without?.kind === "refused" ? "unknown" : "will break");
      else expect(state).not.toBe("will break");
    });
  });

  it("is that it is behind when its copies do not agree, or it has not what is in the file", () => {
    holds(({ state, renewal }, { inForce, fromFile }, asking) => {
      const isTold =
        inForce.length > 0 && inForce.every(({ kind }) => kind === "tokens") && fromFile?.kind === "tokens";
      if (!isTold) return expect(["broken", "will break", "unknown"]).toContain(state);
      if (inForce.every((each) => isSame(each, fromFile))) return expect(state).not.toBe("stale");
      expect(["stale", "previous"]).toContain(state);
      expect(renewal).toBe(asking.renewal);
    });
  });

  it("is the words before only when it has them, and they are not the wanted ones", () => {
    holds(({ state }, { inForce, wanted, previous }) => {
      if (state !== "previous") return;
      expect(isSame(inForce[0], previous)).toBe(true);
      expect(isSame(previous, wanted)).toBe(false);
    });
  });

  it("is not known without the wanted words, and what would tell is said", () => {
    holds(({ state, why, checkedBy }, { wanted }) => {
      if (wanted === null) expect(["served", "other"]).not.toContain(state);
      if (state === "unknown") expect(checkedBy).toMatch(/./);
      if (state !== "served") expect(why).toMatch(/./);
    });
  });
});

describe("what is said of a closed index", () => {
  it("is that it serves the words only when the file has the wanted ones, and that it is closed", () => {
    let times = 0;
    holds((judgement, { fromFile, wanted }) => {
      if (judgement.state !== "served") return;
      times += 1;
      expect(isSame(fromFile, wanted)).toBe(true);
      expect(judgement.why).toContain("closed");
    }, judgeClosed);
    expect(times).toBeGreaterThan(30);
  });

  it("is that it can't be opened when its file is refused", () => {
    holds(({ state }, { fromFile, without }) => {
      if (fromFile?.kind === "refused")
        expect(state).toBe(without?.kind === "refused" ? "unknown" : "will break");
      else expect(["will break", "broken", "stale"]).not.toContain(state);
    }, judgeClosed);
  });
});
