import type { ObjectReader } from "../../../src/service/ObjectReader";
import { attributionOf, needsVersions } from "../../../src/validation/history/attributionOf";
import { getBackCommand } from "../../../src/validation/history/getBackCommand";
import {
  type ContentExpectation,
  judgeClaimOnly,
  judgeDigests,
  judgeMark,
} from "../../../src/validation/history/judgeContent";
import { uriOf } from "../../../src/validation/history/NamedSource";
import { readSourceHistory, readVersionContent } from "../../../src/validation/history/readVersionContent";
import { failure, gone, MD5, object, OTHER_SHA, SHA, there, unanswered, writtenVersion } from "../subjects";

const SOURCE = { bucket: "words", key: "synonyms.txt", settings: {} };
const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const made = (packageVersion: string, day: number) => ({ packageVersion, createdAt: at(day) });
const sha = (digest = SHA) => ({ algorithm: "sha256" as const, digest, by: "the file" });
const md5 = (digest = MD5) => ({ algorithm: "md5" as const, digest, by: "the plan" });
const expectation = (members: Partial<ContentExpectation> = {}): ContentExpectation => ({
  claims: [sha()],
  pinnedClaims: [],
  marked: false,
  source: SOURCE,
  ...members,
});
const ANOTHER =
  "Apply the plan that makes this content the package's, or give the expectation of the plan that was applied";

describe("how an object is called", () => {
  it("is by its version, where it has one", () => {
    expect([undefined, null, "one"].map((version) => uriOf(SOURCE, version))).toEqual([
      "s3://words/synonyms.txt",
      "s3://words/synonyms.txt",
      "s3://words/synonyms.txt?versionId=one",
    ]);
  });
});

describe("a description against what is expected", () => {
  const notYet = (said: string) => ({
    kind: "not yet",
    problem: `its description ${said}, and ${SHA} is expected (the file)`,
    remedy: ANOTHER,
  });

  it("says nothing where it agrees, or where no SHA-256 is expected", () => {
    expect(judgeMark(expectation(), `words [sha256:${SHA}]`)).toBeNull();
    expect(judgeMark(expectation({ claims: [md5()] }), `words [sha256:${OTHER_SHA}]`)).toBeNull();
    expect(judgeMark(expectation({ claims: [] }), undefined)).toBeNull();
    expect(judgeMark(expectation({ claims: [md5(), sha()] }), `[sha256:${OTHER_SHA}]`)).toEqual(
      notYet(`names the content ${OTHER_SHA}`),
    );
  });

  it("need carry none, where the bytes can tell", () => {
    expect(judgeMark(expectation(), "words")).toBeNull();
    expect(judgeMark(expectation({ marked: true }), "words")).toEqual(notYet("names no content"));
    expect(judgeMark(expectation({ source: null }), undefined)).toEqual(notYet("names no content"));
  });

  it("is a claim where there is nothing else to go by", () => {
    expect(judgeClaimOnly(expectation())).toEqual({
      kind: "accepted",
      why: "its description names the expected content, which is a claim: --source s3://bucket/key lets the bytes prove it",
    });
    expect(judgeClaimOnly(expectation({ claims: [md5()] }))).toEqual({
      kind: "refused",
      problem: "nothing says which object it was copied from",
      remedy: "Give --source s3://bucket/key",
    });
  });
});

describe("the bytes against what is expected", () => {
  const NONE = { sha256: null, md5: null, size: null };
  const judge = (claims: Parameters<typeof judgeDigests>[0], digests: object, now: object | null = null) =>
    judgeDigests(claims, "v1", {
      uri: "s3://words/x",
      digests: { ...NONE, ...digests },
      now: now === null ? null : { ...NONE, ...now },
    });
  const COPIED = "version v1 was copied from s3://words/x";

  it("are accepted by a claim that holds, where none is broken", () => {
    expect(judge([md5(), sha()], { sha256: SHA })).toEqual({
      kind: "accepted",
      why: `${COPIED}, whose sha256 is ${SHA}, as expected (the file)`,
    });
  });

  it("are refused by a claim that is broken", () => {
    expect(judge([sha(), md5()], { sha256: SHA, md5: "d" })).toEqual({
      kind: "refused",
      problem: `${COPIED}, whose md5 is d, and ${MD5} is expected (the plan)`,
      remedy: ANOTHER,
    });
  });

  it("are refused where nothing can be compared", () => {
    expect(judge([md5()], { sha256: SHA })).toEqual({
      kind: "refused",
      problem: `${COPIED}, and nothing that was read of it can be compared with what is expected`,
      remedy: "Give the expectation as a SHA-256 (--expect-file, --expect-sha256), and allow s3:GetObject",
    });
  });

  it("are compared with the object as it is now, where nothing is expected", () => {
    expect(judge([], { sha256: SHA }, { sha256: SHA })).toEqual({
      kind: "accepted",
      why: `${COPIED}, and the object is the same now`,
    });
    for (const now of [null, { sha256: OTHER_SHA }, { md5: MD5 }]) {
      expect(judge([], { sha256: SHA }, now)).toEqual({
        kind: "refused",
        problem: `${COPIED}, and the object as it is now is not known to be the same`,
        remedy: ANOTHER,
      });
    }
  });
});

describe("what a version was copied from, by the history", () => {
  const live = object({ lastModified: at(1) });
  const versions = [made("v1", 2)];
  const unknown = (why: string, checkedBy: string) => ({ kind: "unknown", why, checkedBy });

  it("is the object in force", () => {
    expect(attributionOf("v1", versions, { live, versions: null })).toEqual({
      kind: "copied",
      from: { versionId: null, lastModified: at(1), deleted: false },
    });
    expect(attributionOf("v1", versions, { live, versions: unanswered() }).kind).toBe("copied");
  });

  it("is not known of a version that the history does not have", () => {
    expect(attributionOf("v9", versions, { live, versions: null })).toEqual(
      unknown("the history does not say when v9 was made", "another look a little later"),
    );
  });

  it("is not known where the versions of the object were not read", () => {
    const later = object({ lastModified: at(3) });
    expect(attributionOf("v1", versions, { live: later, versions: unanswered() })).toEqual(
      unknown("the versions of the object were not read: not authorized", "es:DescribePackages"),
    );
    expect(attributionOf("v1", versions, { live: later, versions: null })).toMatchObject({
      why: "the object was written again after v1 was made, and the bucket keeps no older content",
    });
  });

  it("is not known without the object", () => {
    const LEFT = "the object that it was made from";
    const of = (...[read, list]: Parameters<typeof pair>) => attributionOf("v1", versions, pair(read, list));
    const pair = (
      read: ReturnType<typeof gone> | ReturnType<typeof unanswered>,
      list: ReturnType<typeof unanswered> | null,
    ) => ({
      live: read,
      versions: list,
    });
    expect(of(unanswered(), null)).toEqual(
      unknown("the object was not read: not authorized", "es:DescribePackages"),
    );
    expect(of(gone("NoSuchKey"), unanswered({ why: "the list broke" }))).toEqual(
      unknown("the object was not read: the list broke", "es:DescribePackages"),
    );
    expect(of(unanswered({ why: "first" }), unanswered({ why: "second" }))).toMatchObject({
      why: "the object was not read: first",
    });
    expect(of(gone("NoSuchKey"), null)).toEqual(
      unknown("the object is gone, and no version of it is left: NoSuchKey", LEFT),
    );
  });

  it("needs the versions of the object where it is gone, or was written after one was made", () => {
    const needs = (read: Parameters<typeof needsVersions>[0]["live"]) =>
      needsVersions({ live: read }, [made("v2", 5), made("v1", 2)]);
    expect([
      needs(gone()),
      needs(unanswered()),
      needs(object({ lastModified: at(1) })),
      needs(object({ lastModified: at(2) })),
      needs(object({ lastModified: at(3) })),
    ]).toEqual([true, false, false, false, true]);
  });
});

describe("reading the content of a version", () => {
  const from = (versionId: string | null, day = 1) => ({ versionId, lastModified: at(day), deleted: false });
  const needs = { needsBytes: () => true, keepBytes: true };
  const read = (
    live: ReturnType<typeof object> | ReturnType<typeof gone>,
    of: ReturnType<typeof from>,
    answer?: unknown,
  ) => {
    const asked: unknown[] = [];
    const objects = { object: (...question: unknown[]) => (asked.push(question), Promise.resolve(answer)) };
    const content = readVersionContent(
      objects as unknown as ObjectReader,
      SOURCE,
      { live, versions: null },
      of,
      needs,
    );
    return content.then((told) => ({ told, asked }));
  };
  const bytes = Buffer.from("a");
  const content = { kind: "read" as const, sha256: SHA, md5: MD5, bytes };
  const whole = (versionId: string | null) => ({
    kind: "read",
    versionId,
    digests: { sha256: SHA, md5: MD5, size: 5 },
    bytes,
    withoutBytes: null,
  });
  const live = (versionId: string | null, lastModified = at(1)) =>
    object({ versionId, lastModified, md5: MD5 }, content);
  const AGAIN = { kind: "unknown", why: "the object was written again meanwhile", checkedBy: "another run" };

  it("asks for nothing where the object as it is now is the one", async () => {
    expect(await read(live("one"), from("one"))).toEqual({ told: whole("one"), asked: [] });
    expect((await read(live(null), from(null))).told).toEqual(whole(null));
    expect((await read(live("null"), from("null"))).told).toEqual(whole(null));
    expect((await read(live(null), from("null"))).told).toEqual(whole(null));
    // One of the answers has whole seconds.
    expect((await read(live(null, new Date(at(1).getTime() + 999)), from(null))).told).toEqual(whole(null));
  });

  it("asks for the version, where it is another one", async () => {
    const { told, asked } = await read(live("two"), from("one"), live("one"));
    expect(told).toEqual(whole("one"));
    expect(asked).toEqual([[{ ...SOURCE, versionId: "one" }, needs.needsBytes, { keepBytes: true }]]);
    expect((await read(gone(), from("one"), live("one"))).told).toEqual(whole("one"));
    expect((await read(live(null), from("one"), live("one"))).asked).toHaveLength(1);
  });

  it("does not know what was written again in a bucket that keeps no versions", async () => {
    expect((await read(live(null, at(2)), from(null))).told).toEqual(AGAIN);
    expect((await read(live("null", at(2)), from("null"))).told).toEqual(AGAIN);
    expect((await read(live(null, new Date(at(1).getTime() + 1000)), from(null))).told).toEqual(AGAIN);
  });

  it("says why there are no bytes", async () => {
    const told = async (answer: unknown) => (await read(gone(), from("one"), answer)).told;
    expect(await told(unanswered())).toEqual({
      kind: "unknown",
      why: "the object was not read: not authorized",
      checkedBy: "es:DescribePackages",
    });
    expect(await told(gone("NoSuchVersion"))).toEqual({
      kind: "unknown",
      why: "NoSuchVersion",
      checkedBy: "a copy of the object from elsewhere",
    });
    expect(await told(object({}, { kind: "unread", failure }))).toMatchObject({
      bytes: null,
      withoutBytes: "its bytes were not read: not authorized",
    });
    expect(await told(object({}, { kind: "too large", limitBytes: 10 }))).toMatchObject({
      bytes: null,
      withoutBytes: "it is larger than the 10 bytes that are read (--content-limit)",
    });
    expect(await told(object({}, { kind: "not needed" }))).toMatchObject({ bytes: null, withoutBytes: null });
  });

  it("asks for the versions only where they are needed", async () => {
    const of = async (answer: unknown) => {
      const list = there([writtenVersion()]);
      const objects = { object: () => Promise.resolve(answer), versions: () => Promise.resolve(list) };
      return readSourceHistory(objects as unknown as ObjectReader, SOURCE, [made("v1", 2)], needs);
    };
    expect(await of(live("one"))).toEqual({ live: live("one"), versions: null });
    expect((await of(live("one", at(3)))).versions?.kind).toBe("present");
  });
});

describe("the command that gets a version back", () => {
  const known = (versionId: string | null) =>
    ({ kind: "known", uri: "x", versionId, size: 1, sha256: null }) as const;
  const command = (
    key: string,
    file: string | null = null,
    versionId: string | null = "one",
    bucket = "words",
  ) => getBackCommand({ bucket, key, settings: {} }, known(versionId), file);

  it("writes into the file in git, else into one of the object's name", () => {
    expect(command("a/b.txt", "src/b.txt")).toBe(
      "aws s3api get-object --bucket words --key a/b.txt --version-id one src/b.txt",
    );
    expect(command("a/b.txt")).toBe(
      "aws s3api get-object --bucket words --key a/b.txt --version-id one b.txt",
    );
  });

  it("is one word for each name, whatever is in it", () => {
    expect(command("a b.txt")).toBe(
      "aws s3api get-object --bucket words --key 'a b.txt' --version-id one 'a b.txt'",
    );
    expect(command("it's", "-o")).toBe(
      `aws s3api get-object --bucket words --key 'it'\\''s' --version-id one ./-o`,
    );
    expect(command("a", "$x")).toMatch(/ '\$x'$/);
    expect(command("a", "x$")).toMatch(/ 'x\$'$/);
    expect(command("", "b")).toBe("aws s3api get-object --bucket words --key '' --version-id one b");
    expect(command("a", "./:@%+,-_b")).toMatch(/ \.\/:@%\+,-_b$/);
  });

  it("is none where no version has the bytes, or a name can't be printed", () => {
    expect(command("a", null, null)).toBeNull();
    expect(getBackCommand(SOURCE, { kind: "not asked" }, null)).toBeNull();
    expect(getBackCommand(SOURCE, { kind: "not known", why: "x", checkedBy: "y" }, null)).toBeNull();
    for (const each of [
      command("a\nb"),
      command("a", "b\u001b"),
      command("a", "b", "c\r"),
      command("a", "b", "c", "d\n"),
    ])
      expect(each).toBeNull();
  });
});
