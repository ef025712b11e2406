import { DictionaryFormat } from "../../../src/dictionary";
import type { ObjectReader } from "../../../src/service/ObjectReader";
import type { ObjectReading, Reading } from "../../../src/service/reading";
import { readDictionaryChanges } from "../../../src/validation/dictionaries/readDictionaryChanges";
import { servedContents } from "../../../src/validation/dictionaries/servedContents";
import {
  declaredPackage,
  declaredSource,
  delivery,
  failure,
  gone,
  judged,
  judgedDelivery,
  judgedPackage,
  liveAssociation,
  livePackage,
  localFile,
  MD5,
  object,
  packaged,
  SHA,
  source,
  there,
  unanswered,
  writtenVersion,
} from "../subjects";

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const bytes = (text: string) => Buffer.from(text);
const read = (text: string) => ({ kind: "read" as const, sha256: SHA, md5: MD5, bytes: bytes(text) });
const LARGE = 20 * 1024 * 1024 + 1;
const asked: object[] = [];
const s3 = (answer: Reading<ObjectReading> = object({}, read("older\n"))) =>
  ({
    object: (address: object) => (asked.push(address), Promise.resolve(answer)),
  }) as unknown as ObjectReader;
const NOW = object({ lastModified: at(1) }, read("a, b\n"));
const served = (
  version: string | undefined,
  domainName: string | null,
  subject: ReturnType<typeof packaged>,
) =>
  judgedDelivery(
    delivery({
      domainName,
      package: subject,
      live: version === undefined ? gone() : there(liveAssociation({ PackageVersion: version })),
    }),
  );

describe("the contents that are served", () => {
  const contents = (
    members: Parameters<typeof source>[0],
    deliveries: (subject: ReturnType<typeof packaged>) => ReturnType<typeof judgedDelivery>[] = () => [],
    more: Parameters<typeof packaged>[0] = {},
    objects = s3(),
  ) => {
    const of = source({ live: NOW, ...members });
    const subject = packaged({ source: of, ...more });
    return servedContents(subject, of, deliveries(subject), objects);
  };
  const KEPT = { bytes: bytes("a, b\n"), why: "the old content was not kept" };

  it("are that of the available version, where no domain serves any", async () => {
    expect(await contents({})).toEqual([{ called: "version v1", ...KEPT }]);
    expect(
      await contents({}, (subject) => [
        served(undefined, "a", subject),
        served("v1", null, subject),
        served("v1", "a", packaged()),
      ]),
    ).toEqual([{ called: "version v1", ...KEPT }]);
  });

  it("are those that domains serve, with the domains", async () => {
    expect(await contents({}, (subject) => [served("v1", "a", subject)])).toEqual([
      { called: "version v1, which a serves", ...KEPT },
    ]);
    expect(await contents({}, (subject) => [served("v1", "a", subject), served("v1", "b", subject)])).toEqual(
      [{ called: "version v1, which a, b serve", ...KEPT }],
    );
  });

  it("are three at most, the available one first", async () => {
    const all = await contents({}, (subject) =>
      ["v7", "v1", "v8", "v9"].map((version) => served(version, `on-${version}`, subject)),
    );
    const UNKNOWN = (version: string) =>
      `the object as it is now, because when ${version} was made is not known`;
    expect(all.map(({ called }) => called)).toEqual([
      "version v1, which on-v1 serves",
      UNKNOWN("v7"),
      UNKNOWN("v8"),
    ]);
  });

  it("are the object as it is now, where no version is known", async () => {
    expect(await contents({}, () => [], { live: gone() })).toEqual([
      { called: "the object as it is now", ...KEPT },
    ]);
  });

  it.each<[string, Parameters<typeof source>[0], Parameters<typeof packaged>[0], string]>([
    ["the history was not read", {}, { history: null }, "when v1 was made is not known"],
    ["the object is not known", { live: gone() }, {}, "when v1 was made is not known"],
    [
      "it was made of an object that was copied before",
      {},
      {
        history: there([
          { PackageVersion: "v1", CreatedAt: at(3) },
          { PackageVersion: "v0", CreatedAt: at(2) },
        ]),
      },
      "v1 was made although the object is the one that v0 was made of: its bytes may come from any object",
    ],
    [
      "the bucket's versions were not read",
      { live: object({ lastModified: at(9) }), versions: unanswered() },
      {},
      "es:DescribePackages gave no answer",
    ],
  ])("say why it is the object as it is now: %s", async (_, members, more, why) => {
    expect((await contents(members, () => [], more))[0]?.called).toBe(
      `the object as it is now, because ${why}`,
    );
  });

  it("are read of an older version of the object, where the bucket keeps it", async () => {
    asked.length = 0;
    const versions = there([
      writtenVersion({ versionId: "two", lastModified: at(5) }),
      writtenVersion({ lastModified: at(1) }),
    ]);
    const live = object({ lastModified: at(5), versionId: "two" }, read("new\n"));
    expect(await contents({ live, versions })).toEqual([
      { called: "version v1", bytes: bytes("older\n"), why: "the old content was not kept" },
    ]);
    expect(asked).toEqual([
      { bucket: "words", key: "synonyms.txt", versionId: "one", settings: { region: "eu-west-1" } },
    ]);
    await contents({ live, versions, declared: null });
    expect(asked[1]).toMatchObject({ settings: {} });
  });

  it.each<[Reading<ObjectReading>, string]>([
    [gone(), "there is no live object"],
    [unanswered(), "es:DescribePackages: not authorized"],
    [
      object({}, { kind: "unread", failure: { ...failure, why: "it broke" } }),
      "es:DescribePackages: it broke",
    ],
    [object({}, { kind: "too large", limitBytes: 1 }), "the live object is too large to be compared here"],
    [object({}, { kind: "not needed" }), "the old content was not read"],
  ])("say why there are no bytes: %j", async (live, why) => {
    expect(await contents({ live }, () => [], { live: gone() })).toEqual([
      { called: "the object as it is now", bytes: null, why },
    ]);
    expect(await contents({ live: null }, () => [], { live: gone() })).toMatchObject([
      { why: "S3 was not asked" },
    ]);
  });
});

describe("what changes in the dictionaries that a plan uploads", () => {
  const uploads = declaredSource({ uploads: true, format: DictionaryFormat.SOLR_SYNONYMS });
  const file = (text: string, members: object = {}) => localFile({ bytes: bytes(text), ...members });
  const changesOf = (
    members: Parameters<typeof source>[0],
    more: Parameters<typeof packaged>[0] = {},
    sensitive: string[] = [],
    times = 1,
  ) => {
    const of = source({ declared: uploads, live: NOW, file: file("a, b\nc, d\n"), ...members });
    const packages = Array.from({ length: times }, () => judgedPackage(packaged({ source: of, ...more })));
    return readDictionaryChanges(judged({ packages }), s3(), sensitive);
  };
  const whyNot = async (...args: Parameters<typeof changesOf>) => {
    const [change] = await changesOf(...args);
    expect(change).toEqual({
      address: "aws_s3_object.synonyms",
      packageName: "synonyms",
      comparedWith: "version v1",
      diff: null,
      why: change?.why,
      formatGuessedFrom: null,
      weight: null,
      trial: null,
      noTrial: change?.why,
    });
    return change?.why;
  };

  it("is the difference, with its weight and its words", async () => {
    const [change, ...more] = await changesOf({});
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      address: "aws_s3_object.synonyms",
      packageName: "synonyms",
      comparedWith: "version v1",
      why: null,
      formatGuessedFrom: null,
      noTrial: null,
    });
    expect([change?.diff, change?.weight, change?.trial].every((each) => each != null)).toBe(true);
    expect(change?.weight?.before).not.toEqual(change?.weight?.after);
    expect(JSON.stringify(change?.diff)).toContain('"c"');
    expect((await changesOf({}, { declared: null }))[0]?.packageName).toBeNull();
    expect(
      (await changesOf({}, { declared: declaredPackage({ packageName: null }) }))[0]?.packageName,
    ).toBeNull();
  });

  it("is told of uploads over an object that is there alone", async () => {
    expect(await changesOf({ declared: declaredSource() })).toEqual([]);
    expect(await changesOf({ declared: null })).toEqual([]);
    expect(await changesOf({ live: gone() })).toEqual([]);
    expect(await changesOf({ live: null })).toEqual([]);
    expect(
      await readDictionaryChanges(
        judged({ packages: [judgedPackage(packaged({ source: null }))] }),
        s3(),
        [],
      ),
    ).toEqual([]);
  });

  it("carries the words of thirty changes at most", async () => {
    const changes = await changesOf({}, {}, [], 31);
    expect(changes.map(({ trial }) => trial !== null)).toEqual([...Array<boolean>(30).fill(true), false]);
    expect(changes[30]).toMatchObject({ why: null, noTrial: "a report carries the words of 30 changes" });
    const without = await changesOf({ file: null }, {}, [], 31);
    expect(without[30]?.noTrial).toBe("the plan does not name the new file");
  });

  it("says why there is no difference", async () => {
    expect(await whyNot({ file: null })).toBe("the plan does not name the new file");
    expect(await whyNot({ file: { kind: "unread", why: "it is gone", checkedBy: null } })).toBe("it is gone");
    expect(await whyNot({ file: { kind: "unread", why: "it is gone", checkedBy: "--x" } })).toBe(
      "it is gone; give --x",
    );
    expect(await whyNot({ file: localFile() })).toBe("the new file is too large to be compared here");
    expect(await whyNot({ file: localFile({ bytes: Buffer.alloc(LARGE) }) })).toBe(
      "the new file is too large to be compared here",
    );
    expect(await whyNot({ live: object({}, { kind: "not needed" }) })).toBe("the old content was not read");
    expect(
      await whyNot({ live: object({}, { kind: "read", sha256: SHA, md5: MD5, bytes: Buffer.alloc(LARGE) }) }),
    ).toBe("the live object is too large to be compared here");
    expect(await whyNot({ file: file("x\na => b => c\n") })).toMatch(/^line 2: /);
    expect(await whyNot({ live: object({ lastModified: at(1) }, read("a => b => c\n")) })).toMatch(
      /^line 1: /,
    );
  });

  it("guesses the format where the stack says none, where that is sure enough", async () => {
    const unsaid = declaredSource({ uploads: true });
    const [guessed] = await changesOf({ declared: unsaid, file: file("a, b\nc => d\n") });
    expect(guessed?.diff).not.toBeNull();
    expect(guessed?.formatGuessedFrom).toMatch(/\w/);
    expect(await whyNot({ declared: unsaid, key: "x", file: file("a\n") })).toMatch(
      /^the format of the dictionary is not sure: /,
    );
  });

  it.each<[string, string, boolean]>([
    ["c, d", "a text of the file", true],
    ["A, B", "two letters in another case", false],
    ["secretword", "nothing", false],
    ["x", "nothing", false],
    ["Fil-Ter", "a term, whatever its case and its marks", true],
    ["fi", "two letters, as they stand in the file", true],
    ["FI", "two letters, in another case", false],
    ["a, b", "a text of the object", true],
  ])("does not carry words that hold %s: %s", async (secret, _, holds) => {
    const [change] = await changesOf({ file: file("a, b\nc, d\nfilter, sieve\n") }, {}, [secret]);
    expect([change?.trial === null, change?.noTrial]).toEqual([
      holds,
      holds ? "the dictionary holds a value that the plan marks as sensitive" : null,
    ]);
    expect(change?.diff).not.toBeNull();
  });
});

describe("a package", () => {
  it("whose versions are served by domains has one change each", async () => {
    const of = source({
      declared: declaredSource({ uploads: true }),
      live: NOW,
      file: localFile({ bytes: bytes("a, b\nc => d\n") }),
    });
    const subject = packaged({ source: of, live: there(livePackage()) });
    const deliveries = [served("v1", "a", subject), served("v0", "b", subject)];
    const changes = await readDictionaryChanges(
      judged({ packages: [judgedPackage(subject)], deliveries }),
      s3(),
      [],
    );
    expect(changes.map(({ comparedWith }) => comparedWith)).toEqual([
      "version v1, which a serves",
      "the object as it is now, because when v0 was made is not known",
    ]);
  });
});
