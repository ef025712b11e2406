import { PLANNED_ACTIONS } from "../../../src/contract/PlannedAction";
import type { LiveReader } from "../../../src/service/LiveReader";
import type { ObjectReader } from "../../../src/service/ObjectReader";
import type { ObjectHead, ObjectReading, Reading } from "../../../src/service/reading";
import type { AssociationList } from "../../../src/validation/live/LivePlace";
import type { LocalFile } from "../../../src/validation/live/LocalFile";
import { readContents, sourceKeyOf } from "../../../src/validation/live/readContents";
import { readPlace } from "../../../src/validation/live/readPlace";
import { readUndeclared } from "../../../src/validation/live/readUndeclared";
import type { Place } from "../../../src/validation/places/Place";
import {
  declaredAssociation,
  declaredDomain,
  declaredPackage,
  declaredSource,
  gone,
  head,
  liveAssociation,
  livePackage,
  localFile,
  MD5,
  object,
  OTHER_SHA,
  place,
  SHA,
  there,
  unanswered,
  writtenVersion,
} from "../subjects";

const at = (day: number) => new Date(Date.UTC(2026, 10, day));

/** A door that answers from maps, and remembers what it was asked. */
class Asked {
  readonly calls: string[] = [];
  constructor(
    private readonly answers: {
      readonly packages?: Record<string, Reading<ReturnType<typeof livePackage>>>;
      readonly names?: Record<string, Reading<ReturnType<typeof livePackage>>>;
      readonly domains?: Record<string, Reading<object>>;
      readonly onDomains?: Record<string, Reading<ReturnType<typeof liveAssociation>[]>>;
      readonly onDomain?: Record<string, Reading<ReturnType<typeof liveAssociation>[]>>;
      readonly dictionaries?: Reading<ReturnType<typeof livePackage>[]>;
      readonly history?: Reading<object[]>;
    } = {},
  ) {}

  private map<T>(
    call: string,
    keys: readonly string[],
    from: Record<string, T> = {},
  ): Promise<Map<string, T>> {
    if (keys.length > 0) this.calls.push(`${call} ${keys.join(" ")}`);
    return Promise.resolve(
      new Map(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]] as const]))),
    );
  }
  private one<T>(call: string, answer: T): Promise<T> {
    this.calls.push(call);
    return Promise.resolve(answer);
  }

  get reader(): LiveReader {
    const { packages, names, domains, onDomains, onDomain, dictionaries, history } = this.answers;
    return {
      packagesById: (ids: string[]) => this.map("packages", ids, packages),
      packagesByName: (each: string[]) => this.map("names", each, names),
      domains: (each: string[]) => this.map("domains", each, domains),
      domainsOf: (id: string) => this.one(`domains of ${id}`, onDomains?.[id] ?? there([])),
      associationsOn: (name: string) => this.one(`packages on ${name}`, onDomain?.[name] ?? there([])),
      dictionaryPackages: () => this.one("dictionaries", dictionaries ?? there([])),
      versionHistory: (id: string) => this.one(`history of ${id}`, history ?? there([])),
      account: () => this.one("account", there("1")),
      allPackages: () => this.one("all packages", there([])),
    } as unknown as LiveReader;
  }
}

describe("reading the contents of a place", () => {
  const CREATED = [{ PackageVersion: "v1", CreatedAt: at(2) }];

  /** What is read of one package, and of what S3 was asked. */
  async function contents(
    declared: Partial<Place>,
    {
      answer = object(),
      file = null,
      live = there(livePackage()),
      history = there(CREATED),
    }: {
      answer?: Reading<ObjectReading>;
      file?: LocalFile | null;
      live?: Reading<ReturnType<typeof livePackage>> | null;
      history?: Reading<object[]>;
    } = {},
  ) {
    const s3: unknown[] = [];
    const needs: ((head: ObjectHead) => boolean)[] = [];
    const objects = {
      object: (key: object, needsContent: (head: ObjectHead) => boolean, options: object) => {
        s3.push(["object", key, options]);
        needs.push(needsContent);
        return Promise.resolve(answer);
      },
      versions: (key: object) => (s3.push(["versions", key]), Promise.resolve(there([writtenVersion()]))),
      bucketEncryption: (bucket: string, settings: object) => (
        s3.push(["encryption", bucket, settings]),
        Promise.resolve(there("AES256"))
      ),
    } as unknown as ObjectReader;
    const asked = new Asked({ history });
    const packages = new Map(live === null ? [] : [["F1", live]]);
    const read = await readContents(place(declared), packages, asked.reader, {
      objects,
      file: () => Promise.resolve(file),
    });
    const [only] = [...read.sources.values()];
    return {
      ...read,
      only,
      calls: asked.calls,
      s3,
      needsBytes: (members: Parameters<typeof head>[0]) => needs[0]?.(head(members)),
    };
  }
  const packages = [declaredPackage()];
  const KEY = { bucket: "words", key: "synonyms.txt", settings: { region: "eu-west-1" } };

  it("asks for nothing where nobody asks", async () => {
    const asked = new Asked();
    const none = await readContents(
      place({ packages }),
      new Map([["F1", there(livePackage())]]),
      asked.reader,
      null,
    );
    expect([none, asked.calls]).toEqual([{ histories: new Map(), sources: new Map() }, []]);
  });

  it("reads history and object of a package, once", async () => {
    const { histories, sources, calls, s3 } = await contents({ packages });
    expect(histories).toEqual(new Map([["F1", there(CREATED)]]));
    expect(sources).toEqual(
      new Map([
        [sourceKeyOf(packages[0]!), { object: object(), file: null, versions: null, bucketDefault: null }],
      ]),
    );
    expect([calls, s3]).toEqual([["history of F1"], [["object", KEY, { keepBytes: false }]]]);
    expect(sourceKeyOf(packages[0]!)).toBe("plan.json aws_opensearch_package.synonyms");
  });

  it("reads none of a package that goes, or that names no object", async () => {
    const told = await Promise.all(
      PLANNED_ACTIONS.map(
        async (plannedAction) =>
          (await contents({ packages: [declaredPackage({ plannedAction })] })).sources.size,
      ),
    );
    expect(told).toEqual([1, 1, 1, 1, 0, 1, 0]);
    expect((await contents({ packages: [declaredPackage({ source: null })] })).s3).toEqual([]);
  });

  it("reads no history of a package that is not there", async () => {
    for (const live of [gone(), unanswered(), null]) {
      const read = await contents({ packages }, { live });
      expect([read.histories.size, read.calls, read.sources.size]).toEqual([0, [], 1]);
    }
    const unmade = await contents({ packages: [declaredPackage({ packageId: null })] });
    expect([unmade.histories.size, unmade.sources.size]).toEqual([0, 1]);
  });

  it("asks as whoever declares the object, keeps the bytes of an upload, and its file", async () => {
    const settings = { region: "us-east-1" };
    const sources = [declaredSource({ uploads: true, settings, encryption: "AES256" })];
    const { s3, only } = await contents({ packages, sources }, { file: localFile() });
    expect(s3).toEqual([["object", { ...KEY, settings }, { keepBytes: true }]]);
    expect([only?.file, only?.bucketDefault]).toEqual([localFile(), null]);
  });

  it("asks for the bucket's encryption where an upload follows it", async () => {
    const of = async (
      members: Parameters<typeof declaredSource>[0],
      bucketDefaults: Place["bucketDefaults"] = [],
    ) => {
      const { s3, only } = await contents({
        packages,
        sources: [declaredSource({ uploads: true, ...members })],
        bucketDefaults,
      });
      return [s3.filter((each) => (each as string[])[0] === "encryption"), only?.bucketDefault];
    };
    const ASKED = [[["encryption", "words", KEY.settings]], there("AES256")];
    expect(await of({})).toEqual(ASKED);
    expect(await of({ uploads: false })).toEqual([[], null]);
    expect(await of({ encryption: "AES256" })).toEqual([[], null]);
    expect(await of({ usesKms: true })).toEqual([[], null]);
    expect(await of({}, [{ address: "x", bucket: "other", algorithm: "aws:kms" }])).toEqual(ASKED);
    const SAID = { operation: "plan", subject: "x", place: "local", at: "" };
    expect(await of({}, [{ address: "x", bucket: "words", algorithm: "aws:kms" }])).toEqual([
      [],
      { kind: "present", value: "aws:kms", source: SAID },
    ]);
    expect(await of({}, [{ address: "x", bucket: "words", algorithm: null }])).toEqual([
      [],
      {
        kind: "unread",
        failure: {
          kind: "settings",
          operation: "plan",
          action: "x",
          why: "the bucket's encryption is not known until the apply",
          checkedBy: "server_side_encryption on the object",
        },
        source: SAID,
      },
    ]);
  });

  it("asks for the versions where the object was written after the version was made, or an upload replaces one", async () => {
    const isAsked = async (...args: Parameters<typeof contents>) =>
      (await contents(...args)).only?.versions !== null;
    const written = (day: number, versionId: string | null = null) =>
      object({ lastModified: at(day), versionId });
    expect(await isAsked({ packages }, { answer: written(3) })).toBe(true);
    expect(await isAsked({ packages }, { answer: written(2) })).toBe(false);
    expect(await isAsked({ packages }, { answer: gone() })).toBe(false);
    expect(await isAsked({ packages }, { answer: written(3), history: unanswered() })).toBe(false);
    expect(await isAsked({ packages }, { answer: written(3), history: there([]) })).toBe(false);
    expect(await isAsked({ packages }, { answer: written(3), live: gone() })).toBe(false);
    const sources = [declaredSource({ uploads: true })];
    expect(await isAsked({ packages, sources }, { answer: written(1, "one") })).toBe(true);
    expect(await isAsked({ packages, sources }, { answer: written(1) })).toBe(false);
    expect(await isAsked({ packages, sources: [declaredSource()] }, { answer: written(1, "one") })).toBe(
      false,
    );
  });

  it("needs the bytes only where nothing cheaper says what they are", async () => {
    const needs = async (
      members: {
        package?: Parameters<typeof declaredPackage>[0];
        source?: Parameters<typeof declaredSource>[0];
        description?: string;
        file?: LocalFile;
      },
      ...heads: Parameters<typeof head>[0][]
    ) => {
      const { needsBytes } = await contents(
        {
          packages: [declaredPackage(members.package)],
          sources: members.source === undefined ? [] : [declaredSource(members.source)],
        },
        { file: members.file ?? null, live: there(livePackage({ PackageDescription: members.description })) },
      );
      return heads.map(needsBytes);
    };
    const [BARE, ONLY_MD5, WITH_SHA] = [{ sha256: null }, { sha256: null, md5: MD5 }, { sha256: SHA }];
    const heads = [BARE, ONLY_MD5, WITH_SHA];
    // Nothing is said of it.
    expect(await needs({}, ...heads)).toEqual([false, false, false]);
    // A SHA-256 is said of it, by whomever.
    expect(await needs({ package: { sha256: SHA } }, ...heads)).toEqual([true, true, false]);
    expect(await needs({ description: `[sha256:${SHA}]` }, ...heads)).toEqual([true, true, false]);
    expect(await needs({ source: { sha256: SHA } }, ...heads)).toEqual([true, true, false]);
    // The file of that name is provably the same.
    expect(await needs({ package: { sha256: SHA }, source: {}, file: localFile() }, ...heads)).toEqual([
      true,
      false,
      false,
    ]);
    expect(
      await needs(
        { package: { sha256: SHA }, source: {}, file: localFile() },
        { sha256: null, md5: MD5, size: 6 },
      ),
    ).toEqual([true]);
    expect(
      await needs(
        { package: { sha256: SHA }, source: {}, file: localFile({ sha256: OTHER_SHA, md5: "d" }) },
        ONLY_MD5,
      ),
    ).toEqual([true]);
    // An MD5 is said of it, or a file is there to compare.
    expect(await needs({ source: { etag: MD5 } }, ...heads)).toEqual([true, false, false]);
    expect(await needs({ source: {}, file: localFile() }, ...heads)).toEqual([true, false, false]);
    expect(
      await needs({ source: {}, file: { kind: "unread", why: "x", checkedBy: null } }, ...heads),
    ).toEqual([false, false, false]);
    // A review shows what an upload changes.
    expect(await needs({ source: { uploads: true } }, ...heads)).toEqual([true, true, true]);
  });
});

describe("looking for dictionaries that nothing declares", () => {
  const names = ["a", "b", "c"];
  const fleet = place({ associations: names.map((domainName) => declaredAssociation({ domainName })) });
  const domains = (kinds: Record<string, Reading<object>> = {}) =>
    new Map(names.map((name) => [name, kinds[name] ?? there({})]));
  const look = async (
    answers: ConstructorParameters<typeof Asked>[0],
    {
      of = fleet,
      ids = ["F1"],
      onDomain = new Map<string, AssociationList>(),
      live = domains(),
    }: {
      of?: Place;
      ids?: string[];
      onDomain?: Map<string, AssociationList>;
      live?: Map<string, Reading<object>>;
    } = {},
  ) => {
    const asked = new Asked(answers);
    const told = await readUndeclared(of, ids, onDomain, live as never, asked.reader);
    return { ...told, calls: asked.calls, onDomain };
  };
  const stranger = liveAssociation({ PackageID: "F7", DomainName: "a" });
  const list = (...entries: ReturnType<typeof liveAssociation>[]) => there(entries, "ListDomainsForPackage");
  const FOUND = { live: { kind: "present", value: stranger, source: list().source }, package: null };

  it("asks the other dictionaries, where they are fewer than the domains", async () => {
    const dictionaries = there(["F1", "F7", "F8", "G1", ""].map((PackageID) => livePackage({ PackageID })));
    const { found, unread, calls, onDomain } = await look({
      dictionaries,
      onDomains: { F7: list(stranger) },
    });
    expect(calls).toEqual(["dictionaries", "domains of F7", "domains of F8", "packages F7"]);
    expect([found, unread, onDomain.size]).toEqual([[FOUND], [], 0]);
  });

  it("asks the domains, where they are not more, or the dictionaries were not told", async () => {
    const many = there(["F7", "F8", "F9"].map((PackageID) => livePackage({ PackageID })));
    for (const dictionaries of [many, unanswered()]) {
      const { found, calls, onDomain } = await look({
        dictionaries,
        onDomain: { a: list(stranger, liveAssociation()) },
      });
      expect(calls).toEqual([
        "dictionaries",
        "packages on a",
        "packages on b",
        "packages on c",
        "packages F7",
      ]);
      expect([found, [...onDomain.keys()]]).toEqual([[FOUND], names]);
    }
  });

  it("does not ask a domain that is not there, or that was listed", async () => {
    const live = domains({ a: gone(), b: unanswered() });
    expect((await look({ dictionaries: unanswered() }, { live })).calls).toEqual([
      "dictionaries",
      "packages on c",
    ]);
    const onDomain = new Map(names.map((name) => [name, list(stranger)]));
    const listed = await look({}, { onDomain });
    expect(listed.calls).toEqual(["packages F7"]);
    expect(listed.found).toHaveLength(3);
  });

  it("has the package of what it found, and the lists that were not told", async () => {
    const packages = { F7: there(livePackage({ PackageID: "F7" })) };
    const { found, unread } = await look({
      dictionaries: unanswered(),
      packages,
      onDomain: { a: list(stranger), b: unanswered() },
    });
    expect(found).toEqual([{ ...FOUND, package: packages.F7 }]);
    expect(unread).toEqual([unanswered()]);
    const fewer = there([livePackage({ PackageID: "F7" })]);
    expect((await look({ dictionaries: fewer, onDomains: { F7: unanswered() } })).unread).toEqual([
      unanswered(),
    ]);
  });

  it.each([
    ["a plugin", { PackageType: "ZIP-PLUGIN" as const }],
    ["the service's own", { PackageID: "G1" }],
    ["without an id", { PackageID: undefined }],
    ["declared", { PackageID: "F1" }],
    ["on a domain that nothing names", { DomainName: "other" }],
    ["on no domain", { DomainName: undefined }],
  ])("does not find what is %s", async (_, members) => {
    const { found, calls } = await look({
      dictionaries: unanswered(),
      onDomain: { a: list({ ...stranger, ...members }) },
    });
    expect([found, calls.at(-1)]).toEqual([[], "packages on c"]);
  });
});

describe("reading a place", () => {
  const packages = [declaredPackage()];
  const associations = [declaredAssociation()];
  const NOBODY = { content: null, undeclared: false, count: false };
  const read = async (
    declared: Partial<Place>,
    answers: ConstructorParameters<typeof Asked>[0],
    questions: Partial<Parameters<typeof readPlace>[2]> = {},
  ) => {
    const asked = new Asked(answers);
    const live = await readPlace(place(declared), asked.reader, { ...NOBODY, ...questions });
    return { live, calls: asked.calls };
  };
  const THERE = { packages: { F1: there(livePackage()) }, domains: { search: there({}) } };

  it("asks for what is declared, and for nothing more", async () => {
    const { live, calls } = await read({ packages, associations }, THERE);
    expect(calls).toEqual(["packages F1", "domains search", "domains of F1"]);
    expect(live).toEqual({
      otherwise: null,
      packagesById: new Map(Object.entries(THERE.packages)),
      packagesByName: new Map(),
      domains: new Map(Object.entries(THERE.domains)),
      onDomains: new Map([["F1", there([])]]),
      onDomain: new Map(),
      account: null,
      allPackages: null,
      undeclared: { found: [], unread: [] },
      histories: new Map(),
      sources: new Map(),
    });
  });

  it("asks who has the name of a package that is gone, and not which domains have it", async () => {
    const names = { synonyms: there(livePackage({ PackageID: "F9" })) };
    const { live, calls } = await read({ packages }, { packages: { F1: gone() }, names });
    expect(calls).toEqual(["packages F1", "names synonyms"]);
    expect(live.packagesByName).toEqual(new Map(Object.entries(names)));
  });

  it("asks whose account it is, where a name is taken and no domain tells", async () => {
    const made = [declaredPackage({ plannedAction: "create", packageId: null })];
    const taken = { names: { synonyms: there(livePackage()) } };
    expect((await read({ packages: made }, taken)).live.account).toEqual(there("1"));
    expect((await read({ packages: made }, { names: { synonyms: gone() } })).live.account).toBeNull();
    const told = { ...taken, domains: { search: there({ ARN: "arn" }) } };
    expect((await read({ packages: made, associations }, told)).live.account).toBeNull();
    expect((await read({ packages: made, associations }, { ...taken, ...THERE })).live.account).toEqual(
      there("1"),
    );
  });

  it("asks whose account it is, where a content makes a version of a package that is made elsewhere", async () => {
    const adopting = (members: object) =>
      read({ contents: [{ packageAddress: null, makesVersion: true, ...members }] as never }, {});
    expect((await adopting({})).calls).toEqual(["account"]);
    expect((await adopting({ packageAddress: "x" })).calls).toEqual([]);
    expect((await adopting({ makesVersion: false })).calls).toEqual([]);
  });

  it("counts packages, and looks for what nothing declares, where somebody asks", async () => {
    expect((await read({}, {}, { count: true })).calls).toEqual(["all packages"]);
    const { calls } = await read({ packages, associations }, THERE, { undeclared: true });
    expect(calls).toEqual(["packages F1", "domains search", "domains of F1", "dictionaries"]);
  });

  it("lists a domain where a package's list is refused, or where plugins are counted", async () => {
    const lists = async (declared: Partial<Place>, answers: ConstructorParameters<typeof Asked>[0]) =>
      (await read(declared, { ...THERE, ...answers })).calls.filter((each) => each.startsWith("packages on"));
    const domains = [declaredDomain({ domainName: "gone" })];
    const refused = { onDomains: { F1: unanswered() } };
    expect(await lists({ packages, associations }, {})).toEqual([]);
    expect(await lists({ packages, associations }, refused)).toEqual(["packages on search"]);
    expect(
      await lists(
        { packages, associations, domains },
        { ...refused, domains: { search: unanswered(), gone: gone() } },
      ),
    ).toEqual(["packages on search"]);
    const plugin = livePackage({ PackageType: "ZIP-PLUGIN" });
    expect(await lists({ packages, associations }, { packages: { F1: there(plugin) } })).toEqual([
      "packages on search",
    ]);
    expect(
      await lists({ packages: [declaredPackage({ packageType: "ZIP-PLUGIN" })], associations }, {}),
    ).toEqual(["packages on search"]);
    expect(await lists({ packages, associations }, { packages: { F1: gone() } })).toEqual([]);
  });
});
