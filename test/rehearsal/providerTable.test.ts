import type { Demand } from "../../src/rehearsal/programs/Program";
import { PROVIDER_STEPS, type ProviderStep } from "../../src/rehearsal/programs/providerTable";
import {
  ASSOCIATION_GATE_TYPE,
  ASSOCIATION_TYPE,
  CONTENT_TYPE,
  COPY_TYPE,
  DOMAIN_TYPES,
  GATE_TYPE,
  PACKAGE_TYPE,
  ROLLOUT_TYPE,
  SOURCE_TYPES,
} from "../../src/terraform/addresses/resourceTypes";
import { everyProgram, PROPER, type RecordedProgram, recordedGate } from "./refusals/everyProgram";

/** An operation, or a wait with its first look and its end. */
type Done = string | readonly [firstLookMs: number, timeoutMs: number];

const LATER_PROVIDER = [...everyProgram(PROPER, true), recordedGate()];
const EARLIER_PROVIDER = everyProgram(PROPER, false);

const CASES = PROVIDER_STEPS.flatMap((step) =>
  step.types.flatMap((type) =>
    step.actions.map((action) => [type, action, step.when ?? "always", step] as const),
  ),
);

test.each(CASES)("the program of %s, %s, does what the table says: %s", (type, action, _when, step) => {
  const { demands } = programOf(step, type, action);
  const said = step.does.map((each): Done =>
    typeof each === "string" ? each : [each.firstLookMs, each.timeoutMs],
  );
  expect(doneIn(demands, type)).toEqual(said);
  const calls = demands.filter((each) => each.kind === "call");
  const tolerated = new Set(calls.flatMap(({ tolerates }) => tolerates ?? []));
  expect([...tolerated]).toEqual(step.tolerates === null ? [] : [step.tolerates]);
  const isInsisting = calls.some(({ retriesAfter = [] }) => retriesAfter.length > 0);
  expect(isInsisting).toBe(step.waitsOut !== null);
});

test("every resource that is rehearsed is in the table, with each action", () => {
  const types = [
    PACKAGE_TYPE,
    ASSOCIATION_TYPE,
    ROLLOUT_TYPE,
    CONTENT_TYPE,
    ASSOCIATION_GATE_TYPE,
    ...DOMAIN_TYPES,
    ...SOURCE_TYPES,
  ];
  const wanted = types.flatMap((type) => ["create", "update", "delete"].map((action) => `${type} ${action}`));
  const told = new Set(CASES.map(([type, action]) => `${type} ${action}`));
  expect([...told].sort()).toEqual([...wanted, `data.${GATE_TYPE} read`].sort());
});

/** Of two rows for one action the versions of the provider make the difference. */
function programOf({ does }: ProviderStep, type: string, action: string): RecordedProgram {
  const isEarlier = type === PACKAGE_TYPE && action === "create" && does.length === 1;
  const found = (isEarlier ? EARLIER_PROVIDER : LATER_PROVIDER).find(
    (each) => each.type === type && each.action === action,
  );
  if (found === undefined) throw new Error(`No program was recorded of ${type}, ${action}`);
  return found;
}

function doneIn(demands: readonly Demand[], type: string): Done[] {
  let firstLookMs = 0;
  return demands.flatMap((demand): Done[] => {
    const before = firstLookMs;
    firstLookMs = demand.kind === "sleep" ? demand.forMs : 0;
    switch (demand.kind) {
      case "call":
        return [demand.operation];
      case "until":
        return [[before, demand.timeoutMs]];
      case "put":
        return [type === COPY_TYPE ? "CopyObject" : "PutObject"];
      case "remove":
        return ["DeleteObject"];
      case "busy":
        return ["UpdateDomainConfig"];
      default:
        return [];
    }
  });
}
