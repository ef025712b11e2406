import type { PackageVersionHistory } from "@aws-sdk/client-opensearch";
import { hop, NOT_ASKED, notChecked } from "../../../src/validation/hops/hopReading";
import { packageHopAfter, packageHopNow } from "../../../src/validation/hops/packageHop";
import {
  declaredPackage,
  declaredSource,
  gone,
  livePackage,
  localFile,
  object,
  OTHER_SHA,
  packaged,
  readBy,
  SHA,
  source,
  there,
  unanswered,
  writtenVersion,
} from "../subjects";

type Subject = ReturnType<typeof packaged>;

const saw = (seen: string, operation = "DescribePackages") => ({ ...readBy(operation), seen });
const NO_ANSWER = notChecked("es:DescribePackages: not authorized", "es:DescribePackages", [
  saw("no answer"),
]);
const OF_OBJECT = {
  ...readBy("GetObject", "s3://words/synonyms.txt"),
  seen: `5 bytes, sha256 ${SHA}, written 2026-11-01T00:00:00.000Z`,
};
const OF_VERSION = [
  saw("AvailablePackageVersion v1"),
  saw("v1 made 2026-11-02T00:00:00.000Z", "GetPackageVersionHistory"),
];
const EVIDENCE = [...OF_VERSION, OF_OBJECT];
const short = (sha: string) => `${sha.slice(0, 12)}…`;
const marked = (sha: string) => there(livePackage({ PackageDescription: `words [sha256:${sha}]` }));
const status = (PackageStatus: string, more: object = {}) =>
  there(livePackage({ PackageStatus: PackageStatus as never, ...more }));
const history = (...entries: PackageVersionHistory[]) => there(entries, "GetPackageVersionHistory");
const at = (day: number) => new Date(Date.UTC(2026, 10, day));

describe("the hop to the package, now,", () => {
  it.each<[string, Partial<Subject>, object]>([
    ["proven where the version is a copy of the object", {}, hop("proven", null, EVIDENCE)],
    [
      "missing before it is created",
      { packageId: null, plannedAction: "create", live: gone() },
      hop("missing", "the package is not created yet"),
    ],
    [
      "missing before its replacement is created",
      { packageId: null, plannedAction: "replace", live: gone() },
      hop("missing", "the package is not created yet"),
    ],
    [
      "missing where there is none",
      { live: gone("not in the list") },
      hop("missing", "there is no such package", [saw("not in the list")]),
    ],
    ["not checked without an answer", { live: unanswered() }, NO_ANSWER],
    ...["COPYING", "VALIDATING"].map((said): [string, Partial<Subject>, object] => [
      `busy while it is ${said}`,
      { live: status(said) },
      hop("busy", `the package is ${said}`, [saw(`PackageStatus ${said}`)]),
    ]),
    ...["COPY_FAILED", "VALIDATION_FAILED", "DELETE_FAILED"].map(
      (said): [string, Partial<Subject>, object] => [
        `failed when it is ${said}`,
        { live: status(said, { ErrorDetails: { ErrorMessage: "line 3" } }) },
        hop("failed", `the package is ${said} (line 3)`, [saw(`PackageStatus ${said}`)]),
      ],
    ),
    ...["DELETING", "DELETED"].map((said): [string, Partial<Subject>, object] => [
      `missing when it is ${said}`,
      { live: status(said) },
      hop("missing", `the package is ${said}`, [saw(`PackageStatus ${said}`)]),
    ]),
    [
      "not checked in a status that nobody knows",
      { live: status("NEW") },
      notChecked("the status NEW is not known here", null, [saw("PackageStatus NEW")]),
    ],
    [
      "not checked without a status",
      { live: there(livePackage({ PackageStatus: undefined })) },
      notChecked("the status is not given, which is not known here", null, [saw("PackageStatus ")]),
    ],
    [
      "not checked without a version",
      { live: there(livePackage({ AvailablePackageVersion: undefined })) },
      notChecked("the service gives no available version", null, [saw("PackageStatus AVAILABLE")]),
    ],
    [
      "not asked of what no configuration declares",
      { declared: null },
      NOT_ASKED("the package F1 is known by its id only"),
    ],
    [
      "open where the plan does not say the source",
      { source: null },
      {
        ...notChecked("the plan does not say package_source", "a plan in which it is known"),
        cause: "the plan does not know it yet",
      },
    ],
    ["not asked where S3 was not", { source: source({ live: null }) }, NOT_ASKED("S3 was not asked")],
    ["not checked where S3 gave no answer", { source: source({ live: unanswered() }) }, NO_ANSWER],
    [
      "not checked without an object",
      { source: source({ live: gone() }) },
      notChecked("there is no object s3://words/synonyms.txt to compare the version with", null, OF_VERSION),
    ],
    [
      "another content where the live description says so",
      { live: marked(OTHER_SHA) },
      hop(
        "differs",
        `the live description claims sha256 ${short(OTHER_SHA)}, and the bytes are others`,
        EVIDENCE,
      ),
    ],
    ["proven where the live description says so", { live: marked(SHA) }, hop("proven", null, EVIDENCE)],
    [
      "another content where the declared description says so",
      { declared: declaredPackage({ sha256: OTHER_SHA }) },
      hop(
        "differs",
        `package_description of aws_opensearch_package.synonyms claims sha256 ${short(OTHER_SHA)}, and the bytes are others`,
        EVIDENCE,
      ),
    ],
    [
      "not measured by a description that the plan is going to write",
      { declared: declaredPackage({ sha256: OTHER_SHA, makesVersion: true }) },
      hop("proven", null, EVIDENCE),
    ],
    ["not checked where the history was not told", { history: unanswered() }, NO_ANSWER],
    [
      "not checked where the history was not read",
      { history: null },
      notChecked("the history of its versions was not read", "es:GetPackageVersionHistory", [
        saw("AvailablePackageVersion v1"),
        OF_OBJECT,
      ]),
    ],
    [
      "not checked where there is no history",
      { history: gone() },
      notChecked("the service has no history of the package", null, [
        saw("AvailablePackageVersion v1"),
        OF_OBJECT,
      ]),
    ],
    [
      "not checked where the history lacks the version",
      { history: history({ PackageVersion: "v0", CreatedAt: at(2) }) },
      notChecked("the history does not say when v1 was made", null, [
        saw("AvailablePackageVersion v1"),
        OF_OBJECT,
      ]),
    ],
    [
      "not checked where the version was made of an object that was copied before",
      {
        history: history(
          { PackageVersion: "v1", CreatedAt: at(3) },
          { PackageVersion: "v0", CreatedAt: at(2) },
        ),
      },
      notChecked(
        "v1 was made although the object is the one that v0 was made of: its bytes may come from any object",
        "the UpdatePackage event in CloudTrail, which names the object",
        [OF_VERSION[0]!, saw("v1 made 2026-11-03T00:00:00.000Z", "GetPackageVersionHistory"), OF_OBJECT],
      ),
    ],
    [
      "not checked where the bytes that a description names were not read",
      {
        live: marked(SHA),
        source: source({ file: null, live: object({ sha256: null }) }),
      },
      notChecked(
        "the bytes of the object were not read, so the live description is a claim only",
        "s3:GetObject, or a larger --content-limit",
        [...OF_VERSION, { ...OF_OBJECT, seen: "5 bytes, no checksum, written 2026-11-01T00:00:00.000Z" }],
      ),
    ],
  ])("is %s", (_, members, expected) => {
    expect(packageHopNow(packaged(members))).toEqual(expected);
  });

  describe("where the object was written again after the version was made,", () => {
    const versions = there(
      [
        writtenVersion({ versionId: "two", lastModified: at(5), etag: '"new"' }),
        writtenVersion({
          versionId: "one",
          lastModified: at(1),
          etag: `"${"d".repeat(32)}"`,
          isLatest: false,
        }),
      ],
      "ListObjectVersions",
    );
    const rewritten = (members: Partial<ReturnType<typeof source>> = {}, more: Partial<Subject> = {}) =>
      packageHopNow(
        packaged({
          source: source({
            file: null,
            live: object({ lastModified: at(5), versionId: "two", md5: "e".repeat(32) }),
            versions,
            ...members,
          }),
          ...more,
        }),
      );
    const OLDER = "v1 holds what s3://words/synonyms.txt was before it was written again";

    it("differs", () => {
      expect(rewritten()).toMatchObject({ state: "differs", why: OLDER });
    });

    it("is proven where the same bytes were written again", () => {
      const live = object({ lastModified: at(5), versionId: "two", md5: "d".repeat(32) });
      expect(rewritten({ live }).state).toBe("proven");
    });

    it("does not take an entity tag of KMS for an MD5", () => {
      expect(rewritten({ live: object({ lastModified: at(5), versionId: "two", md5: null }) }).why).toBe(
        OLDER,
      );
    });

    it("does not hold the older bytes against a description that they may well have", () => {
      expect(rewritten({}, { live: marked(OTHER_SHA) }).why).toBe(OLDER);
    });

    it("is not checked where the bucket's versions were not told", () => {
      expect(rewritten({ versions: unanswered() })).toEqual(NO_ANSWER);
    });

    it("is not checked in a bucket that keeps no versions", () => {
      expect(rewritten({ versions: null })).toMatchObject({
        state: "not checked",
        why: "the object was written again after v1 was made, and the bucket keeps no older content",
        checkedBy: "versioning of the bucket, from the next change on",
      });
    });
  });
});

describe("the hop to the package, after the apply,", () => {
  const now = hop("proven", "as it is now");
  const OBJECT = hop("proven", null);
  const NEW = hop("planned", "the apply makes a new version of it");
  const after = (members: Partial<Subject>, objectAfter = OBJECT) =>
    packageHopAfter(packaged(members), now, objectAfter);
  const makes = (members: Parameters<typeof declaredPackage>[0] = {}) =>
    declaredPackage({ makesVersion: true, plannedAction: "update", ...members });
  const uploads = (members: Parameters<typeof declaredSource>[0] = {}) =>
    declaredSource({ uploads: true, plannedAction: "update", ...members });

  it("stays as it is where nothing is planned, or known", () => {
    expect(after({})).toBe(now);
    expect(after({ declared: null })).toBe(now);
    expect(after({ source: null, declared: makes() })).toBe(now);
  });

  it("is not asked where the plan deletes the package", () => {
    expect(after({ declared: makes({ plannedAction: "delete" }) })).toEqual(
      NOT_ASKED("the plan deletes the package"),
    );
  });

  it("is planned where a new version is made", () => {
    expect(after({ declared: makes() })).toEqual(NEW);
    expect(after({ declared: makes({ sha256: SHA }) })).toEqual(NEW);
    // A description that is not known yet claims nothing.
    expect(after({ declared: makes({ sha256: OTHER_SHA, descriptionKnown: false }) })).toEqual(NEW);
  });

  it("fails where the copy has no object", () => {
    expect(after({ declared: makes() }, hop("missing", "gone"))).toEqual(
      hop("failed", "the copy will fail: there is no object s3://words/synonyms.txt"),
    );
  });

  it.each(["aws:kms", "aws:kms:dsse"])("fails where the object is encrypted with %s", (encryption) => {
    const FAILS = hop("failed", `the copy will fail: the object is encrypted with ${encryption}`);
    const declared = makes();
    expect(after({ declared, source: source({ live: object({ encryption }) }) })).toEqual(FAILS);
    expect(after({ declared, source: source({ declared: uploads({ encryption }) }) })).toEqual(FAILS);
    expect(
      after({ declared, source: source({ declared: uploads(), bucketDefault: there(encryption) }) }),
    ).toEqual(FAILS);
  });

  it("looks at the encryption that will be, and not at the one before", () => {
    const declared = makes();
    const live = object({ encryption: "aws:kms" });
    expect(
      after({ declared, source: source({ live, declared: uploads({ encryption: "AES256" }) }) }),
    ).toEqual(NEW);
    expect(after({ declared, source: source({ live, declared: uploads() }) })).toEqual(NEW);
    expect(
      after({ declared, source: source({ declared: uploads({ usesKms: true, encryption: "AES256" }) }) }),
    ).toEqual(hop("failed", "the copy will fail: the object is encrypted with aws:kms"));
    // An update that uploads nothing, and says nothing of it, leaves it as it is.
    const kept = declaredSource({ plannedAction: "update" });
    expect(after({ declared, source: source({ live, declared: kept }) }).state).toBe("failed");
    expect(after({ declared, source: source({ live: object({ encryption: "AES256" }) }) })).toEqual(NEW);
    expect(after({ declared, source: source({ live: object({ encryption: "not-aws:kms" }) }) })).toEqual(NEW);
  });

  it("is not checked where the bucket's encryption was not told, and is needed", () => {
    const declared = makes();
    const bucketDefault = unanswered();
    expect(after({ declared, source: source({ declared: uploads(), bucketDefault }) })).toEqual(NO_ANSWER);
    const said = uploads({ encryption: "AES256" });
    expect(after({ declared, source: source({ declared: said, bucketDefault }) })).toEqual(NEW);
  });

  it("differs where the new version will not hold what is declared", () => {
    const declared = makes({ sha256: OTHER_SHA });
    const by = "package_description of aws_opensearch_package.synonyms claims";
    expect(after({ declared })).toEqual(
      hop("differs", `the new version will not hold what ${by}: nothing uploads it`),
    );
    expect(after({ declared, source: source({ declared: null }) })).toEqual(
      hop("differs", `the new version will not hold what ${by}: nothing uploads it`),
    );
    expect(after({ declared, source: source({ declared: uploads() }) })).toEqual(
      hop("differs", `the new version will not hold what ${by}: another content is uploaded`),
    );
    // The file is what counts; without one what is said of it.
    const bySaying = source({ declared: uploads({ sourceHash: SHA }), file: null });
    expect(after({ declared, source: bySaying }).state).toBe("differs");
    expect(after({ declared: makes({ sha256: SHA }), source: bySaying })).toEqual(NEW);
  });

  it.each([
    ["no object is there to look at", source({ live: gone() })],
    ["the upload says nothing of itself", source({ declared: uploads(), file: null })],
    [
      "only an entity tag from before is there",
      source({ declared: uploads({ etag: "d".repeat(32) }), file: null }),
    ],
  ])("is not checked where %s", (_, of) => {
    expect(after({ declared: makes({ sha256: SHA }), source: of })).toEqual(
      notChecked(
        "nothing that was read says that s3://words/synonyms.txt will hold what package_description of aws_opensearch_package.synonyms claims",
        "--source-root, or source_hash on the object",
      ),
    );
  });

  describe("without a new version", () => {
    const DIFFERS = hop(
      "differs",
      "the plan changes aws_s3_object.synonyms and makes no new version of the package",
    );
    const withUpload = (
      members: Parameters<typeof declaredSource>[0],
      more: Parameters<typeof source>[0] = {},
    ) => after({ source: source({ declared: uploads(members), ...more }) });

    it("stays as it is where the same bytes are uploaded again", () => {
      expect(withUpload({ changed: ["source"] })).toBe(now);
    });

    it("differs where other bytes are uploaded", () => {
      expect(withUpload({}, { file: localFile({ sha256: OTHER_SHA }) })).toEqual(DIFFERS);
    });

    it.each(["source", "source_hash", "etag", "content", "content_base64"])(
      "differs where nobody knows the bytes, and %s changes",
      (argument) => {
        expect(withUpload({ changed: ["tags", argument] }, { live: gone() })).toEqual(DIFFERS);
        expect(withUpload({ changed: [argument] }, { file: null })).toEqual(DIFFERS);
      },
    );

    it("differs where nobody knows the bytes, and the object is made", () => {
      expect(withUpload({ plannedAction: "create" }, { live: gone() })).toEqual(DIFFERS);
      expect(withUpload({ plannedAction: "replace" }, { live: gone() })).toEqual(DIFFERS);
    });

    it("stays as it is where nobody knows the bytes, and something else changes", () => {
      expect(withUpload({ changed: ["metadata"] }, { live: gone() })).toBe(now);
    });

    it("stays as it is where no resource uploads", () => {
      expect(after({ source: source({ declared: null }) })).toBe(now);
    });
  });
});
