import type { RefusalKind } from "../../../src/model";
import { REFUSAL_WORDS } from "../../../tools/generate/refusalWords";
import { toldRefusals } from "../../../tools/generate/rehearsalDocs";
import { REFUSED_APPLIES, REFUSED_ARGUMENTS, refusedApply } from "../../rehearsal/refusals/refusedApplies";

describe("the table of refusals in the documentation", () => {
  test("has those that an apply can be given, and no others", () => {
    const invalid = Object.keys(REFUSED_ARGUMENTS).map((key) => `${key.split(" ")[0]} memberInvalid`);
    const given = new Set([...Object.keys(REFUSED_APPLIES), ...invalid]);
    const told = toldRefusals().map(({ operation, reason }) => `${operation} ${reason}`);
    expect(told.sort()).toEqual([...given].sort());
  });

  const plain = toldRefusals().filter(({ member }) => member === undefined);

  test.each(plain.map((row) => [row.operation, row.reason as RefusalKind, row] as const))(
    "says of %s, %s, whether it passes by itself",
    (_operation, reason, row) => {
      const [refusal] = refusedApply(row)?.rehearsed().refusals ?? [];
      const passes = REFUSAL_WORDS[reason].passes === "yes";
      expect(refusal?.certainty).toBe(passes ? "possible" : "certain");
    },
  );
});
