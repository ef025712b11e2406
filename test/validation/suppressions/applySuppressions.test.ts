import fc from "fast-check";
import { hop, NOT_ASKED } from "../../../src/validation/hops/hopReading";
import type { Finding } from "../../../src/validation/result/Finding";
import { applySuppressions } from "../../../src/validation/suppressions/applySuppressions";
import { acceptedHop, LeftOutHops, withoutHop } from "../../../src/validation/suppressions/leftOutHops";
import { isInForce, matchesGlob, type Suppression } from "../../../src/validation/suppressions/Suppression";
import { hopAt } from "../subjects";

const finding = (members: Partial<Finding> = {}): Finding => ({
  code: "association-stale",
  severity: "error",
  address: "a.on_search",
  message: "It is so.",
  expected: null,
  actual: null,
  remedy: "Decide",
  refusal: null,
  suppressed: null,
  hop: "domain",
  domainName: "search",
  packageId: "F1",
  region: null,
  input: "plan.json",
  ...members,
});
const suppression = (members: Partial<Suppression> = {}): Suppression => ({
  code: "association-stale",
  address: "a.*",
  reason: "it is known",
  source: "accepted.json",
  ...members,
});
const TODAY = "2026-11-30";
const stale = (members: Partial<Finding>): Finding =>
  finding({
    code: "suppression-stale",
    severity: "info",
    address: "a.*",
    message: "The suppression of association-stale in accepted.json covers nothing.",
    remedy: "Decide whether the suppression is still needed: remove it",
    hop: null,
    domainName: null,
    packageId: null,
    input: null,
    ...members,
  });
const SUPPRESSED = { reason: "it is known", source: "accepted.json" };

describe("a glob", () => {
  it.each([
    ["a.b", "a.b", true],
    ["a.b", "a.bc", false],
    ["a.b", "xa.b", false],
    ["*", "", true],
    ["*", "anything", true],
    ["a*", "ab", true],
    ["a*", "ba", false],
    ["*b", "ab", true],
    ["*b", "ba", false],
    ["a*b", "ab", true],
    ["a*a", "a", false],
    ["ab*ba", "aba", false],
    ["a*b*c", "a1b2c", true],
    ["a*b*c", "a1c2b", false],
    ["a*bb*b", "abb", false],
    ["a*bb*b", "abbb", true],
    ["*a*a*", "aa", true],
    ["*a*a*", "a", false],
    ["a.b[0]", "a.b[0]", true],
    ["a?b", "axb", false],
  ])("%s of %s is %s", (glob, text, expected) => {
    expect(matchesGlob(glob, text)).toBe(expected);
  });

  it("is what the regular expression of its parts is", () => {
    const letters = (max: number) =>
      fc.array(fc.constantFrom("a", "b", "*"), { maxLength: max }).map((each) => each.join(""));
    fc.assert(
      fc.property(letters(6), letters(8), (glob, text) => {
        const plain = text.replaceAll("*", "c");
        expect(matchesGlob(glob, plain)).toBe(new RegExp(`^${glob.replaceAll("*", ".*")}$`).test(plain));
      }),
    );
  });
});

describe("a suppression", () => {
  it("is in force on its last day, and for ever without one", () => {
    expect(
      [undefined, "2026-11-30", "2026-12-01", "2026-11-29"].map((until) =>
        isInForce(suppression({ until }), TODAY),
      ),
    ).toEqual([true, true, true, false]);
  });

  it("is put on what it covers, with the day where it has one", () => {
    expect(applySuppressions([finding()], [suppression()], TODAY)).toEqual([
      finding({ suppressed: SUPPRESSED }),
    ]);
    expect(applySuppressions([finding()], [suppression({ until: TODAY })], TODAY)).toEqual([
      finding({ suppressed: { ...SUPPRESSED, until: TODAY } }),
    ]);
    const byHop = suppression({ code: undefined, hop: "domain" });
    expect(applySuppressions([finding({ code: "domain-busy" })], [byHop], TODAY)).toEqual([
      finding({ code: "domain-busy", suppressed: SUPPRESSED }),
    ]);
  });

  it.each<[string, Partial<Suppression>, string]>([
    ["another address", { address: "b.*" }, "association-stale"],
    ["another code", { code: "domain-busy" }, "domain-busy"],
    ["another hop", { code: undefined, hop: "index" }, "the index hop"],
    ["another hop of the same code", { hop: "index" }, "association-stale"],
  ])("that covers %s is told of", (_, members, what) => {
    expect(applySuppressions([finding()], [suppression(members)], TODAY)).toEqual([
      finding(),
      stale({
        address: members.address ?? "a.*",
        message: `The suppression of ${what} in accepted.json covers nothing.`,
      }),
    ]);
  });

  it("that has run out covers nothing, and asks for a decision", () => {
    expect(applySuppressions([finding()], [suppression({ until: "2026-11-29" })], TODAY)).toEqual([
      finding(),
      stale({
        severity: "warning",
        message: "The suppression of association-stale in accepted.json ran out on 2026-11-29.",
        remedy: "Decide whether the suppression is still needed: remove it, or renew its date",
      }),
    ]);
  });

  it("of several entries that one construct wrote is used where one of them is, and else told of once", () => {
    const twins = [suppression({ address: "b.c" }), suppression()];
    expect(applySuppressions([finding()], twins, TODAY)).toEqual([finding({ suppressed: SUPPRESSED })]);
    const idle = [suppression({ address: "b.c" }), suppression({ address: "d.e" })];
    expect(applySuppressions([], idle, TODAY)).toEqual([stale({ address: "d.e" })]);
  });

  it.each([
    { reason: "another reason" },
    { source: "other.json" },
    { until: "2027-01-01" },
    { code: "domain-busy" },
  ])("is told apart from another by %j", (members) => {
    expect(
      applySuppressions([finding()], [suppression(), suppression({ address: "x", ...members })], TODAY),
    ).toHaveLength(2);
  });

  it("that a hop was left out for is used", () => {
    const leaving = suppression({ code: undefined, hop: "index" });
    expect(applySuppressions([], [leaving], TODAY, new Set([leaving]))).toEqual([]);
  });
});

describe("the hops that are left out", () => {
  const byHop = suppression({ code: undefined, hop: "domain", until: "2026-12-31" });
  const none = new Map();

  it("are left out by an option, whatever they are of", () => {
    const option = { by: "--leave-out", reason: "not now" };
    const leftOut = new LeftOutHops(new Map([["index", option]]), [], TODAY);
    expect(leftOut.of("index", [])).toBe(option);
    expect(leftOut.of("domain", ["a.b"])).toBeUndefined();
    expect(leftOut.asSuppressions()).toEqual([
      { hop: "index", address: "*", reason: "not now", source: "--leave-out" },
    ]);
  });

  it("are left out by a suppression of one of the addresses, which is then used", () => {
    const leftOut = new LeftOutHops(none, [byHop], TODAY);
    expect(leftOut.of("domain", ["x", null, undefined])).toBeUndefined();
    expect(leftOut.of("index", ["a.b"])).toBeUndefined();
    expect([...leftOut.used]).toEqual([]);
    expect(leftOut.of("domain", [undefined, "x", "a.b"])).toEqual({
      by: "accepted.json",
      reason: "it is known",
      until: "2026-12-31",
    });
    expect([...leftOut.used]).toEqual([byHop]);
  });

  it("are not left out by one of a code, or one that has run out", () => {
    const leftOut = new LeftOutHops(none, [suppression(), { ...byHop, until: "2026-11-29" }], TODAY);
    expect(leftOut.of("domain", ["a.b"])).toBeUndefined();
  });

  it("keep what they would be as a reason", () => {
    const by = { by: "--leave-out", reason: "not now" };
    const left = { ...NOT_ASKED("not now (missing: no domain)"), leftOut: by };
    expect(withoutHop(hopAt("domain", hop("missing", "no domain"), hop("proven", null)), by)).toEqual({
      name: "domain",
      now: left,
      after: { ...left, why: "not now" },
    });
    expect(withoutHop(hopAt("domain"), by).after).toBeNull();
  });
});

describe("a broken hop", () => {
  const broken = hopAt("domain", hop("differs", "v1"));
  const suppressed = finding({ suppressed: { ...SUPPRESSED, until: "2026-12-31" } });

  it("is left out where everything that is found about it is suppressed", () => {
    const by = { by: "accepted.json", reason: "it is known", until: "2026-12-31" };
    expect(acceptedHop(broken, [suppressed, suppressed, finding({ hop: "index" })])).toEqual(
      withoutHop(broken, by),
    );
    const always = finding({ suppressed: SUPPRESSED });
    expect(acceptedHop(broken, [always]).now.leftOut).toEqual({ by: "accepted.json", reason: "it is known" });
  });

  it.each([
    ["nothing is found about it", broken, []],
    ["what is found is of another hop", broken, [finding({ hop: "index", suppressed: SUPPRESSED })]],
    ["something is not suppressed", broken, [suppressed, finding()]],
    ["the first is not suppressed", broken, [finding(), suppressed]],
    ["it is not broken", hopAt("domain"), [suppressed]],
    ["the plan mends it", hopAt("domain", broken.now, hop("planned", null)), [suppressed]],
    ["it is not checked", hopAt("domain", hop("not checked", "x")), [suppressed]],
  ])("stays where %s", (_, of, about) => {
    expect(acceptedHop(of, about)).toBe(of);
  });
});
