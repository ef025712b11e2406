import { objectKey } from "../../../src/rehearsal";
import type { UnknownSetting } from "../../../src/terraform/providers/settingForms";
import { type LivePlace, lookUp } from "../../../src/validation/live/LivePlace";
import { rehearsalInput } from "../../../src/validation/live/rehearsalInput";
import { refuseHopeless, unaskablePlace } from "../../../src/validation/live/unaskablePlace";
import {
  declaredAssociation,
  declaredPackage,
  declaredSource,
  gone,
  localFile,
  object,
  OTHER_SHA,
  place,
  SHA,
  there,
  unanswered,
} from "../subjects";

const setting = (name: string, option: string) =>
  ({ setting: name, expression: `var.${name}`, option }) as unknown as UnknownSetting;
const EMPTY: LivePlace = unaskablePlace(place());
const live = (members: Partial<LivePlace> = {}): LivePlace => ({ ...EMPTY, otherwise: null, ...members });

describe("a place that can't be asked", () => {
  it("says which settings are expressions, and which options say them", () => {
    const unknown = [
      setting("region", "--region"),
      setting("profile", "--profile"),
      setting("role", "--profile"),
    ];
    expect(unaskablePlace(place({ unknown }))).toEqual({
      otherwise: {
        kind: "unread",
        failure: {
          kind: "settings",
          action: "the provider's configuration",
          operation: "plan",
          why: "it is an expression that the plan does not evaluate: region (var.region), profile (var.profile), role (var.role)",
          checkedBy: "--region, --profile",
        },
        source: null,
      },
      packagesById: new Map(),
      packagesByName: new Map(),
      domains: new Map(),
      onDomains: new Map(),
      onDomain: new Map(),
      account: null,
      allPackages: null,
      undeclared: { found: [], unread: [] },
      histories: new Map(),
      sources: new Map(),
    });
  });
});

describe("a place where no read could do better", () => {
  const hopeless = new Map([["x", unanswered({ kind: "credentials" })]]);
  it.each(["packagesById", "packagesByName", "domains", "onDomains", "onDomain"] as const)(
    "ends the command: %s",
    (name) => {
      expect(() => refuseHopeless(live({ [name]: hopeless }), "eu-west-1")).toThrow(
        /credentials are missing/,
      );
    },
  );

  it("goes on where anything was answered, or may be", () => {
    const answered = live({ packagesById: hopeless, domains: new Map([["d", gone()]]) });
    expect(() => refuseHopeless(answered, "x")).not.toThrow();
    expect(() => refuseHopeless(live({ packagesById: new Map([["x", unanswered()]]) }), "x")).not.toThrow();
    expect(() => refuseHopeless(live(), "x")).not.toThrow();
    const second = live({ packagesById: new Map([["x", unanswered()]]), domains: hopeless });
    expect(() => refuseHopeless(second, "x")).toThrow();
  });
});

describe("a reading under a key", () => {
  it("is what was asked under it, else what stands for it", () => {
    const readings = new Map([
      ["", there(0)],
      ["a", there(1)],
    ]);
    expect([
      lookUp(readings, "a", gone()),
      lookUp(readings, "b", gone()),
      lookUp(readings, null, gone()),
    ]).toEqual([there(1), gone(), gone()]);
  });
});

describe("what a rehearsal is given", () => {
  const declared = declaredPackage();
  const at = (name: string) => ({
    ...object(),
    source: { operation: "GetObject", subject: "x", place: name, at: "" },
  });
  const inputOf = (
    read: Partial<LivePlace>,
    members: Parameters<typeof place>[0] = { packages: [declared] },
  ) =>
    rehearsalInput({
      declared: [],
      looks: [{ place: place(members), live: live(read) }],
      awsVersions: new Map(),
      nowMs: 1,
    });
  const withSource = (
    object: LivePlace["sources"] extends ReadonlyMap<string, infer S> ? Partial<S> : never,
  ) =>
    inputOf({
      sources: new Map([
        [
          `${declared.input} ${declared.address}`,
          { object: at("eu-west-1"), versions: null, file: null, bucketDefault: null, ...object },
        ],
      ]),
    });
  const key = objectKey("words", "synonyms.txt");

  it("is which place each resource is in", () => {
    const association = declaredAssociation();
    const input = inputOf({}, { packages: [declared], associations: [association] });
    expect(
      [declared, association, { ...declared, input: "x" }, { ...declared, address: "x" }].map((each) =>
        input.placeOf(each),
      ),
    ).toEqual([0, 0, undefined, undefined]);
    expect(input).toMatchObject({ files: [], nowMs: 1 });
  });

  it("is what was read of each place", () => {
    const read = live({ account: there("1"), allPackages: there([]) });
    const { account, packagesById, packagesByName, domains, onDomains, onDomain, allPackages } = read;
    const base = { account, packagesById, packagesByName, domains, onDomains, onDomain, allPackages };
    expect(inputOf(read, {}).places).toEqual([{ region: "eu-west-1", unaskable: null, ...base }]);
    const closed = inputOf({ otherwise: unanswered() }, { settings: {} });
    expect(closed.places).toMatchObject([
      {
        region: null,
        unaskable: { why: "es:DescribePackages: not authorized", checkedBy: "es:DescribePackages" },
      },
    ]);
    expect(inputOf({ otherwise: gone() }, {}).places[0]?.unaskable).toBeNull();
  });

  it.each([
    ["eu-west-1", "eu-west-1"],
    ["us-gov-east-1", "us-gov-east-1"],
    ["ap-southeast-12", "ap-southeast-12"],
    ["127.0.0.1:4566", null],
    ["localhost", null],
    ["xeu-west-1", null],
    ["eu-west-1.example", null],
    ["EU-west-1", null],
  ])("is the region of an object where the host that answered names it: %s", (name, region) => {
    expect(withSource({ object: at(name) }).objects.get(key)).toEqual({
      kind: "object",
      encryption: null,
      region,
      sha256: SHA,
    });
  });

  it("is what is known of objects and of buckets", () => {
    const fact = (
      reading: ReturnType<typeof object> | ReturnType<typeof gone> | ReturnType<typeof unanswered>,
    ) => withSource({ object: reading }).objects.get(key);
    expect(fact(gone("NoSuchBucket: x"))).toEqual({ kind: "no-such-bucket" });
    expect(fact(gone("NoSuchKey"))).toEqual({ kind: "no-such-key" });
    const NOT_KNOWN = { why: "es:DescribePackages: not authorized", checkedBy: "es:DescribePackages" };
    expect(fact(unanswered())).toEqual({ kind: "unread", ...NOT_KNOWN });
    expect(fact(object({ encryption: "aws:kms", sha256: null }))).toMatchObject({
      encryption: "aws:kms",
      sha256: null,
    });
    expect(inputOf({}).objects.get(key)).toEqual({
      kind: "object",
      encryption: null,
      region: null,
      sha256: null,
    });
    expect(inputOf({}, { packages: [declaredPackage({ source: null })] }).objects.size).toBe(0);
    const bucket = (
      reading:
        ReturnType<typeof there<string>> | ReturnType<typeof gone> | ReturnType<typeof unanswered> | null,
    ) => withSource({ bucketDefault: reading }).bucketDefaults.get("words");
    expect(bucket(there("aws:kms"))).toEqual({ kind: "known", algorithm: "aws:kms" });
    expect(bucket(gone())).toEqual({ kind: "known", algorithm: null });
    expect(bucket(unanswered())).toEqual({ kind: "unread", ...NOT_KNOWN });
    expect(bucket(null)).toBeUndefined();
    expect(inputOf({}).bucketDefaults.size).toBe(0);
  });

  it("is what an upload will hold: by its content, else its file, else its metadata", () => {
    const input = withSource({ file: localFile() });
    const sha = (members: Parameters<typeof declaredSource>[0]) => input.sha256Of(declaredSource(members));
    expect(sha({ contentSha256: OTHER_SHA, sha256: "x" })).toBe(OTHER_SHA);
    expect(sha({ sha256: "x" })).toBe(SHA);
    expect(sha({ key: "other", sha256: "x" })).toBe("x");
    expect(sha({ bucket: null, key: null })).toBeNull();
    expect(
      withSource({ file: { kind: "unread", why: "x", checkedBy: null } }).sha256Of(declaredSource()),
    ).toBeNull();
  });
});
