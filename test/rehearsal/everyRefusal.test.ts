import fc from "fast-check";
import {
  NO_DELAYS,
  apply,
  emptyState,
  FAILURES,
  OPERATIONS,
  REFUSAL_KINDS,
  type PossibleRefusal,
  type RefusalKind,
  REFUSALS,
} from "../../src/model";
import type { Demand } from "../../src/rehearsal/programs/Program";
import { everyProgram, PROPER, type Texts } from "./refusals/everyProgram";
import { failedCopy, REFUSED_APPLIES, REFUSED_ARGUMENTS, refusedApply } from "./refusals/refusedApplies";

const PLACE = "test/rehearsal/refusals/refusedApplies.ts";

type ApplyCall = Extract<Demand, { kind: "call" }>;

/** Every call that an apply can make, found by running what each provider does. */
const CALLS = callsOf(PROPER);

/** Why no apply can be given a refusal: undefined for one that it can. */
function cannotBeGiven({ operation, reason, exception, member }: PossibleRefusal): string | undefined {
  const calls = CALLS.filter((call) => call.operation === operation);
  if (calls.length === 0) return "no provider makes the call in an apply, as far as it is rehearsed";
  if (member !== undefined) {
    const isSentIn = ({ input }: ApplyCall): boolean => has(input, member.split("."));
    if (!calls.some(isSentIn)) return "no provider sends the member";
    if (reason === "memberUnreadable") return "Terraform's schemas let no other kind of value through";
    if (!limits(operation, member) && calls.every(isSentIn))
      return "every provider sends the structure, and all of it can be in it";
  }
  if (calls.every(({ tolerates }) => tolerates === exception) && member === undefined) {
    return "the provider takes the refusal for success";
  }
  return undefined;
}

describe("Every refusal of the model", () => {
  const rows = REFUSALS.map((row) => [nameOf(row), row] as const);

  test.each(rows.filter(([, row]) => cannotBeGiven(row) === undefined))("is foretold: %s", (_name, row) => {
    const situation = refusedApply(row);
    if (situation === undefined) {
      throw new Error(
        `A refusal that the model can give and no test foretells is a hole: add one of ${nameOf(row)} to ${PLACE}`,
      );
    }
    const { refusals, unjudged } = situation.rehearsed();
    const { operation, exception, reason, member } = row;
    const detail = member === undefined ? {} : { detail: asAwsNames(member) };
    expect(unjudged).toEqual([]);
    expect(refusals).toMatchObject([{ operation, exception, reason, ...detail }]);
  });

  test("that an apply can be given has its apply, and no other one has", () => {
    const wanted = rows.map(([, row]) => row).filter((row) => cannotBeGiven(row) === undefined);
    const keys = wanted.map(({ operation, reason, member }) => `${operation} ${member ?? reason}`);
    const known = [...Object.keys(REFUSED_APPLIES), ...Object.keys(REFUSED_ARGUMENTS)];
    expect(known.sort()).toEqual(keys.sort());
  });

  test("that a provider takes for success is one of something that is gone", () => {
    const taken = REFUSALS.filter((row) => cannotBeGiven(row)?.includes("success") === true);
    const reasons = new Set(taken.map(({ reason }) => REFUSAL_KINDS[reason as RefusalKind].exception));
    expect([...reasons]).toEqual(["ResourceNotFoundException"]);
  });
});

describe("Every failure of a copy", () => {
  test.each(FAILURES.map(({ operation, reason }) => [operation, reason] as const))(
    "is foretold: %s, %s",
    (operation, reason) => {
      const { copyFailures, refusals } = failedCopy(operation, reason).rehearsed();
      expect(copyFailures).toMatchObject([{ operation, reason, certainty: "certain" }]);
      expect(refusals).toEqual([]);
    },
  );
});

/** Whatever the arguments are: what is called impossible above does not come to be. */
test("No text that an argument can be set to is refused in a way that was called impossible", () => {
  const texts = fc.record<Texts>({
    id: text(PROPER.id),
    domain: text(PROPER.domain),
    name: text(PROPER.name),
    type: text(PROPER.type),
    description: text(PROPER.description),
    engine: text(PROPER.engine),
    bucket: text(PROPER.bucket),
    key: text(PROPER.key),
  });
  const possible = new Set(Object.keys(REFUSED_ARGUMENTS).map(asAwsNamesKey));
  fc.assert(
    fc.property(texts, (given) => {
      for (const { operation, input } of callsOf(given)) {
        const outcome = apply(emptyState("123456789012", "us-east-1"), { operation, input }, 0, NOTHING);
        const members = "refusal" in outcome ? (outcome.refusal.members ?? []) : [];
        expect("refusal" in outcome ? outcome.refusal.reason : null).not.toBe("memberUnreadable");
        for (const member of members) expect(possible).toContain(`${operation} ${member}`);
      }
    }),
  );
});

const NOTHING = {
  delays: NO_DELAYS,
  objects: () => ({ kind: "no-such-key" }) as const,
};

function text(proper: string): fc.Arbitrary<string> {
  return fc.oneof(fc.constant(proper), fc.string(), fc.string({ minLength: 1_020, maxLength: 1_030 }));
}

function callsOf(texts: Texts): ApplyCall[] {
  return everyProgram(texts).flatMap(({ demands }) => demands.filter((each) => each.kind === "call"));
}

/** Whether an input has a member, whatever it is set to. */
function has(input: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true;
  if (typeof input !== "object" || input === null || !(step in input)) return false;
  return has((input as Readonly<Record<string, unknown>>)[step], rest);
}

function limits(operation: string, member: string): boolean {
  const rule = OPERATIONS.find(({ name }) => name === operation)?.members.find(
    (each) => each.member === member,
  );
  return rule?.constraints.some((constraint) => constraint.limits) === true;
}

function nameOf({ operation, exception, reason, member }: PossibleRefusal): string {
  return [operation, exception, reason, member].filter((part) => part !== undefined).join(" ");
}

/** `PackageSource.S3Key` is `packageSource.s3Key` in a message of AWS. */
function asAwsNames(member: string): string {
  return member
    .split(".")
    .map((step) => step.charAt(0).toLowerCase() + step.slice(1))
    .join(".");
}

function asAwsNamesKey(key: string): string {
  const [operation = "", member = ""] = key.split(" ");
  return `${operation} ${asAwsNames(member)}`;
}
