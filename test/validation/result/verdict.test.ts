import type { Severity } from "../../../src/contract/severity";
import { hideSensitive } from "../../../src/validation/hideSensitive";
import { hop } from "../../../src/validation/hops/hopReading";
import type { Delivery } from "../../../src/validation/result/Delivery";
import type { Finding } from "../../../src/validation/result/Finding";
import { type HopState, isMended, outcomeOf } from "../../../src/validation/result/Hop";
import { comparedOf, verdictOf } from "../../../src/validation/result/verdict";
import { withoutHop } from "../../../src/validation/suppressions/leftOutHops";
import { hopAt } from "../subjects";

const OUT = withoutHop(hopAt("domain"), { by: "--leave-out", reason: "not now" });
const of = (...hops: Delivery["hops"]) => [{ hops } as Delivery];
const inState = (...states: HopState[]) => of(...states.map((state) => hopAt("domain", hop(state, "x"))));
const found = (
  severity: Severity,
  code: Finding["code"] = "domain-busy",
  suppressed: Finding["suppressed"] = null,
) => ({ code, severity, suppressed }) as Finding;
const verdict = (members: Partial<Parameters<typeof verdictOf>[0]>) =>
  verdictOf({
    deliveries: inState("proven"),
    findings: [],
    unchecked: [],
    failOn: "warning",
    allowEmpty: false,
    ...members,
  });

describe("the verdict", () => {
  it.each<[ReturnType<typeof verdict>, HopState[], Severity]>([
    ["clean", ["proven", "planned", "not asked"], "warning"],
    ["unknown", ["proven", "not checked"], "warning"],
    ["unknown", ["differs", "not checked"], "warning"],
    ["findings", ["proven", "differs"], "warning"],
    ["findings", ["missing"], "warning"],
    ["findings", ["busy"], "warning"],
    ["findings", ["failed"], "warning"],
    ["clean", ["proven", "differs", "missing", "busy", "failed"], "error"],
    ["clean", ["not asked"], "warning"],
  ])("is %s by the hops %j, where %s counts", (expected, states, failOn) => {
    expect(verdict({ deliveries: inState(...states), failOn })).toBe(expected);
  });

  it.each<[ReturnType<typeof verdict>, Finding, Severity]>([
    ["findings", found("warning"), "warning"],
    ["findings", found("error"), "error"],
    ["clean", found("warning"), "error"],
    ["clean", found("info"), "warning"],
    ["findings", found("info"), "info"],
    ["clean", found("error", "domain-busy", { reason: "x", source: "y" }), "warning"],
    ["clean", found("warning", "access-denied"), "warning"],
    ["clean", found("warning", "unknown"), "warning"],
    ["clean", found("warning", "nothing-compared"), "warning"],
  ])("is %s by a finding %j, where %s counts", (expected, finding, failOn) => {
    expect(verdict({ findings: [finding], failOn })).toBe(expected);
  });

  it("is unknown where something was not checked, and findings where one says worse", () => {
    const unchecked = [{}] as never[];
    expect(verdict({ unchecked })).toBe("unknown");
    expect(verdict({ unchecked, findings: [found("error")] })).toBe("findings");
  });

  it("is unknown where nothing was compared, unless that is expected", () => {
    expect(verdict({ deliveries: [] })).toBe("unknown");
    expect(verdict({ deliveries: [], allowEmpty: true })).toBe("clean");
  });

  it("is unknown where every hop is left out", () => {
    expect(verdict({ deliveries: of(OUT) })).toBe("unknown");
    expect(verdict({ deliveries: of(OUT, hopAt("index", hop("not asked", "x"))) })).toBe("unknown");
    expect(verdict({ deliveries: of(OUT, hopAt("index")) })).toBe("clean");
  });

  it("goes by what will be, where something is applied", () => {
    expect(verdict({ deliveries: of(hopAt("domain", hop("differs", "x"), hop("planned", null))) })).toBe(
      "clean",
    );
    expect(verdict({ deliveries: of(hopAt("domain", hop("proven", null), hop("differs", "x"))) })).toBe(
      "findings",
    );
  });
});

describe("what was compared", () => {
  it("is the sum of the hops, each as it will be", () => {
    const deliveries = [
      ...of(
        hopAt("object"),
        hopAt("package", hop("differs", "x"), hop("planned", null)),
        OUT,
        hopAt("index", hop("not asked", "x")),
      ),
      ...inState("proven", "not checked", "differs"),
    ];
    expect(comparedOf(deliveries)).toEqual({
      deliveries: 2,
      hopsAsked: 5,
      hopsProven: 2,
      hopsPlanned: 1,
      leftOut: 1,
    });
    expect(comparedOf([])).toEqual({
      deliveries: 0,
      hopsAsked: 0,
      hopsProven: 0,
      hopsPlanned: 0,
      leftOut: 0,
    });
  });

  it("is mended only by what the plan makes", () => {
    const [now, planned, proven] = [hop("failed", "x"), hop("planned", null), hop("proven", null)];
    expect([null, planned, proven].map((after) => isMended(hopAt("domain", now, after)))).toEqual([
      false,
      true,
      false,
    ]);
    expect(outcomeOf({ now, after: null })).toBe(now);
    expect(outcomeOf({ now, after: planned })).toBe(planned);
  });
});

describe("what a plan marks as sensitive", () => {
  it("is hidden wherever it stands, the longest first", () => {
    const value = {
      a: "secret and secretly",
      list: ["x secret", 1, null, true],
      deep: { secret: "secret secret" },
    };
    expect(hideSensitive(value, ["secret", "", "secretly", "secret"])).toEqual({
      a: "(sensitive) and (sensitive)",
      list: ["x (sensitive)", 1, null, true],
      deep: { secret: "(sensitive) (sensitive)" },
    });
  });

  it("leaves the value itself where there is nothing to hide", () => {
    const value = { a: "x" };
    expect(hideSensitive(value, [])).toBe(value);
    expect(hideSensitive(value, [""])).toBe(value);
  });
});
