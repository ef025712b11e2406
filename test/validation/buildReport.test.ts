import { buildReport } from "../../src/validation/buildReport";
import { hop, notChecked } from "../../src/validation/hops/hopReading";
import type { HopName, LeftOut } from "../../src/validation/result/Hop";
import { LeftOutHops } from "../../src/validation/suppressions/leftOutHops";
import type { Suppression } from "../../src/validation/suppressions/Suppression";
import { toolVersion } from "../../src/validation/toolVersion";
import { CallMeter } from "../../src/service/CallMeter";
import {
  declaredIn,
  declaredRollout,
  delivery,
  domain,
  domainIndexes,
  gone,
  hopAt,
  INPUT,
  judged,
  judgedDelivery,
  judgedPackage,
  livePackage,
  packaged,
  source,
  there,
  unanswered,
} from "./subjects";

type Parts = Parameters<typeof buildReport>[0];

const TODAY = "2026-11-30";
const report = (members: Partial<Parts> = {}, byOption: ReadonlyMap<HopName, LeftOut> = new Map()) =>
  buildReport({
    declared: [declaredIn()],
    judged: judged({ deliveries: [judgedDelivery()], packages: [judgedPackage()] }),
    leftOut: new LeftOutHops(byOption, members.options?.suppressions ?? [], TODAY),
    dictionaries: [],
    meter: new CallMeter(),
    options: { inputs: [] },
    today: TODAY,
    ...members,
  });
const STALE = { domain: hopAt("domain", hop("differs", "it says so")) };
const newer = packaged({ live: there(livePackage({ AvailablePackageVersion: "v2" })) });
const stale = (members: Parameters<typeof delivery>[0] = {}) =>
  judgedDelivery(delivery({ package: newer, ...members }), STALE);
const suppression = (members: Partial<Suppression> = {}): Suppression => ({
  code: "association-stale",
  address: "*",
  reason: "known for long",
  source: "s.json",
  ...members,
});

describe("a report", () => {
  it("has every part of what was judged", () => {
    const meter = Object.assign(new CallMeter(), { opensearch: 1, s3: 2, search: 3, retries: 4 });
    const indexes = domainIndexes();
    const dictionaries = [{}] as never;
    const all = judged({
      deliveries: [judgedDelivery(delivery(), {}, indexes)],
      packages: [judgedPackage()],
      indexes: [indexes],
    });
    const built = report({ judged: all, meter, dictionaries });
    expect(built).toEqual({
      formatVersion: "2.1",
      tool: { name: "opensearch-packages", version: toolVersion() },
      inputs: [declaredIn().input],
      verdict: "clean",
      counts: { error: 0, warning: 0, info: 0, suppressed: 0, unchecked: 0 },
      compared: { deliveries: 1, hopsAsked: 4, hopsProven: 4, hopsPlanned: 0, leftOut: 0 },
      findings: [],
      deliveries: built.deliveries,
      packages: built.packages,
      domains: [expect.objectContaining({ domainName: "search", associations: 1 })],
      indexes: [expect.objectContaining({ domainName: "search", packageName: "synonyms" })],
      dictionaries: [{}],
      unchecked: [],
      calls: { opensearch: 1, s3: 2, search: 3, retries: 4 },
    });
    expect([built.deliveries.length, built.packages.length]).toEqual([1, 1]);
  });

  it("counts the associations of each domain, and those of one that nothing names", () => {
    const both = domain();
    const all = judged({
      deliveries: [
        judgedDelivery(delivery({ domain: both })),
        judgedDelivery(delivery({ domain: both, packageId: "F2" })),
      ],
    });
    const other = domain({}, { name: "other" });
    const domains = [both, other];
    expect(
      report({ judged: { ...all, comparison: { ...all.comparison, domains } } }).domains.map(
        (each) => each.associations,
      ),
    ).toEqual([2, 0]);
  });

  it("has findings of rules, of reads, of hops that no rule knows, and of nothing", () => {
    const unread = judged({
      deliveries: [
        judgedDelivery(delivery({ live: unanswered() }), { object: hopAt("object", hop("differs", "x")) }),
      ],
    });
    expect(report({ judged: unread }).findings.map(({ code }) => code)).toEqual([
      "delivery-broken",
      "access-denied",
    ]);
    expect(report({ judged: judged() }).findings.map(({ code }) => code)).toEqual(["nothing-compared"]);
    expect(report({ judged: judged() }).verdict).toBe("unknown");
    expect(report({ judged: judged(), options: { inputs: [], allowEmpty: true } })).toMatchObject({
      verdict: "clean",
      findings: [],
    });
  });

  it("sorts findings by severity, then code, then address", () => {
    const of = (address: string, members: object = {}) => stale({ address, ...members });
    const busy = domain({ Processing: true });
    const all = judged({ deliveries: [of("b"), of("a"), of("c", { plannedAction: "delete" })] });
    const sorted = report({
      judged: { ...all, comparison: { ...all.comparison, domains: [busy] } },
    }).findings;
    expect(sorted.map(({ severity, code, address }) => `${severity} ${code} ${address}`)).toEqual([
      "error association-stale a",
      "error association-stale b",
      "error association-stale c",
      "warning dissociation-planned c",
      "warning domain-busy domain/search",
    ]);
  });

  it("counts what is open, what is suppressed and what was not checked", () => {
    const open = judgedDelivery(delivery({ address: "b", package: newer }), {
      ...STALE,
      index: hopAt("index", notChecked("x", null)),
    });
    const all = judged({ deliveries: [stale({ address: "a" }), open] });
    const options = { inputs: [], suppressions: [suppression({ address: "a" })] };
    const built = report({ judged: all, options });
    expect(built.counts).toEqual({ error: 1, warning: 0, info: 0, suppressed: 1, unchecked: 1 });
    expect(built.verdict).toBe("findings");
    expect(built.unchecked).toMatchObject([{ address: "b", what: "the index hop" }]);
  });

  it("lets pass what is less bad than what is to count", () => {
    const busy = judged({ deliveries: [judgedDelivery(delivery({ plannedAction: "delete" }))] });
    expect(report({ judged: busy }).verdict).toBe("findings");
    expect(report({ judged: busy, options: { inputs: [], failOn: "error" } }).verdict).toBe("clean");
  });

  it("leaves a hop out whose findings are all suppressed, by any of the addresses", () => {
    const suppressions = [suppression()];
    const built = report({
      judged: judged({ deliveries: [stale()] }),
      options: { inputs: [], suppressions },
    });
    expect(built).toMatchObject({ verdict: "clean", compared: { hopsAsked: 3, leftOut: 1 } });
    expect(built.deliveries[0]?.hops[2]?.now).toMatchObject({
      state: "not asked",
      leftOut: { by: "s.json", reason: "known for long" },
    });
  });

  it.each<[string, Partial<Suppression>, () => ReturnType<typeof judged>]>([
    [
      "the package",
      { code: "package-content-differs" },
      () => {
        const differs = hopAt("package", hop("differs", "x"));
        const subject = packaged();
        return judged({
          packages: [judgedPackage(subject, { package: differs })],
          deliveries: [judgedDelivery(delivery({ package: subject }), { package: differs })],
        });
      },
    ],
    [
      "the object",
      { code: "source-missing" },
      () => {
        const missing = hopAt("object", hop("missing", "x"));
        const subject = packaged({ source: source({ live: gone() }) });
        return judged({
          packages: [judgedPackage(subject, { object: missing })],
          deliveries: [judgedDelivery(delivery({ package: subject }), { object: missing })],
        });
      },
    ],
    [
      "the domain",
      { code: "domain-deleted" },
      () =>
        judged({
          deliveries: [
            judgedDelivery(delivery({ domain: domain({ Deleted: true }) }), {
              domain: hopAt("domain", hop("missing", "x")),
            }),
          ],
        }),
    ],
    [
      "the rollout",
      { code: "rollout-version-unavailable" },
      () => {
        const rollouts = [declaredRollout({ plannedAction: "update" })];
        const failed = { ...hop("failed", "x"), cause: "the rollout brings another version" as const };
        return judged({
          deliveries: [
            judgedDelivery(delivery({ rollouts, rolledOut: true }), { domain: hopAt("domain", failed) }),
          ],
        });
      },
    ],
  ])("leaves a hop out by a suppression of %s", (_, members, make) => {
    const built = report({ judged: make(), options: { inputs: [], suppressions: [suppression(members)] } });
    expect(built.compared.leftOut).toBe(1);
    expect(built.findings.map(({ code }) => code)).toEqual([members.code]);
  });

  it("does not ask whether an option or a used suppression covers anything", () => {
    const byOption = new Map([["index" as const, { by: "--leave-out", reason: "not now" }]]);
    expect(report({}, byOption).findings).toEqual([]);
    const byHop = suppression({ code: undefined, hop: "domain", until: "2027-01-01" });
    const options = { inputs: [], suppressions: [byHop] };
    expect(report({ options }).findings.map(({ code }) => code)).toEqual(["suppression-stale"]);
    const leftOut = new LeftOutHops(new Map(), [byHop], TODAY);
    leftOut.of("domain", ["a"]);
    expect(report({ options, leftOut }).findings).toEqual([]);
  });

  it("hides what any of the plans marks as sensitive", () => {
    const declared = [
      declaredIn("a.json", { sensitiveTexts: ["synonyms"] }),
      declaredIn("b.json", { sensitiveTexts: ["search"] }),
    ];
    const text = JSON.stringify(report({ declared }).deliveries);
    expect(text).toContain("(sensitive)");
    expect(text).not.toMatch(/synonyms|"search"/);
    expect(JSON.stringify(report().deliveries)).toContain(INPUT);
  });
});
