import type { Analysis } from "../../../src/search/chain/ChainQuestions";
import { SharedAnswers } from "../../../src/search/chain/SharedAnswers";
import { present, type Reading, unread } from "../../../src/service/door/Reading";

const SOURCE = { operation: "POST /_analyze", subject: "idx", place: "x", at: "2026-11-29T00:00:00.000Z" };
const ERROR = { status: 400, type: "x", said: "bad" };
const TOKENS = present<Analysis>({ kind: "tokens", texts: [], untold: 0 }, SOURCE);
const REFUSED = present<Analysis>({ kind: "refused", error: ERROR }, SOURCE);
const DOWN = present<Analysis>({ kind: "down", error: ERROR }, SOURCE);
const DENIED = unread({ kind: "denied", action: "a", operation: "o", why: "w", checkedBy: "c" }, SOURCE);

async function asked(
  answers: readonly Reading<Analysis>[],
  isTogether: boolean,
): Promise<{ readonly times: number; readonly got: readonly Reading<Analysis>[] }> {
  const shared = new SharedAnswers();
  let times = 0;
  const ask = () => Promise.resolve(answers[Math.min(times++, answers.length - 1)]!);
  const first = shared.of("question", ask);
  if (!isTogether) await first;
  const got = await Promise.all([first, shared.of("question", ask)]);
  return { times, got };
}

describe("a chain that several indexes have", () => {
  it.each([true, false])(
    "is asked about once, whether the engine builds it or not (at the same time: %p)",
    async (isTogether) => {
      for (const answer of [TOKENS, REFUSED])
        expect(await asked([answer], isTogether)).toEqual({ times: 1, got: [answer, answer] });
    },
  );

  it.each([DOWN, DENIED])(
    "is asked about at the next index when the first one could not tell",
    async (answer) => {
      expect(await asked([answer, TOKENS], false)).toEqual({ times: 2, got: [answer, TOKENS] });
    },
  );
});
