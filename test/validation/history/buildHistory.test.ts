import { DictionaryFormat } from "../../../src/dictionary";
import { buildHistory, type HistoryReadings } from "../../../src/validation/history/buildHistory";
import type { VersionContent } from "../../../src/validation/history/readVersionContent";
import { gone, liveAssociation, livePackage, OTHER_SHA, SHA, there, unanswered } from "../subjects";

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const content = (text: string | null, members: object = {}): VersionContent => ({
  kind: "read",
  versionId: "one",
  digests: { sha256: SHA, md5: null, size: 5 },
  bytes: text === null ? null : Buffer.from(text),
  withoutBytes: null,
  ...members,
});
const V1 = { PackageVersion: "v1", CreatedAt: at(1), CommitMessage: "first" };
const V2 = { PackageVersion: "v2", CreatedAt: at(2), CommitMessage: "" };
const readings = (members: Partial<HistoryReadings> = {}): HistoryReadings => ({
  live: livePackage({ AvailablePackageVersion: "v2" }),
  history: there([V2, V1]),
  domains: there([
    liveAssociation({ DomainName: "b", PackageVersion: "v1" }),
    liveAssociation({ DomainName: "a", PackageVersion: "v1" }),
  ]),
  source: { bucket: "words", key: "synonyms.txt", settings: {} },
  file: null,
  contents: new Map([
    ["v1", content("a, b\n")],
    ["v2", content("a, b\nc, d\n", { versionId: null, digests: { sha256: OTHER_SHA, md5: null, size: 10 } })],
  ]),
  maxItems: 10,
  format: DictionaryFormat.SOLR_SYNONYMS,
  ...members,
});
const changeOf = (
  one: VersionContent | undefined,
  other: VersionContent | undefined,
  members: Partial<HistoryReadings> = {},
) => {
  const contents = new Map(
    [
      ["v1", one],
      ["v2", other],
    ].filter(([, each]) => each !== undefined) as [string, VersionContent][],
  );
  return buildHistory(readings({ contents, ...members })).versions[0]?.change;
};
const without = (why: string) => ({ comparedWith: "v1", diff: null, why });

describe("a package's history", () => {
  it("has every version, the newest first, with all that is known of it", () => {
    const history = buildHistory(readings());
    const [newest] = history.versions;
    expect(history).toEqual({
      formatVersion: "1.0",
      packageId: "F1",
      packageName: "synonyms",
      packageStatus: "AVAILABLE",
      availableVersion: "v2",
      source: "s3://words/synonyms.txt",
      versions: [
        {
          packageVersion: "v2",
          createdAt: "2026-11-02T00:00:00.000Z",
          commitMessage: null,
          available: true,
          bytes: {
            kind: "known",
            uri: "s3://words/synonyms.txt",
            versionId: null,
            size: 10,
            sha256: OTHER_SHA,
          },
          change: newest?.change,
          servedBy: [],
          getBack: null,
        },
        {
          packageVersion: "v1",
          createdAt: "2026-11-01T00:00:00.000Z",
          commitMessage: "first",
          available: false,
          bytes: {
            kind: "known",
            uri: "s3://words/synonyms.txt?versionId=one",
            versionId: "one",
            size: 5,
            sha256: SHA,
          },
          change: null,
          servedBy: ["a", "b"],
          getBack: "aws s3api get-object --bucket words --key synonyms.txt --version-id one synonyms.txt",
        },
      ],
      notKnown: [],
    });
    expect(newest?.change).toMatchObject({ comparedWith: "v1", why: null });
    expect(JSON.stringify(newest?.change?.diff)).toContain('"c"');
  });

  it("has nothing of the bytes where no object was named", () => {
    const { source, versions } = buildHistory(readings({ source: null }));
    expect(source).toBeNull();
    expect(versions).toMatchObject([
      { bytes: { kind: "not asked" }, change: null, getBack: null },
      { bytes: { kind: "not asked" }, change: null, getBack: null },
    ]);
  });

  it("has what the service left out as nothing", () => {
    const bare = readings({
      live: {},
      history: there([{ CommitMessage: undefined }]),
      contents: new Map(),
      domains: gone("no list"),
    });
    expect(buildHistory(bare)).toMatchObject({
      packageId: "",
      packageName: "",
      packageStatus: "",
      availableVersion: null,
      versions: [
        {
          packageVersion: "",
          createdAt: "",
          commitMessage: null,
          servedBy: [],
          bytes: { kind: "not asked" },
        },
      ],
    });
    const unnamed = readings({
      domains: there([liveAssociation({ DomainName: undefined, PackageVersion: "v1" })]),
    });
    expect(buildHistory(unnamed).versions[1]?.servedBy).toEqual([""]);
  });

  it("puts a version without a time first of all", () => {
    const history = there([V1, { PackageVersion: "v0" }, V2]);
    expect(buildHistory(readings({ history })).versions.map((each) => each.packageVersion)).toEqual([
      "v2",
      "v1",
      "v0",
    ]);
  });

  it("says what was asked and is not known", () => {
    const unknown: VersionContent = { kind: "unknown", why: "it was written again", checkedBy: "versioning" };
    const contents = new Map([
      ["v1", unknown],
      ["v2", content(null)],
    ]);
    const { notKnown, versions } = buildHistory(readings({ contents, domains: unanswered() }));
    expect(notKnown).toEqual([
      "which domains serve it: not authorized; what would tell: es:DescribePackages",
      "what v2 changed: the bytes of v1 are not there to be compared: it was written again",
      "the bytes of v1: it was written again; what would tell: versioning",
    ]);
    expect(versions[1]?.bytes).toEqual({
      kind: "not known",
      why: "it was written again",
      checkedBy: "versioning",
    });
  });

  it("says where the history itself is not known, or lacks the available version", () => {
    expect(buildHistory(readings({ history: unanswered() }))).toMatchObject({
      versions: [],
      notKnown: ["the versions: not authorized; what would tell: es:DescribePackages"],
    });
    expect(buildHistory(readings({ history: gone("there is none") })).notKnown).toEqual([
      "the versions: there is none",
    ]);
    expect(buildHistory(readings({ history: there([V1]) })).notKnown).toEqual([
      "when the available version was made: the history does not have it",
    ]);
    const unavailable = readings({
      history: there([V1]),
      live: livePackage({ AvailablePackageVersion: undefined }),
    });
    expect(buildHistory(unavailable).notKnown).toEqual([]);
  });

  it.each<[string, VersionContent | undefined, string]>([
    ["they were not read", undefined, "they were not read"],
    ["nobody knows them", { kind: "unknown", why: "it is gone", checkedBy: "x" }, "it is gone"],
    ["they were not kept", content(null), "they were not read"],
    ["they were not had", content(null, { withoutBytes: "it is too large" }), "it is too large"],
    [
      "they are too many",
      content("x", { bytes: Buffer.alloc(20 * 1024 * 1024 + 1) }),
      "they are too many to be compared here",
    ],
  ])("does not compare bytes where %s", (_, missing, why) => {
    const there = content("a, b\n");
    expect(changeOf(there, missing)).toEqual(without(`the bytes of v2 are not there to be compared: ${why}`));
    expect(changeOf(missing, there)).toEqual(without(`the bytes of v1 are not there to be compared: ${why}`));
  });

  it("does not compare what an engine refuses, the older first", () => {
    const [good, bad] = [content("a, b\n"), content("x\na => b => c\n")];
    const refused = changeOf(good, bad);
    expect(refused).toMatchObject({ comparedWith: "v1", diff: null });
    expect(refused?.why).toMatch(/^the engine refuses one as .+, in line 2: /);
    expect(changeOf(bad, good)).toEqual(refused);
  });

  it("guesses the format where nobody says it, where that is sure enough", () => {
    expect(changeOf(content("a, b\n"), content("a, b\nc => d\n"), { format: null })?.why).toBeNull();
    expect(
      changeOf(content("a\n"), content("b\n"), {
        format: null,
        source: { bucket: "b", key: "x", settings: {} },
      })?.why,
    ).toMatch(/^the format of the dictionary is not sure: /);
  });
});
