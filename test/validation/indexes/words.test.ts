import { DictionaryFormat } from "../../../src/dictionary";
import type { ObjectReader } from "../../../src/service/ObjectReader";
import type { ObjectReading, ObjectVersionEntry, Reading } from "../../../src/service/reading";
import { PLANNED_ACTIONS } from "../../../src/contract/PlannedAction";
import { renewalFor, renewalRequest } from "../../../src/validation/indexes/renewalAdvice";
import {
  capital,
  holderName,
  isOpenIndex,
  isUsed,
  listed,
  refusalOf,
  servingName,
  useKey,
} from "../../../src/validation/indexes/usedWords";
import { SAYS_CONTENT, VersionContents } from "../../../src/validation/indexes/VersionContents";
import { comingWordsOf, type ContentSources, wordsOf } from "../../../src/validation/indexes/wordsOf";
import { useOf } from "../FakeSearchDomain";
import {
  declaredPackage,
  declaredSource,
  delivery,
  failure,
  gone,
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
const NOW = bytes("a, b\n");
const SOLR = DictionaryFormat.SOLR_SYNONYMS;
const holding = (text: string, head: Parameters<typeof object>[0] = {}) =>
  object(head, { kind: "read", sha256: SHA, md5: MD5, bytes: bytes(text) });
const unknown = (why: string, checkedBy: string | null) => ({ kind: "unknown", why, checkedBy });

/** S3 as these tests have it, and what it was asked. */
class Objects {
  readonly asked: object[] = [];
  listed = 0;
  constructor(
    private readonly answers: (versionId: string | undefined) => Reading<ObjectReading> = () =>
      holding("a, b\n"),
    private readonly list: Reading<readonly ObjectVersionEntry[]> = there([]),
  ) {}
  object(address: { versionId?: string }): Promise<Reading<ObjectReading>> {
    this.asked.push(address);
    return Promise.resolve(this.answers(address.versionId));
  }
  versions(): Promise<Reading<readonly ObjectVersionEntry[]>> {
    this.listed += 1;
    return Promise.resolve(this.list);
  }
}
const contentsOf = (objects: Objects) => new VersionContents(objects as unknown as ObjectReader);

describe("the words for uses", () => {
  const CLOSED = useOf("F1", { holder: { kind: "index", name: "old", state: "closed" } });
  const TEMPLATE = useOf("F1", { holder: { kind: "legacy template", name: "all", state: null } });

  it("name what has the settings, and the analyzer or the part", () => {
    expect([useOf("F1"), TEMPLATE].map(holderName)).toEqual([
      "the index products",
      "the legacy template all",
    ]);
    expect(servingName({ use: useOf("F1"), analyzer: "x" })).toBe("the index products (analyzer x)");
    expect(servingName({ use: useOf("F1"), analyzer: null })).toBe("the index products (filter words)");
  });

  it("list each text once", () => {
    expect([[], ["a"], ["a", "a"], ["a", "b"], ["a", "b", "a", "c"]].map(listed)).toEqual([
      "",
      "a",
      "a",
      "a and b",
      "a, b and c",
    ]);
    expect([capital("the index"), capital("")]).toEqual(["The index", ""]);
  });

  it("tell open indexes and used parts from the rest", () => {
    expect(
      [
        useOf("F1"),
        CLOSED,
        TEMPLATE,
        { ...TEMPLATE, holder: { ...TEMPLATE.holder, state: "open" as const } },
      ].map(isOpenIndex),
    ).toEqual([true, false, false, false]);
    expect([useOf("F1"), useOf("F1", { analyzers: [] })].map(isUsed)).toEqual([true, false]);
  });

  it("tell uses apart by all of what names the file", () => {
    const { part } = useOf("F1");
    const others = [
      useOf("F1"),
      CLOSED,
      TEMPLATE,
      useOf("F1", { part: { ...part, component: "tokenizer" } }),
      useOf("F1", { part: { ...part, name: "x" } }),
      useOf("F1", { part: { ...part, setting: "x" } }),
    ];
    expect(new Set(others.map(useKey)).size).toBe(others.length);
    expect(useKey(useOf("F1", { analyzers: [] }))).toBe(useKey(useOf("F1")));
  });

  it("say why a content is refused, by what is best known", () => {
    const of = (members: object) =>
      refusalOf({ refusal: null, why: null, ...members } as Parameters<typeof refusalOf>[0]);
    expect([
      of({ refusal: { said: "a", explanation: "b" }, why: "c" }),
      of({ refusal: { said: null, explanation: "b" }, why: "c" }),
      of({ why: "c" }),
      of({}),
    ]).toEqual(["a", "b", "c", "it gave no reason"]);
  });

  it("say how an index gets other words", () => {
    const [analyzer] = useOf("F1").analyzers;
    const refreshed = { ...analyzer!, isRefreshed: true };
    const slow = { ...analyzer!, isRefreshed: false };
    expect(
      [[], [refreshed], [slow], [refreshed, slow]].map((analyzers) => renewalFor({ analyzers })),
    ).toEqual(["close and open", "refresh", "close and open", "close and open"]);
    expect(renewalRequest("x", null)).toBeNull();
  });
});

describe("the content of a version", () => {
  const of = (objects: Objects, subject = packaged(), version = "v1") =>
    contentsOf(objects).of(subject, version, { region: "eu-west-1" });
  const KNOWN = { kind: "known", bytes: NOW };

  it("is the object that it was copied from, as whoever declares it", async () => {
    const objects = new Objects();
    expect(await of(objects)).toEqual(KNOWN);
    const address = { bucket: "words", key: "synonyms.txt", settings: { region: "eu-west-1" } };
    expect(objects.asked).toEqual([address]);
    expect(objects.listed).toBe(0);
    const west = declaredSource({ settings: { region: "us-west-2" } });
    await of(objects, packaged({ source: source({ declared: west }) }));
    await of(objects, packaged({ source: source({ declared: null }) }));
    expect(objects.asked.slice(1)).toEqual([{ ...address, settings: { region: "us-west-2" } }, address]);
  });

  it("is read once", async () => {
    const objects = new Objects();
    const contents = contentsOf(objects);
    const once = await Promise.all([contents.of(packaged(), "v1", {}), contents.of(packaged(), "v1", {})]);
    expect(once).toEqual([KNOWN, KNOWN]);
    expect(objects.asked).toHaveLength(1);
    await contents.of(packaged({ input: "other.json" }), "v1", {});
    await contents.of(packaged({ address: "x.y" }), "v1", {});
    expect(objects.asked).toHaveLength(3);
    await contents.current(source(), {});
    await contents.current(source(), {});
    await contents.current(source({ key: "other" }), {});
    expect(objects.asked).toHaveLength(5);
  });

  it("is that of an older version of the object, in a bucket that keeps them", async () => {
    const list = there([
      writtenVersion({ versionId: "two", lastModified: at(5) }),
      writtenVersion({ versionId: "one", lastModified: at(1) }),
    ]);
    const live = object({ versionId: "two", lastModified: at(5) });
    const objects = new Objects((versionId) => holding(versionId ?? "", { lastModified: at(1) }), list);
    expect(await of(objects, packaged({ source: source({ live }) }))).toEqual({
      kind: "known",
      bytes: bytes("one"),
    });
    expect([objects.asked.map((each) => (each as { versionId?: string }).versionId), objects.listed]).toEqual(
      [["one"], 1],
    );
    const told = new Objects((versionId) => holding(versionId ?? "", { lastModified: at(1) }));
    expect(await of(told, packaged({ source: source({ live, versions: list }) }))).toMatchObject({
      bytes: bytes("one"),
    });
    expect(told.listed).toBe(0);
    // The only version of a bucket without versions is asked for without a name.
    const only = there([writtenVersion({ versionId: "null" })]);
    const plain = new Objects();
    expect(await of(plain, packaged({ source: source({ versions: only }) }))).toEqual(KNOWN);
    expect(plain.asked[0]).not.toHaveProperty("versionId");
  });

  it.each<[string, Parameters<typeof packaged>[0], object]>([
    [
      "nothing says the object",
      { source: null },
      unknown("nothing that was read says from which object the package is made", SAYS_CONTENT),
    ],
    [
      "the history was not read",
      { history: null },
      unknown("when v1 was made is not known", "es:GetPackageVersionHistory"),
    ],
    [
      "the history lacks it",
      { history: there([]) },
      unknown("when v1 was made is not known", "es:GetPackageVersionHistory"),
    ],
    [
      "the object is gone",
      { source: source({ live: gone() }) },
      unknown("when the object was written is not known", "s3:GetObject"),
    ],
    [
      "the object was written later",
      { source: source({ live: object({ lastModified: at(9) }) }) },
      unknown(
        "the object was written again after v1 was made, and the bucket keeps no older content",
        "versioning of the bucket, from the next change on",
      ),
    ],
  ])("is not known where %s", async (_, members, expected) => {
    expect(await of(new Objects(), packaged(members))).toEqual(expected);
  });

  it.each<[string, Reading<ObjectReading>, object]>([
    ["the object is gone by then", gone(), unknown("there is no object s3://words/synonyms.txt", null)],
    [
      "S3 gave no answer",
      unanswered(),
      unknown("es:DescribePackages: not authorized", "es:DescribePackages"),
    ],
    [
      "it was written again",
      holding("x", { lastModified: at(2) }),
      unknown("the object was written again meanwhile", "another run"),
    ],
    [
      "its bytes were not had",
      object({}, { kind: "unread", failure: { ...failure, why: "it broke" } }),
      unknown("es:DescribePackages: it broke", "es:DescribePackages"),
    ],
    [
      "it is too large",
      object({}, { kind: "too large", limitBytes: 1 }),
      unknown("the object is larger than what is read", "--content-limit"),
    ],
    [
      "its bytes were not kept",
      object({}, { kind: "read", sha256: SHA, md5: MD5, bytes: null }),
      unknown("the object is larger than what is read", "--content-limit"),
    ],
  ])("is not known where %s", async (_, answer, expected) => {
    expect(await of(new Objects(() => answer))).toEqual(expected);
  });

  describe("before", () => {
    const history = there([
      { PackageVersion: "v1", CreatedAt: at(2) },
      { PackageVersion: "v3", CreatedAt: at(6) },
      { PackageVersion: "v2", CreatedAt: at(4) },
    ]);
    const written = (...days: number[]) =>
      there(days.map((day) => writtenVersion({ versionId: `w${day}`, lastModified: at(day) })));
    const before = (texts: Record<string, string | null>, version = "v3", members: object = {}) => {
      const objects = new Objects((versionId) => {
        const text = texts[versionId ?? ""];
        return text == null ? gone() : holding(text, { lastModified: at(Number(versionId?.slice(1))) });
      });
      const of = source({
        live: object({ lastModified: at(5), versionId: "w5" }),
        versions: written(5, 3, 1),
      });
      return contentsOf(objects).before(packaged({ history, source: of, ...members }), version, {});
    };

    it("is the newest earlier one with other bytes", async () => {
      expect(await before({ w5: "new", w3: "old", w1: "oldest" })).toEqual(bytes("old"));
      expect(await before({ w5: "new", w3: "new", w1: "oldest" })).toEqual(bytes("oldest"));
      expect(await before({ w5: "new", w3: "old", w1: "oldest" }, "v2")).toEqual(bytes("oldest"));
    });

    it("is nothing where there is none", async () => {
      expect(await before({ w5: "new", w3: "new", w1: "new" })).toEqual(new Uint8Array());
      expect(await before({ w5: "new", w3: "new", w1: "new" }, "v1")).toEqual(new Uint8Array());
    });

    it("is not known where a version is not", async () => {
      expect(await before({ w5: "new", w3: null, w1: "old" })).toBeNull();
      expect(await before({ w5: "new" }, "v9")).toBeNull();
      expect(await before({ w5: "new" }, "v3", { history: null })).toBeNull();
    });

    it("is the newest earlier one where the version itself is not known", async () => {
      expect(await before({ w5: null, w3: "old", w1: "oldest" })).toEqual(bytes("old"));
    });
  });
});

describe("the words that the domain serves", () => {
  const uses = [useOf("F1")];
  const sources = (objects: Objects, members: Partial<ContentSources> = {}): ContentSources => ({
    contents: contentsOf(objects),
    settings: {},
    given: new Map(),
    givenBefore: new Map(),
    queries: () => Promise.resolve(null),
    ...members,
  });
  const known = (called: string, now: Uint8Array, before: Uint8Array | null = new Uint8Array()) => ({
    kind: "known",
    called,
    words: { format: SOLR, now, before },
  });
  const of = (
    subject: ReturnType<typeof delivery> | null,
    members: Partial<ContentSources> = {},
    objects = new Objects(),
  ) => wordsOf(subject, "F1", uses, sources(objects, members));

  it("are the content of its version", async () => {
    expect(await of(delivery())).toEqual(known("version v1", NOW));
    expect(await of(delivery(), { givenBefore: new Map([["F1", bytes("x")]]) })).toEqual(
      known("version v1", NOW, bytes("x")),
    );
  });

  it("are what a user says, before anything else", async () => {
    const given = new Map([["F1", bytes("c, d\n")]]);
    expect(await of(delivery(), { given })).toEqual(known("the given content", bytes("c, d\n")));
    expect(await of(null, { given })).toEqual(known("the given content", bytes("c, d\n"), null));
    const unserved = delivery({ live: gone() });
    expect(await of(unserved, { given })).toEqual(known("the given content", bytes("c, d\n"), null));
    expect(await of(null, { given, givenBefore: new Map([["F1", NOW]]) })).toEqual(
      known("the given content", bytes("c, d\n"), NOW),
    );
  });

  it("are not known where nothing declares them, or no version is served", async () => {
    const hint = null;
    expect(await of(null)).toEqual({
      ...unknown("nothing that was read declares its content", SAYS_CONTENT),
      hint,
    });
    expect(await of(delivery({ package: null }))).toEqual({
      ...unknown("nothing that was read declares its content", SAYS_CONTENT),
      hint,
    });
    expect(await of(delivery({ live: gone() }))).toEqual({
      ...unknown("the service does not say which version the domain serves", "another run when it is ACTIVE"),
      hint,
    });
  });

  it("have a hint where they are not known: the words before, else the object as it is now", async () => {
    const unproven = packaged({ history: null });
    const NOT_KNOWN = unknown("when v1 was made is not known", "es:GetPackageVersionHistory");
    const hint = (before: Uint8Array) => ({ format: SOLR, now: null, before });
    expect(await of(delivery({ package: unproven }))).toEqual({ ...NOT_KNOWN, hint: hint(NOW) });
    expect(await of(delivery({ package: unproven }), { givenBefore: new Map([["F1", bytes("x")]]) })).toEqual(
      {
        ...NOT_KNOWN,
        hint: hint(bytes("x")),
      },
    );
    expect(
      await of(delivery({ package: unproven }), { givenBefore: new Map([["F1", new Uint8Array()]]) }),
    ).toEqual({ ...NOT_KNOWN, hint: hint(NOW) });
    expect(await of(delivery({ package: unproven }), {}, new Objects(() => gone()))).toEqual({
      ...NOT_KNOWN,
      hint: null,
    });
    const nowhere = await of(delivery({ package: packaged({ source: null }) }));
    expect(nowhere).toEqual({
      ...unknown("nothing that was read says from which object the package is made", SAYS_CONTENT),
      hint: hint(new Uint8Array()),
    });
  });

  it("have the format of the settings, else of the stack, else of the bytes where that is sure", async () => {
    const formatOf = async (
      formats: (DictionaryFormat | null)[],
      declared: string | null,
      text = "a, b\nc => d\n",
      key = "synonyms.txt",
    ) => {
      const subject = delivery({
        package: packaged({ source: source({ key, declared: declaredSource({ format: declared }) }) }),
      });
      const found = await wordsOf(
        subject,
        "F1",
        formats.map((format) => useOf("F1", { format })),
        sources(new Objects(() => holding(text))),
      );
      return found.kind === "known" ? found.words.format : found.why;
    };
    const STOP = DictionaryFormat.STOP_WORDS;
    expect(await formatOf([STOP, STOP, null], SOLR)).toBe(STOP);
    expect(await formatOf([null], STOP)).toBe(STOP);
    expect(await formatOf([SOLR, STOP], STOP)).toBe(STOP);
    expect(await formatOf([SOLR, STOP], DictionaryFormat.WORDNET_SYNONYMS)).toBe(SOLR);
    expect(await formatOf([], "mine")).toBe(SOLR);
    expect(await formatOf([], null, "a\n", "x")).toBe("the format of the dictionary is not sure");
    const unsure = await wordsOf(
      delivery({ package: packaged({ source: source({ key: "x" }) }) }),
      "F1",
      [],
      sources(new Objects(() => holding("a\n"))),
    );
    expect(unsure).toEqual({
      ...unknown("the format of the dictionary is not sure", "format of Dictionary in the stack"),
      hint: null,
    });
  });

  describe("next", () => {
    const coming = (members: Parameters<typeof delivery>[0], objects = new Objects()) =>
      comingWordsOf(delivery(members), uses, sources(objects));
    const makes = (of: Parameters<typeof source>[0] | null) =>
      packaged({
        declared: declaredPackage({ makesVersion: true }),
        source: of === null ? null : source(of),
      });
    const uploads = declaredSource({ uploads: true });
    const newFile = (found: object) => ({ called: "the new file", found });
    const not = (why: string, checkedBy: string | null) =>
      newFile({ ...unknown(why, checkedBy), hint: null });

    it("are none where nothing comes", async () => {
      expect(await coming({})).toBeNull();
      expect(await coming({ package: null })).toBeNull();
      expect(await coming({ live: gone() })).toBeNull();
      expect(await coming({ package: packaged({ live: gone() }) })).toBeNull();
      const going = PLANNED_ACTIONS.filter((action) => action === "delete" || action === "forget");
      for (const plannedAction of going)
        expect(await coming({ package: makes({}), plannedAction })).toBeNull();
    });

    it("are those of a newer version that the domain does not serve", async () => {
      const history = there([{ PackageVersion: "v2", CreatedAt: at(2) }]);
      const newer = packaged({ live: there(livePackage({ AvailablePackageVersion: "v2" })), history });
      expect(await coming({ package: newer, live: there(liveAssociation()) })).toEqual({
        called: "version v2",
        found: known("version v2", NOW, null),
      });
    });

    it("are those of the file that is uploaded, else of the object", async () => {
      const file = localFile({ bytes: bytes("new, words\n") });
      expect(await coming({ package: makes({ declared: uploads, file }) })).toEqual(
        newFile(known("the new file", bytes("new, words\n"), null)),
      );
      expect(await coming({ package: makes({}) })).toEqual(newFile(known("the new file", NOW, null)));
      expect(await coming({ package: makes({ declared: null }) })).toEqual(
        newFile(known("the new file", NOW, null)),
      );
    });

    it("are not known where the file is not", async () => {
      expect(await coming({ package: makes(null) })).toEqual(
        not("the plan does not say from which object the package is made", SAYS_CONTENT),
      );
      expect(await coming({ package: makes({ declared: uploads, file: null }) })).toEqual(
        not("the plan does not name the new file", "source instead of content on the object"),
      );
      const file = { kind: "unread" as const, why: "it is gone", checkedBy: "--source-root" };
      expect(await coming({ package: makes({ declared: uploads, file }) })).toEqual(
        not("it is gone", "--source-root"),
      );
      expect(await coming({ package: makes({ declared: uploads, file: localFile() }) })).toEqual(
        not("the new file is too large to be put to a domain", null),
      );
    });
  });
});
