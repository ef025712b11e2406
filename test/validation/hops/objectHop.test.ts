import { hop, NOT_ASKED, notChecked } from "../../../src/validation/hops/hopReading";
import { objectHopAfter, objectHopNow } from "../../../src/validation/hops/objectHop";
import {
  AT,
  declaredPackage,
  declaredSource,
  failure,
  gone,
  localFile,
  MD5,
  object,
  OTHER_SHA,
  packaged,
  readBy,
  SHA,
  source,
  unanswered,
} from "../subjects";

const BY_S3 = readBy("GetObject", "s3://words/synonyms.txt");
const OF_FILE = {
  seen: `5 bytes, sha256 ${SHA}`,
  operation: "file",
  subject: "synonyms.txt",
  place: "local",
  at: AT,
};
const ofObject = (digest: string) => ({
  ...BY_S3,
  seen: `5 bytes, ${digest}, written 2026-11-01T00:00:00.000Z`,
});
const OF_OBJECT = ofObject(`sha256 ${SHA}`);
const withSource = (members: Parameters<typeof source>[0]) => packaged({ source: source(members) });

describe("the hop to the object, now,", () => {
  it("is proven by a file of the same bytes", () => {
    expect(objectHopNow(packaged())).toEqual(hop("proven", null, [OF_FILE, OF_OBJECT]));
  });

  it.each([
    ["file of another digest", localFile({ sha256: OTHER_SHA })],
    ["file of another size", localFile({ size: 6 })],
  ])("differs from a %s", (_, file) => {
    const { state, why } = objectHopNow(withSource({ file }));
    expect([state, why]).toEqual(["differs", "s3://words/synonyms.txt is not the file synonyms.txt"]);
  });

  it("is not asked where S3 was not", () => {
    expect(objectHopNow(withSource({ live: null }))).toEqual(NOT_ASKED("S3 was not asked"));
  });

  it("is not checked where S3 gave no answer, and says what would tell", () => {
    const tried = { ...readBy("DescribePackages"), seen: "no answer" };
    expect(objectHopNow(withSource({ live: unanswered() }))).toEqual(
      notChecked("es:DescribePackages: not authorized", "es:DescribePackages", [tried]),
    );
  });

  it("is missing where there is no object", () => {
    expect(objectHopNow(withSource({ live: gone("NoSuchKey", "GetObject") }))).toEqual(
      hop("missing", "there is no object s3://words/synonyms.txt", [
        { ...readBy("GetObject"), seen: "NoSuchKey" },
      ]),
    );
  });

  it.each([
    [
      "the package is known by its id only",
      packaged({ source: null, declared: null }),
      NOT_ASKED("the package F1 is known by its id only"),
    ],
    [
      "the plan deletes the package",
      packaged({ source: null, declared: declaredPackage({ plannedAction: "delete" }) }),
      NOT_ASKED("the plan deletes the package"),
    ],
    [
      "the plan does not say the source",
      packaged({ source: null }),
      {
        ...notChecked(
          "the plan does not say from which object the package is made",
          "a plan in which package_source is known",
        ),
        cause: "the plan does not know it yet",
      },
    ],
  ])("is open without a source: %s", (_, subject, expected) => {
    expect(objectHopNow(subject)).toEqual(expected);
    // Nothing that is applied changes what no source is known of.
    expect(objectHopAfter(subject, hop("busy", "x"))).toEqual(hop("busy", "x"));
  });

  it.each([
    ["proven", null, { sha256: SHA }],
    [
      "differs",
      `the metadata of aws_s3_object.synonyms says: sha256 ${OTHER_SHA.slice(0, 12)}…`,
      { sha256: OTHER_SHA },
    ],
    ["proven", null, { contentSha256: SHA }],
    [
      "differs",
      `the content of aws_s3_object.synonyms says: sha256 ${OTHER_SHA.slice(0, 12)}…`,
      { contentSha256: OTHER_SHA },
    ],
    ["proven", null, { sourceHash: SHA.toUpperCase() }],
    [
      "differs",
      `source_hash of aws_s3_object.synonyms says: sha256 ${OTHER_SHA.slice(0, 12)}…`,
      { sourceHash: OTHER_SHA },
    ],
    ["proven", null, { contentMd5: MD5 }],
    [
      "differs",
      `the content of aws_s3_object.synonyms says: md5 ${"d".repeat(12)}…`,
      { contentMd5: "d".repeat(32) },
    ],
    // What Terraform refreshed from S3 can disprove and proves nothing.
    ["not checked", "no file and no hash is declared for it", { etag: MD5 }],
    ["differs", `etag of aws_s3_object.synonyms says: md5 ${"d".repeat(12)}…`, { etag: "d".repeat(32) }],
    ["proven", null, { etag: MD5, tracksContent: true }],
    [
      "not checked",
      "no file and no hash is declared for it",
      { etag: MD5, tracksContent: true, sourceHash: "mine" },
    ],
  ])("without a file is %s (%s) by what is declared: %j", (state, why, members) => {
    const reading = objectHopNow(
      withSource({ file: null, declared: declaredSource(members), live: object({ md5: MD5 }) }),
    );
    const said = state === "differs" ? `s3://words/synonyms.txt is not what ${why}` : why;
    expect([reading.state, reading.why]).toEqual([state, said]);
    expect(reading.evidence).toEqual([OF_OBJECT]);
    expect(reading.checkedBy).toBe(state === "not checked" ? "source_hash on the object" : null);
  });

  it("takes what the file says of the bytes to be true of the object that is the same", () => {
    // The object has no MD5, and the file has: a wrong MD5 is found all the same.
    const subject = withSource({ declared: declaredSource({ contentMd5: "d".repeat(32) }) });
    expect(objectHopNow(subject).state).toBe("differs");
  });

  it.each([
    [
      "too large",
      object({ sha256: null }, { kind: "too large", limitBytes: 10 }),
      localFile({ size: 5 }),
      notChecked(
        "s3://words/synonyms.txt is larger than 10 bytes, and S3 has no checksum of it that can be compared",
        "--content-limit",
      ),
      "no checksum",
    ],
    [
      "unread",
      object(
        { sha256: null },
        { kind: "unread", failure: { ...failure, action: "s3:GetObject", checkedBy: "kms:Decrypt" } },
      ),
      localFile(),
      notChecked("s3:GetObject: not authorized", "kms:Decrypt"),
      "no checksum",
    ],
  ])("says that the bytes were %s", (_, live, file, expected, digest) => {
    expect(objectHopNow(withSource({ live, file }))).toEqual({
      ...expected,
      evidence: [OF_FILE, ofObject(digest)],
    });
  });

  it.each([
    ["no folder", { kind: "unread" as const, why: "no folder", checkedBy: null }, "--source-root"],
    [
      "too large",
      { kind: "unread" as const, why: "too large", checkedBy: "--content-limit" },
      "--content-limit",
    ],
  ])("says why the file was not read: %s", (why, file, checkedBy) => {
    const live = object({ sha256: null, md5: MD5 });
    expect(objectHopNow(withSource({ file, live }))).toEqual(
      notChecked(why, checkedBy, [ofObject(`md5 ${MD5}`)]),
    );
  });

  it.each([
    [SHA, "proven", null],
    [
      OTHER_SHA,
      "differs",
      `s3://words/synonyms.txt is not what package_description of aws_opensearch_package.synonyms says: sha256 ${OTHER_SHA.slice(0, 12)}…`,
    ],
    [null, "not asked", "nothing that was read declares a file for s3://words/synonyms.txt"],
  ])("of an object that nothing declares is told by the mark %s of the description", (sha256, state, why) => {
    const subject = packaged({
      declared: declaredPackage({ sha256 }),
      source: source({ declared: null, file: null }),
    });
    expect(objectHopNow(subject)).toMatchObject({ state, why });
  });

  it("of an object that no file declares is not asked for a package that none declares", () => {
    const subject = packaged({ declared: null, source: source({ declared: null, file: null }) });
    expect(objectHopNow(subject).state).toBe("not asked");
  });
});

describe("the hop to the object, after the apply,", () => {
  const now = hop("proven", null);
  const after = (members: Parameters<typeof source>[0]) => objectHopAfter(withSource(members), now);

  it("stays as it is where nothing is uploaded", () => {
    expect(after({})).toBe(now);
    expect(after({ declared: null })).toBe(now);
  });

  it("is missing where the plan deletes it, with its own resource or another", () => {
    expect(after({ declared: declaredSource({ plannedAction: "delete", uploads: true }) })).toEqual(
      hop("missing", "the plan deletes aws_s3_object.synonyms"),
    );
    expect(after({ removedBy: declaredSource({ address: "aws_s3_object.old" }) })).toEqual(
      hop("missing", "the plan deletes it with aws_s3_object.old"),
    );
  });

  it("is planned where the apply uploads it", () => {
    const declared = declaredSource({ uploads: true, plannedAction: "update", sourceHash: SHA });
    expect(after({ declared })).toEqual(
      hop("planned", "the apply uploads it with aws_s3_object.synonyms", [OF_FILE]),
    );
    expect(after({ declared, file: null })).toEqual(
      hop("planned", "the apply uploads it with aws_s3_object.synonyms"),
    );
  });

  it("differs where the file is not the one that was planned", () => {
    const declared = declaredSource({ uploads: true, sourceHash: OTHER_SHA });
    expect(after({ declared })).toEqual(
      hop(
        "differs",
        `the file here is not the one that was planned: source_hash of aws_s3_object.synonyms says sha256 ${OTHER_SHA.slice(0, 12)}…`,
        [OF_FILE],
      ),
    );
  });

  it("does not hold an entity tag from before the upload against it", () => {
    expect(after({ declared: declaredSource({ uploads: true, etag: "d".repeat(32) }) }).state).toBe(
      "planned",
    );
  });
});
