import { foretell } from "./foretell";
import { judgeWorlds } from "./judgeWorlds";

/** `npm run rehearsal` judges more. */
const OPTIONS = { seeds: 100, runs: 8 };
/** A rehearsal that warns of what does not happen is not listened to. */
const LEAST_SHARE = 0.7;

describe("what a rehearsal foretells of random plans on random worlds", () => {
  test.each(["5.100", "6.x"] as const)(
    "is what applying them comes to, with the AWS provider %s",
    async (provider) => {
      const judged = await judgeWorlds((scenario) => foretell(scenario, provider), { ...OPTIONS, provider });
      const { foretold, happened } = judged.possibleRefusals;
      expect(happened).toBeGreaterThanOrEqual(LEAST_SHARE * foretold);
    },
    120_000,
  );
});
