import { PLANNED_ACTIONS } from "../../../src/contract/PlannedAction";
import { DictionaryFormat } from "../../../src/dictionary";
import type { DeclaredContent } from "../../../src/terraform/declared/Declared";
import { resourceByHand } from "../../../src/terraform/declared/resourceByHand";
import type { UnknownSetting } from "../../../src/terraform/providers/settingForms";
import { packagesWithContents } from "../../../src/validation/places/contentPackage";
import { COMMAND_LINE, declaredByHand } from "../../../src/validation/places/declaredByHand";
import { formatSaid, markedFormat, withSaidFormats } from "../../../src/validation/places/formatSaid";
import {
  createdNamesOf,
  domainNamesOf,
  goneNamesOf,
  packageIdsOf,
} from "../../../src/validation/places/namesOf";
import { placesOf } from "../../../src/validation/places/Place";
import { removerOf, sourceOf } from "../../../src/validation/places/sourceOf";
import {
  declaredAssociation,
  declaredDomain,
  declaredIn,
  declaredPackage,
  declaredRollout,
  declaredSource,
  gone,
  INPUT,
  OTHER_SHA,
  place,
  SHA,
  there,
} from "../subjects";

const OBJECT = { bucket: "words", key: "synonyms.txt" };
const content = (members: Partial<DeclaredContent> = {}): DeclaredContent => ({
  ...resourceByHand(INPUT, "opensearchpackages_package_content.synonyms", "none", {}),
  packageId: "F1",
  packageAddress: null,
  source: OBJECT,
  sha256: SHA,
  description: null,
  copiesAnyway: false,
  sha256Before: OTHER_SHA,
  makesVersion: false,
  packageVersion: null,
  packageVersionBefore: null,
  ...members,
});

describe("what a place names", () => {
  const named = place({
    packages: [declaredPackage(), declaredPackage({ packageId: null })],
    associations: [
      declaredAssociation({ packageId: "F2", domainName: "b", before: { packageId: "F0", domainName: "a" } }),
      declaredAssociation({
        packageId: null,
        domainName: null,
        before: { packageId: null, domainName: null },
      }),
    ],
    rollouts: [
      declaredRollout({ packageId: "F3", domainName: "c" }),
      declaredRollout({ packageId: "F1", domainName: "b" }),
    ],
    domains: [declaredDomain({ domainName: "d" })],
  });

  it("is every id and every domain once, those before the apply too", () => {
    expect(packageIdsOf(named)).toEqual(["F1", "F2", "F3", "F0"]);
    expect(domainNamesOf(named)).toEqual(["b", "c", "d", "a"]);
  });

  it("is no domain that is not there yet, or goes", () => {
    const told = PLANNED_ACTIONS.filter(
      (plannedAction) => domainNamesOf(place({ domains: [declaredDomain({ plannedAction })] })).length > 0,
    );
    expect(told).toEqual(["none", "update", "replace", "import"]);
  });

  it("is the names under which packages are made, or were", () => {
    const of = (plannedAction: (typeof PLANNED_ACTIONS)[number]) =>
      place({ packages: [declaredPackage({ plannedAction })] });
    expect(PLANNED_ACTIONS.filter((action) => createdNamesOf(of(action)).length > 0)).toEqual([
      "create",
      "replace",
    ]);
    const live = new Map([["F1", gone()]]);
    expect(PLANNED_ACTIONS.filter((action) => goneNamesOf(of(action), live).length > 0)).toEqual([
      "none",
      "update",
      "import",
    ]);
    expect(goneNamesOf(of("none"), live)).toEqual(["synonyms"]);
    expect(goneNamesOf(of("none"), new Map([["F1", there(1)]]))).toEqual([]);
    expect(goneNamesOf(of("none"), new Map())).toEqual([]);
    expect(goneNamesOf(place({ packages: [declaredPackage({ packageId: null })] }), live)).toEqual([]);
    expect(
      createdNamesOf(place({ packages: [declaredPackage({ plannedAction: "create", packageName: null })] })),
    ).toEqual([]);
  });
});

describe("the resource that writes an object", () => {
  const own = declaredPackage();
  const source = (address: string, members: Parameters<typeof declaredSource>[0] = {}) =>
    declaredSource({ address, ...members });

  it("is one that stays, from the same file before another's", () => {
    const [elsewhere, here] = [source("a", { input: "other.json" }), source("b")];
    const going = source("c", { plannedAction: "delete" });
    const forgotten = source("d", { plannedAction: "forget" });
    expect(sourceOf(own, [elsewhere, here])).toBe(here);
    expect(sourceOf(own, [going, forgotten, elsewhere])).toBe(elsewhere);
    expect(sourceOf(own, [going])).toBe(going);
    expect(sourceOf(own, [forgotten])).toBe(forgotten);
    expect(sourceOf(own, [])).toBeNull();
  });

  it.each([{ bucket: "other" }, { key: "other" }, { bucket: null }, { key: null }])(
    "is none of another object: %j",
    (members) => {
      expect(sourceOf(own, [source("a", members)])).toBeNull();
    },
  );

  it("is none where the package names no object", () => {
    expect(
      sourceOf(declaredPackage({ source: null }), [source("a"), source("b", { bucket: null, key: null })]),
    ).toBeNull();
  });

  it("is removed by another that is deleted, or that goes to another key", () => {
    const kept = source("a");
    const deleted = source("b", { plannedAction: "delete" });
    const moved = source("c", { plannedAction: "replace", before: OBJECT, key: "new" });
    expect(removerOf(own, kept, [kept, deleted])).toBe(deleted);
    expect(removerOf(own, kept, [kept, moved])).toBe(moved);
    expect(removerOf(own, deleted, [deleted])).toBeNull();
    expect(removerOf(own, kept, [])).toBeNull();
  });

  it.each([
    { plannedAction: "delete" as const, key: "other" },
    { plannedAction: "update" as const },
    { plannedAction: "replace" as const, before: OBJECT },
    { plannedAction: "replace" as const, before: null, key: "new" },
    { plannedAction: "replace" as const, before: { ...OBJECT, key: "x" }, key: "new" },
    { plannedAction: "replace" as const, before: { ...OBJECT, bucket: "x" }, key: "new" },
    { plannedAction: "update" as const, before: OBJECT, key: "new" },
  ])("is not removed by %j", (members) => {
    expect(removerOf(own, null, [source("b", members)])).toBeNull();
  });

  it("is not removed where the package names no object", () => {
    const moved = source("c", { plannedAction: "replace", before: OBJECT, key: "new" });
    expect(removerOf(declaredPackage({ source: null }), null, [moved])).toBeNull();
  });
});

describe("packages of which the content is declared", () => {
  it("are packages themselves, where nothing else declares them", () => {
    const [declared] = packagesWithContents([], [content({ makesVersion: true, plannedAction: "update" })]);
    expect(declared).toMatchObject({
      address: "opensearchpackages_package_content.synonyms",
      plannedAction: "update",
      packageId: "F1",
      packageIdBefore: "F1",
      packageName: null,
      packageType: null,
      engineVersion: null,
      description: null,
      sha256: SHA,
      sha256Before: OTHER_SHA,
      descriptionKnown: true,
      source: OBJECT,
      sourceBefore: OBJECT,
      makesVersion: true,
    });
    expect(packagesWithContents([], [content({ sha256: null })])[0]?.descriptionKnown).toBe(false);
  });

  it("are neither made nor deleted by it", () => {
    const of = PLANNED_ACTIONS.map(
      (plannedAction) => packagesWithContents([], [content({ plannedAction, makesVersion: true })])[0],
    );
    expect(of.map((each) => each?.plannedAction)).toEqual([
      "none",
      "update",
      "update",
      "update",
      "forget",
      "import",
      "forget",
    ]);
    expect(of.map((each) => each?.makesVersion)).toEqual([false, true, true, true, false, false, false]);
    expect(packagesWithContents([], [content({ plannedAction: "update" })])[0]?.makesVersion).toBe(false);
  });

  it("get a version by it, where the plan keeps the package", () => {
    const copying = content({ packageAddress: "aws_opensearch_package.synonyms", makesVersion: true });
    const of = (members: Parameters<typeof declaredPackage>[0], by = copying) =>
      packagesWithContents([declaredPackage(members)], [by]);
    const kept = PLANNED_ACTIONS.map((plannedAction) => of({ plannedAction })).map(([each]) => [
      each?.plannedAction,
      each?.makesVersion,
    ]);
    expect(kept).toEqual([
      ["update", true],
      ["create", false],
      ["update", true],
      ["replace", false],
      ["delete", false],
      ["import", true],
      ["forget", false],
    ]);
    expect(of({}, { ...copying, makesVersion: false })).toEqual([declaredPackage()]);
    expect(of({ makesVersion: true })).toEqual([declaredPackage({ makesVersion: true })]);
    expect(of({}, { ...copying, input: "other.json" })).toHaveLength(2);
    expect(of({}, { ...copying, packageAddress: "x.y" })).toHaveLength(2);
  });
});

describe("what a person names", () => {
  const delivery = {
    domainName: "search",
    packageId: "F1",
    packageName: "synonyms",
    settings: { region: "x" },
    source: OBJECT,
  };

  it("is declared as if by a state", () => {
    const declared = declaredByHand(
      [delivery, { ...delivery, domainName: "other", source: null }],
      ["the domain z"],
    );
    const byHand = { input: COMMAND_LINE, plannedAction: "none", settings: { region: "x" } };
    expect(declared.associations).toMatchObject([
      {
        ...byHand,
        address: "domain/search/package/F1",
        domainName: "search",
        packageId: "F1",
        packageAddress: null,
        referencePath: null,
        before: { domainName: "search", packageId: "F1" },
      },
      { address: "domain/other/package/F1", before: { domainName: "other", packageId: "F1" } },
    ]);
    expect(declared.packages).toMatchObject([
      {
        ...byHand,
        address: "package/F1",
        packageId: "F1",
        packageIdBefore: "F1",
        packageName: "synonyms",
        packageType: null,
        engineVersion: null,
        sha256: null,
        sha256Before: null,
        description: null,
        descriptionKnown: false,
        source: OBJECT,
        sourceBefore: OBJECT,
        makesVersion: false,
      },
    ]);
    expect(declared.unread).toEqual([
      { address: "the command line", what: "the domain z", why: "it is not there", option: null },
    ]);
    expect(declared.empty).toBe(false);
    expect(declared.input).toMatchObject({ name: "the command line", kind: "state", mode: "state" });
    expect(declaredByHand([], []).empty).toBe(true);
  });
});

describe("the format that is said of a dictionary", () => {
  const said = { format: null, file: "a.txt" };
  const [SOLR, WORDNET] = [DictionaryFormat.SOLR_SYNONYMS, DictionaryFormat.WORDNET_SYNONYMS];
  const formatOf = (path: string) => (path === "/stack/a.txt" ? WORDNET : undefined);

  it("is the stack's own, else that of the file", () => {
    expect(markedFormat({ format: SOLR })).toBe(SOLR);
    expect(markedFormat({ format: "mine" })).toBeUndefined();
    expect(markedFormat(null)).toBeUndefined();
    expect(formatSaid({ ...said, format: SOLR }, formatOf, "/stack")).toBe(SOLR);
    expect(formatSaid(said, formatOf, "/stack")).toBe(WORDNET);
    expect(formatSaid(said, formatOf, "/other")).toBeUndefined();
    expect(formatSaid(said, formatOf, undefined)).toBeUndefined();
    expect(formatSaid(said, undefined, "/stack")).toBeUndefined();
    expect(formatSaid({ ...said, file: null }, formatOf, "/stack")).toBeUndefined();
    expect(formatSaid(null, formatOf, "/stack")).toBeUndefined();
  });

  it("is put on the sources of each input, and a difference is told", () => {
    const progress: string[] = [];
    const sources = [
      declaredSource({ file: "a.txt" }),
      declaredSource({ file: "a.txt", format: SOLR }),
      declaredSource({ file: "b.txt", format: "mine" }),
      declaredSource({ file: null }),
    ];
    const declared = [declaredIn(INPUT, { sources })];
    const options = {
      inputs: [{ name: INPUT, content: "", directory: "/stack" }],
      onProgress: (line: string) => void progress.push(line),
    };
    expect(withSaidFormats(declared, options)).toBe(declared);
    const [file] = withSaidFormats(declared, { ...options, formatOf });
    expect(file?.sources.map(({ format }) => format)).toEqual([WORDNET, SOLR, "mine", null]);
    expect(progress).toEqual([
      `aws_s3_object.synonyms: ${SOLR}, as the stack says; the settings say ${WORDNET} of its file`,
    ]);
    const [elsewhere] = withSaidFormats(declared, { ...options, inputs: [], formatOf });
    expect(elsewhere?.sources.map(({ format }) => format)).toEqual([null, SOLR, "mine", null]);
  });
});

describe("the places", () => {
  const eu = { region: "eu-west-1" };
  const us = { region: "us-east-1" };
  const asked: unknown[] = [];
  const regionOf = (settings: object) => {
    asked.push(settings);
    return Promise.resolve<string | undefined>("eu-west-1");
  };
  const places = (declared: Parameters<typeof placesOf>[0], options: Parameters<typeof placesOf>[1] = {}) =>
    placesOf(declared, options, regionOf);

  it("are one for each account and region, with everything of it", async () => {
    const here = declaredPackage({ settings: eu });
    const there = declaredPackage({ settings: us, packageId: "F2" });
    const file = declaredIn(INPUT, {
      packages: [here, there],
      associations: [declaredAssociation({ settings: us })],
      rollouts: [declaredRollout({ settings: eu })],
      domains: [declaredDomain({ settings: us })],
      sources: [declaredSource({ settings: us })],
    });
    const [first, second, ...more] = await places([file]);
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      index: 0,
      settings: eu,
      unknown: [],
      packages: [here],
      associations: [],
      domains: [],
      elsewhere: [there],
    });
    expect(second).toMatchObject({
      index: 1,
      settings: us,
      packages: [there],
      rollouts: [],
      elsewhere: [here],
    });
    expect([first?.rollouts, second?.associations, second?.domains].map((each) => each?.length)).toEqual([
      1, 1, 1,
    ]);
    // An object may be in another region than its package.
    expect([first?.sources, second?.sources].map((each) => each?.length)).toEqual([1, 1]);
  });

  it("are none where only domains are declared", async () => {
    expect(await places([declaredIn(INPUT, { domains: [declaredDomain()] })])).toEqual([]);
  });

  it("ask for the region of each configuration once, where none is said", async () => {
    asked.length = 0;
    const file = declaredIn(INPUT, {
      packages: [declaredPackage({ settings: {} }), declaredPackage({ settings: {} })],
      rollouts: [declaredRollout({ settings: { profile: "p" } }), declaredRollout({ settings: eu })],
    });
    const all = await places([file]);
    expect(asked).toEqual([{}, { profile: "p" }]);
    expect(all.map(({ settings }) => settings)).toEqual([eu, { profile: "p", ...eu }]);
    expect(all[0]?.rollouts).toHaveLength(1);
  });

  it.each([
    { profile: "p" },
    { assumeRole: { roleArn: "r" } },
    { endpoints: { opensearch: "http://x" } },
    { region: "us-east-1" },
  ])("are told apart by %j", async (settings) => {
    const packages = [
      declaredPackage({ settings: eu }),
      declaredPackage({ settings: { ...eu, ...settings } }),
    ];
    expect(await places([declaredIn(INPUT, { packages })])).toHaveLength(2);
  });

  it("are overridden by options: one for a provider before that for all, and both before the configuration", async () => {
    const file = declaredIn(INPUT, {
      packages: [declaredPackage({ settings: eu, providerKey: "aws.west" })],
      sources: [declaredSource({ settings: eu })],
    });
    const [of] = await places([file], { settings: us });
    expect([of?.settings, of?.sources[0]?.settings]).toEqual([us, us]);
    const [own] = await places([file], {
      settings: us,
      providerSettings: { "aws.west": { region: "us-west-2" } },
    });
    expect([own?.settings.region, own?.sources[0]?.settings.region]).toEqual(["us-west-2", "us-east-1"]);
    const [kept] = await places([file], { defaults: us, providerDefaults: { "aws.west": us } });
    expect(kept?.settings.region).toBe("eu-west-1");
    const bare = declaredIn(INPUT, {
      packages: [declaredPackage({ settings: {}, providerKey: "aws.west" })],
    });
    const [byDefault] = await places([bare], { defaults: eu, providerDefaults: { "aws.west": us } });
    expect(byDefault?.settings.region).toBe("us-east-1");
  });

  const unknown = (setting: string) =>
    ({ setting, expression: "var.x", option: "--x" }) as unknown as UnknownSetting;
  it.each<[string, Parameters<typeof placesOf>[1], boolean]>([
    ["region", {}, false],
    ["region", { settings: us }, true],
    ["region", { providerSettings: { aws: us } }, true],
    ["region", { providerDefaults: { aws: us } }, true],
    ["region", { defaults: us }, false],
    ["region", { settings: { profile: "p" } }, false],
    ["profile", { settings: { profile: "p" } }, true],
    ["profile", { settings: { accessKey: "a", secretKey: "b" } }, true],
    ["profile", { settings: us }, false],
    ["assume_role.role_arn", { settings: { assumeRole: { roleArn: "r" } } }, true],
    ["assume_role.role_arn", { settings: { profile: "p" } }, true],
    ["assume_role.role_arn", { settings: us }, false],
    ["endpoints.opensearch", { settings: { endpoints: {} } }, true],
    ["endpoints.opensearch", { settings: us }, false],
    [
      "something_else",
      { settings: { ...us, profile: "p", endpoints: {}, assumeRole: { roleArn: "r" } } },
      false,
    ],
  ])(
    "can't be asked where %s is an expression, unless an option says it: %j",
    async (setting, options, isSaid) => {
      const packages = [
        declaredPackage({ settings: {}, providerKey: "aws", unknownSettings: [unknown(setting)] }),
      ];
      const [only] = await places([declaredIn(INPUT, { packages })], options);
      expect(only?.unknown).toEqual(isSaid ? [] : [unknown(setting)]);
    },
  );

  it("that can't be asked are told apart by the expression and the provider, and have no region of their own", async () => {
    asked.length = 0;
    const of = (providerKey: string, setting: string) =>
      declaredPackage({ settings: {}, providerKey, unknownSettings: [unknown(setting)] });
    const packages = [
      of("aws", "region"),
      of("aws", "region"),
      of("aws.west", "region"),
      of("aws", "profile"),
    ];
    const all = await places([declaredIn(INPUT, { packages })]);
    expect(all.map((each) => each.packages.length)).toEqual([2, 1, 1]);
    expect(all.map(({ settings }) => settings.region)).toEqual([undefined, undefined, undefined]);
    expect(asked).toEqual([]);
  });
});
