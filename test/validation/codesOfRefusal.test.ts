import { REFUSALS, type PossibleRefusal } from "../../src/model";
import type { ForetoldRefusal, Rehearsal } from "../../src/rehearsal";
import type { Judged } from "../../src/validation/deliveries/Judged";
import { applyRules } from "../../src/validation/rules/applyRules";
import { codesOfRefusal } from "../../src/validation/rules/codesOfRefusal";

const NOTHING = { packages: [], deliveries: [], domains: [], undeclared: [] };

/** Nothing but one refusal, of a resource that nothing else is known of. */
function judgedWith({ operation, exception, reason, member }: PossibleRefusal): Judged {
  const refusal: ForetoldRefusal = {
    input: "plan.json",
    address: "the.resource",
    action: "create",
    operation,
    exception,
    reason,
    message: "Not this one",
    certainty: "certain",
    region: null,
    packageId: null,
    packageName: null,
    domainName: null,
    detail: member ?? null,
    doneBefore: [],
    notReached: [],
  };
  const rehearsal: Rehearsal = {
    refusals: [refusal],
    copyFailures: [],
    unjudged: [],
    endsOf: () => [],
    servedBy: () => null,
    servedFrom: () => null,
    servedOn: () => [],
  };
  return { comparison: NOTHING, packages: [], deliveries: [], rehearsal, indexes: [] };
}

const KINDS = [
  ...new Map(REFUSALS.map((row) => [`${row.operation} refused for ${row.reason}`, row] as const)),
];

test.each(KINDS)("%s, once foretold, is one finding", (_name, row) => {
  const { findings, unchecked } = applyRules(judgedWith(row));
  const { operation, exception, certainty } = judgedWith(row).rehearsal.refusals[0] as ForetoldRefusal;
  expect(unchecked).toEqual([]);
  expect(findings).toMatchObject([
    { address: "the.resource", severity: "error", refusal: { operation, exception, certainty } },
  ]);
  expect(codesOfRefusal(row)).toContain(findings[0]?.code);
});
