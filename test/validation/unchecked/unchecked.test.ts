import type { UnknownSetting } from "../../../src/terraform/providers/settingForms";
import { hop, notChecked } from "../../../src/validation/hops/hopReading";
import { withoutHop } from "../../../src/validation/suppressions/leftOutHops";
import { findingsOfUnread } from "../../../src/validation/unchecked/findingsOfUnread";
import { nothingCompared } from "../../../src/validation/unchecked/nothingCompared";
import { uncheckedOf } from "../../../src/validation/unchecked/uncheckedOf";
import { sourceReadsOf, unreadOf } from "../../../src/validation/unchecked/unreadOf";
import { useOf } from "../FakeSearchDomain";
import {
  declaredAssociation,
  declaredDomain,
  declaredIn,
  declaredPackage,
  declaredRollout,
  declaredSource,
  delivery,
  domain,
  domainIndexes,
  failure,
  hopAt,
  INPUT,
  judged,
  judgedDelivery,
  judgedPackage,
  object,
  packaged,
  rehearsal,
  source,
  unanswered,
} from "../subjects";

const LEFT_OUT = { by: "--leave-out", reason: "not now" };
const out = (name: Parameters<typeof hopAt>[0]) => withoutHop(hopAt(name), LEFT_OUT);
const PACKAGE = { address: "aws_opensearch_package.synonyms", input: INPUT, region: "eu-west-1" };
const ASSOCIATION = { ...PACKAGE, address: "aws_opensearch_package_association.on_search" };
const DOMAIN = { address: "domain/search", input: null, region: "eu-west-1" };
const no = (why: string) => unanswered({ why });
const told = (about: object, why: string) => ({ ...about, failure: { ...failure, why } });

describe("the questions that were not answered", () => {
  it("are those of packages, of associations, of domains, of indexes and of what nothing declares", () => {
    const ofPackage = packaged({ live: no("package"), nameHolder: no("name"), onDomains: no("its domains") });
    const ofDomain = domain(no("domain"), { onDomain: no("its packages") });
    const indexes = domainIndexes({}, { unread: [no("settings"), no("templates")] });
    const subject = delivery({ package: ofPackage, domain: ofDomain, live: no("association") });
    const all = judged({
      packages: [judgedPackage(ofPackage)],
      deliveries: [judgedDelivery(subject, {}, indexes)],
      indexes: [indexes],
      comparison: {
        packages: [],
        deliveries: [],
        domains: [ofDomain],
        undeclared: [no("the rest"), object()],
      },
    });
    expect(unreadOf(all)).toEqual([
      told(PACKAGE, "package"),
      told(PACKAGE, "name"),
      told(PACKAGE, "its domains"),
      told(ASSOCIATION, "association"),
      told(DOMAIN, "domain"),
      told(DOMAIN, "its packages"),
      told(DOMAIN, "settings"),
      told(DOMAIN, "templates"),
      told({ address: "(undeclared)", input: null, region: null }, "the rest"),
    ]);
    expect(unreadOf(judged())).toEqual([]);
  });

  it("are not missed where every hop that they serve is left out", () => {
    const ofPackage = packaged({ live: no("package"), nameHolder: no("name"), onDomains: no("its domains") });
    const ofDomain = domain(no("domain"), { onDomain: no("its packages") });
    const indexes = domainIndexes({}, { unread: [no("settings")] });
    const subject = delivery({ package: ofPackage, domain: ofDomain, live: no("association") });
    const missed = (names: Parameters<typeof hopAt>[0][], ...more: ReturnType<typeof judgedDelivery>[]) => {
      const hops = Object.fromEntries(names.map((name) => [name, out(name)]));
      const packages = [
        judgedPackage(ofPackage, names.includes("package") ? { package: out("package") } : {}),
      ];
      const deliveries = [judgedDelivery(subject, hops, indexes), ...more];
      const domains = [ofDomain];
      const comparison = { packages: [], deliveries: [], domains, undeclared: [] };
      return unreadOf(judged({ packages, deliveries, indexes: [indexes], comparison })).map(
        (each) => each.failure.why,
      );
    };
    const all = ["package", "name", "its domains", "association", "domain", "its packages", "settings"];
    expect(missed([])).toEqual(all);
    expect(missed(["package"])).toEqual(all.filter((each) => each !== "name"));
    expect(missed(["domain"])).toEqual(["package", "name", "settings"]);
    expect(missed(["package", "domain"])).toEqual(["settings"]);
    expect(missed(["index"])).toEqual(all.slice(0, 6));
    // Another delivery may still need them.
    expect(missed(["domain"], judgedDelivery(delivery({ package: ofPackage, domain: ofDomain })))).toEqual(
      all.filter((each) => each !== "association"),
    );
    expect(missed(["domain"], judgedDelivery(delivery()))).toEqual(["package", "name", "settings"]);
  });

  it("about contents are those of S3 and of the history", () => {
    const read = (members: Parameters<typeof source>[0], more: object = {}) =>
      packaged({ source: source(members), ...more });
    const reads = (subject: ReturnType<typeof packaged>, hops: object = {}) =>
      sourceReadsOf(judged({ packages: [judgedPackage(subject, hops)] })).map((each) => each.failure.why);
    const subject = read({ live: no("object"), versions: no("versions") }, { history: no("history") });
    expect(sourceReadsOf(judged({ packages: [judgedPackage(subject)] }))).toEqual([
      told(PACKAGE, "object"),
      told(PACKAGE, "versions"),
      told(PACKAGE, "history"),
    ]);
    expect(reads(subject, { package: out("package") })).toEqual(["object"]);
    expect(reads(subject, { object: out("object") })).toEqual(["object", "versions", "history"]);
    expect(reads(subject, { object: out("object"), package: out("package") })).toEqual([]);
    const bytes = object({}, { kind: "unread", failure: { ...failure, why: "bytes" } });
    expect(reads(read({ live: bytes }))).toEqual(["bytes"]);
    expect(reads(packaged())).toEqual([]);
    expect(reads(packaged({ source: null, history: no("history") }))).toEqual(["history"]);
  });
});

describe("the findings about what was not answered", () => {
  const findings = (...reads: ReturnType<typeof unanswered>[]) =>
    findingsOfUnread(
      judged({ comparison: { packages: [], deliveries: [], domains: [], undeclared: reads } }),
    );
  const finding = (more: object = {}) => ({
    code: "access-denied",
    severity: "warning",
    address: "es:DescribePackages",
    message: "es:DescribePackages is denied to the credentials in use; what depends on it was not checked.",
    expected: null,
    actual: "not authorized",
    remedy: "Consider es:DescribePackages",
    refusal: null,
    suppressed: null,
    hop: null,
    domainName: null,
    packageId: null,
    region: null,
    input: null,
    ...more,
  });
  const UNKNOWN = {
    code: "unknown",
    message: "es:DescribePackages gave no usable answer: it broke. What depends on it was not checked.",
    actual: null,
  };

  it("are one an action, and one more where it failed otherwise", () => {
    const broken = unanswered({ kind: "server", why: "it broke..", checkedBy: "another run" });
    const other = unanswered({ action: "es:DescribeDomains" });
    expect(findings(unanswered(), broken, unanswered(), broken, other)).toEqual([
      finding(),
      finding({ ...UNKNOWN, remedy: "Consider another run" }),
      finding({
        address: "es:DescribeDomains",
        message:
          "es:DescribeDomains is denied to the credentials in use; what depends on it was not checked.",
      }),
    ]);
  });

  it("say whom to ask for what", () => {
    const ask = (what: string) =>
      `Ask whoever grants the permissions to allow ${what}, or decide to leave the hop out, in words, with --leave-out`;
    const remedy = (members: Parameters<typeof unanswered>[0]) => findings(unanswered(members))[0]?.remedy;
    expect(remedy({ checkedBy: "the IAM action x" })).toBe(ask("es:DescribePackages"));
    expect(remedy({ checkedBy: "the permission cluster:x" })).toBe(ask("the permission cluster:x"));
    expect(remedy({ kind: "server", checkedBy: "the IAM action x" })).toBe("Consider the IAM action x");
    expect(remedy({ kind: "settings", checkedBy: "--region" })).toBe(
      "Find out what is right, and say it with --region",
    );
  });

  it("name the region of what they are about, and count contents too", () => {
    const subject = packaged({ source: source({ live: unanswered({ action: "s3:GetObject" }) }) });
    expect(findingsOfUnread(judged({ packages: [judgedPackage(subject)] }))).toMatchObject([
      { address: "s3:GetObject", region: "eu-west-1" },
    ]);
  });
});

describe("where nothing was compared", () => {
  const finding = (more: object = {}) => ({
    code: "nothing-compared",
    severity: "warning",
    address: INPUT,
    message: "Nothing was compared: plan.json declares no package, association or rollout.",
    expected: "a dictionary on a domain",
    actual: "none",
    remedy:
      "Give the plan or state that declares the dictionaries; where an empty one is expected, pass `--allow-empty`",
    refusal: null,
    suppressed: null,
    hop: null,
    domainName: null,
    packageId: null,
    region: null,
    input: INPUT,
    ...more,
  });
  const unread = [{ address: "x", what: "y", why: "z", option: null }];

  it("each input has a finding, by what it could not say", () => {
    expect(nothingCompared(judged(), [declaredIn(), declaredIn("b.json", { unread })], false)).toEqual([
      finding(),
      finding({
        address: "b.json",
        input: "b.json",
        message: "Nothing was compared: what b.json declares could not be read, or not all of it.",
        actual: "none that could be read",
        remedy:
          "Mend what is listed as not checked (an errored plan: what Terraform says), and give a new plan or state",
      }),
    ]);
  });

  it("it is fine where it is expected, or where something was", () => {
    expect(nothingCompared(judged(), [declaredIn()], true)).toEqual([]);
    expect(nothingCompared(judged({ deliveries: [judgedDelivery()] }), [declaredIn()], false)).toEqual([]);
  });
});

describe("what could not be checked", () => {
  const item = (more: object) => ({
    address: PACKAGE.address,
    input: INPUT,
    why: "x",
    checkedBy: null,
    hop: null,
    ...more,
  });

  it("is each hop that nobody knows of, once", () => {
    const open = (name: Parameters<typeof hopAt>[0]) => hopAt(name, notChecked(name, `--${name}`));
    const all = judged({
      packages: [judgedPackage(packaged(), { object: open("object"), package: open("package") })],
      deliveries: [1, 2].map(() =>
        judgedDelivery(delivery(), { domain: open("domain"), index: open("index") }),
      ),
    });
    const of = (hopName: string, about: { address: string }) =>
      item({
        address: about.address,
        what: `the ${hopName} hop`,
        why: hopName,
        checkedBy: `--${hopName}`,
        hop: hopName,
      });
    expect(uncheckedOf(all, [])).toEqual([
      of("object", PACKAGE),
      of("package", PACKAGE),
      of("domain", ASSOCIATION),
      of("index", ASSOCIATION),
    ]);
  });

  it("is no hop that is known, will be known, or that the plan leaves open", () => {
    const hops = [
      hopAt("object"),
      hopAt("object", notChecked("x", null), hop("planned", null)),
      hopAt("object", { ...notChecked("x", null), cause: "the plan does not know it yet" }),
    ];
    expect(
      uncheckedOf(judged({ packages: hops.map((each) => judgedPackage(packaged(), { object: each })) }), []),
    ).toEqual([]);
    const bare = hopAt("object", { ...notChecked("x", null), why: null });
    expect(uncheckedOf(judged({ packages: [judgedPackage(packaged(), { object: bare })] }), [])).toEqual([
      item({ what: "the object hop", why: "nothing tells", hop: "object" }),
    ]);
    const other = hopAt("object", { ...notChecked("x", null), cause: "the rollout brings another version" });
    expect(
      uncheckedOf(judged({ packages: [judgedPackage(packaged(), { object: other })] }), []),
    ).toHaveLength(1);
  });

  it("is what a document does not tell, but for settings, of which the hops tell", () => {
    const part = { address: "aws", what: "region", why: "an expression", option: "--region" };
    const unknownSettings = [
      { setting: "region", expression: "var.x", option: "--region" } as unknown as UnknownSetting,
    ];
    const asked = { providerKey: "aws", unknownSettings };
    const unread = {
      address: "aws",
      input: INPUT,
      what: "region",
      why: "an expression",
      checkedBy: "--region",
      hop: null,
    };
    expect(uncheckedOf(judged(), [declaredIn(INPUT, { unread: [part] })])).toEqual([unread]);
    const resources = [
      { packages: [declaredPackage(asked)] },
      { associations: [declaredAssociation(asked)] },
      { rollouts: [declaredRollout(asked)] },
      { domains: [declaredDomain(asked)] },
      { sources: [declaredSource(asked)] },
    ];
    for (const each of resources)
      expect(uncheckedOf(judged(), [declaredIn(INPUT, { unread: [part], ...each })])).toEqual([]);
    // Another file's settings, another setting, another provider.
    const elsewhere = [declaredIn(INPUT, { unread: [part] }), declaredIn("b.json", resources[0])];
    expect(uncheckedOf(judged(), elsewhere)).toEqual([unread]);
    const other = { ...part, what: "profile" };
    expect(uncheckedOf(judged(), [declaredIn(INPUT, { unread: [other], ...resources[0] })])).toHaveLength(1);
    const west = { ...part, address: "aws.west" };
    expect(uncheckedOf(judged(), [declaredIn(INPUT, { unread: [west], ...resources[0] })])).toHaveLength(1);
  });

  it("is every sample query that no index answered", () => {
    const judgement = (query: string, state: "held" | "broken" | "not checked", why: string | null) => ({
      query,
      kind: "finds" as const,
      texts: [],
      line: 1,
      state,
      ways: [],
      why,
      checkedBy: "another run",
    });
    const judgements = [
      judgement("a", "not checked", "it broke"),
      judgement("b", "held", null),
      judgement("c", "broken", "x"),
      judgement("d", "not checked", null),
    ];
    const queries = [
      { use: useOf("F1"), analyzer: "by_words", file: "s.json", source: "the index products", judgements },
    ];
    const indexes = domainIndexes({ queries, queriesUntold: { why: "no file", checkedBy: "--queries" } });
    const of = (what: string, why: string, checkedBy: string) =>
      item({ address: ASSOCIATION.address, what, why, checkedBy, hop: "index" });
    expect(
      uncheckedOf(judged({ deliveries: [judgedDelivery(delivery(), {}, indexes)], indexes: [indexes] }), []),
    ).toEqual([
      of("its sample queries", "no file", "--queries"),
      of('the query "a" by the index products', "it broke", "another run"),
      of('the query "d" by the index products', "", "another run"),
    ]);
  });

  it("is every read that gave no answer", () => {
    const undeclared = [unanswered()];
    expect(
      uncheckedOf(judged({ comparison: { packages: [], deliveries: [], domains: [], undeclared } }), []),
    ).toEqual([
      item({
        address: "(undeclared)",
        input: null,
        what: "es:DescribePackages",
        why: "not authorized",
        checkedBy: "es:DescribePackages",
      }),
    ]);
  });

  it("is every step that could not be rehearsed, unless the plan does not know it yet", () => {
    const step = { input: INPUT, address: PACKAGE.address, action: "create" as const, why: "x" };
    const unjudged = [
      { ...step, checkedBy: "--wait" },
      { ...step, action: "delete" as const, checkedBy: "a plan in which x is known" },
    ];
    expect(uncheckedOf(judged({ rehearsal: rehearsal({ unjudged }) }), [])).toEqual([
      item({ what: "what the service says to the create", checkedBy: "--wait" }),
    ]);
  });
});
