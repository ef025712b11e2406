import { hop, notChecked } from "../../../src/validation/hops/hopReading";
import { packageBusy } from "../../../src/validation/rules/package-busy";
import { packageContentDiffers } from "../../../src/validation/rules/package-content-differs";
import { packageContentUnproven } from "../../../src/validation/rules/package-content-unproven";
import { packageFailed } from "../../../src/validation/rules/package-failed";
import { packageMissing } from "../../../src/validation/rules/package-missing";
import { packageTypeDiffers } from "../../../src/validation/rules/package-type-differs";
import { packageLabel, type Rule } from "../../../src/validation/rules/Rule";
import { sourceDiffers } from "../../../src/validation/rules/source-differs";
import { sourceKmsEncrypted } from "../../../src/validation/rules/source-kms-encrypted";
import { sourceMissing } from "../../../src/validation/rules/source-missing";
import { sourceRemoved } from "../../../src/validation/rules/source-removed";
import type { PlannedAction } from "../../../src/contract/PlannedAction";
import {
  declaredPackage,
  declaredSource,
  delivery,
  gone,
  hopAt,
  INPUT,
  judged,
  judgedPackage,
  livePackage,
  localFile,
  MD5,
  object,
  OTHER_SHA,
  packaged,
  SHA,
  source,
  there,
  unanswered,
  writtenVersion,
} from "../subjects";

type Hops = Parameters<typeof judgedPackage>[1];

const check = (rule: Rule, members: Parameters<typeof packaged>[0], hops: Hops = {}) =>
  rule.check(judged({ packages: [judgedPackage(packaged(members), hops)] }));
const ofSource = (
  rule: Rule,
  members: Parameters<typeof source>[0],
  hops: Hops = {},
  more: Parameters<typeof packaged>[0] = {},
) => check(rule, { source: source(members), ...more }, hops);
const status = (PackageStatus: string, more: object = {}) =>
  there(livePackage({ PackageStatus: PackageStatus as never, ...more }));
const ACTIONS: PlannedAction[] = ["none", "create", "update", "replace", "delete", "import", "forget"];

const ABOUT_PACKAGE = {
  address: "aws_opensearch_package.synonyms",
  region: "eu-west-1",
  input: INPUT,
  packageId: "F1",
  domainName: null,
};
const ABOUT_OBJECT = { ...ABOUT_PACKAGE, address: "aws_s3_object.synonyms", packageId: null };

describe("what a package is called", () => {
  it.each([
    ["synonyms (F1)", packaged()],
    ["live (F1)", packaged({ declared: null, live: there(livePackage({ PackageName: "live" })) })],
    [
      "live (F1)",
      packaged({
        declared: declaredPackage({ packageName: null }),
        live: there(livePackage({ PackageName: "live" })),
      }),
    ],
    ["F1", packaged({ declared: null, live: gone() })],
    ["synonyms", packaged({ packageId: null })],
    ["(known after apply)", packaged({ packageId: null, declared: null, live: gone() })],
    ["synonyms (F1)", delivery()],
    ["F1", delivery({ package: null })],
    ["(known after apply)", delivery({ package: null, packageId: null })],
  ])("%s", (label, subject) => {
    expect(packageLabel(subject)).toBe(label);
  });
});

describe("package-busy", () => {
  it.each(["COPYING", "VALIDATING"])("tells of a package that is %s", (actual) => {
    expect(check(packageBusy, { live: status(actual) })).toEqual([
      {
        ...ABOUT_PACKAGE,
        severity: "warning",
        message: `The package synonyms (F1) is ${actual}: associating or updating it now can fail.`,
        expected: "AVAILABLE",
        actual,
        remedy: "Validate again with `--wait 10m`",
      },
    ]);
  });

  it.each([
    ["AVAILABLE", status("AVAILABLE")],
    ["COPY_FAILED", status("COPY_FAILED")],
    ["without a status", there(livePackage({ PackageStatus: undefined }))],
    ["missing", gone()],
    ["not known", unanswered()],
  ])("tells of none that is %s", (_, live) => {
    expect(check(packageBusy, { live })).toEqual([]);
  });
});

describe("package-failed", () => {
  const finding = (actual: string, severity: string, details = "", end = "it cannot be associated") => ({
    ...ABOUT_PACKAGE,
    severity,
    message: `The package synonyms (F1) is ${actual}${details}; ${end}.`,
    expected: "AVAILABLE",
    actual,
    remedy:
      "Find out from these details what the service could not take or read (the file, its bucket's permissions), correct it, and apply again",
  });
  const live = status("COPY_FAILED", { ErrorDetails: { ErrorType: "S3", ErrorMessage: "no" } });

  it.each(["COPY_FAILED", "VALIDATION_FAILED", "DELETE_FAILED"])("tells of a package that is %s", (said) => {
    expect(check(packageFailed, { live: status(said) })).toEqual([finding(said, "error")]);
    expect(check(packageFailed, { live: status(said, { ErrorDetails: { ErrorMessage: "no" } }) })).toEqual([
      finding(said, "error", " (no)"),
    ]);
  });

  it.each([
    ["error", { plannedAction: "none" as const }],
    ["error", { plannedAction: "import" as const }],
    ["error", { plannedAction: "forget" as const }],
    ["warning", { plannedAction: "update" as const }],
    ["warning", { plannedAction: "replace" as const }],
    ["warning", { plannedAction: "delete" as const }],
    ["warning", { declared: declaredPackage({ makesVersion: true }) }],
    ["error", { declared: null }],
  ])("is of severity %s for %j", (severity, members) => {
    expect(check(packageFailed, { live, ...members })).toEqual([
      finding("COPY_FAILED", severity, " (S3: no)"),
    ]);
  });

  it("is a note where the plan copies it anew", () => {
    const mended = { package: hopAt("package", hop("failed", "x"), hop("planned", "x")) };
    expect(check(packageFailed, { live, plannedAction: "update" }, mended)).toEqual([
      finding("COPY_FAILED", "info", " (S3: no)", "the plan copies it anew"),
    ]);
  });

  it.each([
    ["AVAILABLE", status("AVAILABLE")],
    ["without a status", there(livePackage({ PackageStatus: undefined }))],
    ["missing", gone()],
  ])("tells of none that is %s", (_, other) => {
    expect(check(packageFailed, { live: other })).toEqual([]);
  });
});

describe("package-missing", () => {
  const finding = (more: object = {}) => ({
    ...ABOUT_PACKAGE,
    severity: "error",
    message: "There is no package synonyms (F1) in this account and region; whatever uses it will fail.",
    expected: "synonyms",
    actual: "no such package",
    remedy: "Run `terraform apply`: its refresh sees that the package is gone, and makes it again",
    ...more,
  });

  it("tells of one that is gone, and of one that is going", () => {
    expect(check(packageMissing, { live: gone() })).toEqual([finding()]);
    expect(check(packageMissing, { live: status("DELETING") })).toEqual([
      finding({ actual: "being deleted" }),
    ]);
  });

  it("names who has its name now", () => {
    expect(
      check(packageMissing, { live: gone(), nameHolder: there(livePackage({ PackageID: "F9" })) }),
    ).toEqual([
      finding({
        actual: "no such package; F9 has its name now",
        remedy:
          "Find out who made F9: as long as it has the name, an apply that makes the package again is refused",
      }),
    ]);
  });

  it("tells of one that is known by its id only", () => {
    const message = "There is no package F1 in this account and region; whatever uses it will fail.";
    expect(check(packageMissing, { live: gone(), declared: null })).toEqual([
      finding({
        message,
        expected: "F1",
        remedy: "Find out whether another id, another region or another account is meant",
      }),
    ]);
    expect(check(packageMissing, { live: gone(), declared: null, elsewhere: "us-east-1" })).toEqual([
      finding({
        message,
        expected: "F1",
        remedy: "Consider the provider of what uses the package: the package is declared in us-east-1",
      }),
    ]);
  });

  it.each([
    ["there", { live: there(livePackage()) }],
    ["not known", { live: unanswered() }],
    ["not created yet", { live: gone(), packageId: null }],
    ["on its way out", { live: status("DELETED") }],
  ])("tells of none that is %s", (_, members) => {
    expect(check(packageMissing, members)).toEqual([]);
  });

  it("tells of none that the plan needs no more", () => {
    const told = ACTIONS.filter(
      (plannedAction) => check(packageMissing, { live: gone(), plannedAction }).length > 0,
    );
    expect(told).toEqual(["none", "update", "import"]);
  });
});

describe("package-type-differs", () => {
  const live = there(livePackage({ PackageType: "ZIP-PLUGIN" }));

  it("tells of another type", () => {
    expect(check(packageTypeDiffers, { live })).toEqual([
      {
        ...ABOUT_PACKAGE,
        severity: "error",
        message: "The package synonyms (F1) is of type ZIP-PLUGIN, which cannot be changed in place.",
        expected: "TXT-DICTIONARY",
        actual: "ZIP-PLUGIN",
        remedy: "Decide which type is meant: another type needs another package, under another name",
      },
    ]);
  });

  it.each([
    ["the type is the declared one", {}],
    ["nothing declares it", { live, declared: null }],
    ["no type is declared", { live, declared: declaredPackage({ packageType: null }) }],
    ["it has no type", { live: there(livePackage({ PackageType: undefined })) }],
    ["it is gone", { live: gone() }],
  ])("tells of nothing where %s", (_, members) => {
    expect(check(packageTypeDiffers, members)).toEqual([]);
  });

  it("tells of nothing where the package does not stay", () => {
    const told = ACTIONS.filter(
      (plannedAction) => check(packageTypeDiffers, { live, plannedAction }).length > 0,
    );
    expect(told).toEqual(["none", "update", "import"]);
  });
});

describe("package-content-differs", () => {
  const differs = { package: hopAt("package", hop("differs", "it says so")) };
  const willDiffer = { package: hopAt("package", hop("proven", null), hop("differs", "it says so")) };
  const finding = (more: object = {}) => ({
    ...ABOUT_PACKAGE,
    severity: "error",
    message: "The package synonyms (F1) holds other content than the declared one: it says so.",
    expected: "the content of its object",
    actual: `sha256 ${SHA}`,
    remedy:
      "Change a word of package_description beside its [sha256:…], and run `terraform apply`: that makes a new version of the declared object",
    ...more,
  });
  const PLANNED = {
    message:
      "After the apply the package synonyms (F1) holds other content than the declared one: it says so.",
    remedy:
      "Let source_hash of the object and [sha256:…] in package_description follow the file (the Dictionary construct does): then a change uploads it and makes the new version",
  };

  it("tells of what is so, and of what will be", () => {
    expect(check(packageContentDiffers, {}, differs)).toEqual([finding()]);
    expect(check(packageContentDiffers, {}, willDiffer)).toEqual([finding(PLANNED)]);
    // What stays as it is wrong now is not the plan's doing.
    const both = { package: hopAt("package", hop("differs", "x"), hop("differs", "it says so")) };
    expect(check(packageContentDiffers, {}, both)).toEqual([finding()]);
  });

  it("names what is declared", () => {
    expect(
      check(packageContentDiffers, { declared: declaredPackage({ sha256: OTHER_SHA }) }, differs),
    ).toEqual([finding({ expected: `sha256 ${OTHER_SHA}` })]);
  });

  it("names what the package will hold where a new version is made", () => {
    const declared = declaredPackage({ makesVersion: true });
    const uploaded = declaredSource({ uploads: true, plannedAction: "update" });
    const of = source({ declared: uploaded, file: localFile({ sha256: OTHER_SHA }) });
    expect(check(packageContentDiffers, { declared, source: of }, willDiffer)).toEqual([
      finding({ ...PLANNED, actual: `sha256 ${OTHER_SHA}` }),
    ]);
  });

  it("names the older bytes where the object was written again", () => {
    const at = (day: number) => new Date(Date.UTC(2026, 10, day));
    const versions = there([
      writtenVersion({ versionId: "two", lastModified: at(5) }),
      writtenVersion({ versionId: "one", lastModified: at(1), etag: `"${"d".repeat(32)}"`, isLatest: false }),
    ]);
    const live = object({ lastModified: at(5), versionId: "two", md5: MD5 });
    expect(ofSource(packageContentDiffers, { live, versions, file: null }, differs)).toEqual([
      finding({ actual: `md5 ${"d".repeat(32)}` }),
    ]);
  });

  it.each([
    ["nothing says what it is made of", { source: null }],
    ["nobody knows what it holds", { history: null }],
    ["the object has no digest", { source: source({ file: null, live: object({ sha256: null }) }) }],
  ])("calls it other bytes where %s", (_, members) => {
    expect(check(packageContentDiffers, members, differs)).toEqual([finding({ actual: "other bytes" })]);
  });

  it("tells of nothing else", () => {
    expect(check(packageContentDiffers, {})).toEqual([]);
    expect(check(packageContentDiffers, { declared: null }, differs)).toEqual([]);
    const mended = { package: hopAt("package", hop("differs", "x"), hop("planned", "x")) };
    expect(check(packageContentDiffers, {}, mended)).toEqual([]);
  });
});

describe("package-content-unproven", () => {
  const why = "the history of its versions was not read";
  const open = { package: hopAt("package", notChecked(why, "es:GetPackageVersionHistory")) };
  const finding = (tells: string, actual: string | null = "v1") => ({
    ...ABOUT_PACKAGE,
    severity: "warning",
    message: `What the package synonyms (F1) holds is not proven: ${why}.`,
    expected: "a version that was made of the declared object",
    actual,
    remedy: `Change the dictionary, if only by a comment line, and run \`terraform apply\`: that uploads the file and makes a version of it; what would tell without one is ${tells}`,
  });

  it("tells why, and what would tell", () => {
    expect(check(packageContentUnproven, { history: null }, open)).toEqual([
      finding("es:GetPackageVersionHistory"),
    ]);
    const unknown = { package: hopAt("package", notChecked(why, null)) };
    expect(check(packageContentUnproven, { history: null }, unknown)).toEqual([finding("CloudTrail")]);
    const live = there(livePackage({ AvailablePackageVersion: undefined }));
    expect(check(packageContentUnproven, { live }, unknown)).toEqual([finding("CloudTrail", null)]);
  });

  it.each<[string, Parameters<typeof packaged>[0], Hops]>([
    ["the hop is proven", { history: null }, {}],
    [
      "the hop will be planned",
      { history: null },
      { package: hopAt("package", open.package.now, hop("planned", null)) },
    ],
    ["nothing says the source", { history: null, source: null }, open],
    ["the package is gone", { history: null, live: gone() }, open],
    ["the history says what it holds", {}, open],
    [
      "the hop is open for another reason",
      { history: null },
      { package: hopAt("package", notChecked("other", null)) },
    ],
  ])("tells of nothing where %s", (_, members, hops) => {
    expect(check(packageContentUnproven, members, hops)).toEqual([]);
  });
});

describe("source-differs", () => {
  const differs = { object: hopAt("object", hop("differs", "it says so")) };
  const finding = (more: object = {}) => ({
    ...ABOUT_OBJECT,
    severity: "error",
    message:
      "The object s3://words/synonyms.txt is not the declared file, so that the next version of the package would hold other content: it says so.",
    expected: "the declared file",
    actual: `sha256 ${SHA}`,
    remedy:
      "Set source_hash = filesha256(…) on the object: without it Terraform does not notice that the file changed",
    ...more,
  });

  it("tells what to do, by what is declared", () => {
    expect(ofSource(sourceDiffers, {}, differs)).toEqual([finding()]);
    expect(ofSource(sourceDiffers, { declared: null }, differs)).toEqual([
      finding({ remedy: "Find out who looks after the object, which no resource declares" }),
    ]);
    expect(ofSource(sourceDiffers, { declared: declaredSource({ tracksContent: true }) }, differs)).toEqual([
      finding({
        remedy:
          "Set metadata = { sha256 = filesha256(…) } on the object: the apply then uploads the declared file, and later ones notice when somebody else writes the object",
      }),
    ]);
    const declared = declaredSource({ tracksContent: true, sha256: OTHER_SHA });
    expect(ofSource(sourceDiffers, { declared }, differs)).toEqual([
      finding({
        expected: `sha256 ${OTHER_SHA}`,
        remedy:
          "Run `terraform apply`: its refresh sees that somebody else wrote the object, and uploads the declared file again",
      }),
    ]);
  });

  it("names the content by the best digest", () => {
    expect(
      ofSource(sourceDiffers, { file: null, live: object({ sha256: null, md5: MD5 }) }, differs),
    ).toEqual([finding({ actual: `md5 ${MD5}` })]);
    expect(ofSource(sourceDiffers, { live: null }, differs)).toEqual([finding({ actual: "other bytes" })]);
  });

  it("tells of nothing else", () => {
    expect(ofSource(sourceDiffers, {})).toEqual([]);
    expect(check(sourceDiffers, { source: null }, differs)).toEqual([]);
    const mended = { object: hopAt("object", hop("differs", "x"), hop("planned", "x")) };
    expect(ofSource(sourceDiffers, {}, mended)).toEqual([]);
  });
});

describe("source-kms-encrypted", () => {
  const live = object({ encryption: "aws:kms" });
  const finding = (is: string, remedy: string, actual = "aws:kms") => ({
    ...ABOUT_OBJECT,
    severity: "error",
    message: `The object s3://words/synonyms.txt ${is} encrypted with KMS, which the service cannot read: copying it will fail.`,
    expected: "AES256",
    actual,
    remedy,
  });
  const SET = 'Set server_side_encryption = "AES256" on the object';

  it("tells of what is, and of what will be", () => {
    expect(ofSource(sourceKmsEncrypted, { live })).toEqual([finding("is", SET)]);
    const planned = declaredSource({ plannedAction: "create", encryption: "aws:kms:dsse" });
    expect(ofSource(sourceKmsEncrypted, { declared: planned })).toEqual([
      finding("will be", SET, "aws:kms:dsse"),
    ]);
    expect(ofSource(sourceKmsEncrypted, { live, declared: null })).toEqual([
      finding(
        "is",
        "Ask whoever looks after the object, which no resource declares, for one that is encrypted with AES256",
      ),
    ]);
  });

  it("tells of nothing else", () => {
    expect(check(sourceKmsEncrypted, { source: null })).toEqual([]);
    expect(ofSource(sourceKmsEncrypted, {})).toEqual([]);
    expect(ofSource(sourceKmsEncrypted, { live: object({ encryption: "AES256" }) })).toEqual([]);
    const told = ACTIONS.filter(
      (plannedAction) => ofSource(sourceKmsEncrypted, { live }, {}, { plannedAction }).length > 0,
    );
    expect(told).toEqual(["none", "create", "update", "replace", "import"]);
  });
});

describe("source-missing", () => {
  const missing = { object: hopAt("object", hop("missing", "x")) };
  const finding = (remedy: string) => ({
    ...ABOUT_OBJECT,
    severity: "error",
    message: "There is no object s3://words/synonyms.txt: the next update of the package will fail.",
    expected: "s3://words/synonyms.txt",
    actual: "no such object",
    remedy,
  });

  it("tells of an object that is gone", () => {
    expect(ofSource(sourceMissing, { live: gone() }, missing)).toEqual([
      finding("Run `terraform apply`: its refresh sees that the object is gone, and uploads it again"),
    ]);
    expect(ofSource(sourceMissing, { live: gone(), declared: null }, missing)).toEqual([
      finding("Find out who looks after the object, which no resource declares, and have it uploaded again"),
    ]);
  });

  it("tells of nothing else", () => {
    expect(check(sourceMissing, { source: null }, missing)).toEqual([]);
    expect(ofSource(sourceMissing, {}, missing)).toEqual([]);
    expect(ofSource(sourceMissing, { live: null }, missing)).toEqual([]);
    expect(ofSource(sourceMissing, { live: gone() })).toEqual([]);
    const mended = { object: hopAt("object", hop("missing", "x"), hop("planned", "x")) };
    expect(ofSource(sourceMissing, { live: gone() }, mended)).toEqual([]);
  });
});

describe("source-removed", () => {
  const removed = { object: hopAt("object", hop("proven", null), hop("missing", "it says so")) };
  const finding = (more: object = {}) => ({
    ...ABOUT_OBJECT,
    severity: "error",
    message:
      "The plan removes the object s3://words/synonyms.txt, from which the package synonyms (F1) is made: it says so.",
    expected: "an object that stays as long as its package",
    actual: "deleted by the plan",
    remedy:
      "Consider keeping the object under its key; another key is another source of the package, which replaces the package",
    ...more,
  });

  it("tells of the resource that removes it", () => {
    expect(ofSource(sourceRemoved, {}, removed)).toEqual([finding()]);
    const removedBy = declaredSource({ address: "aws_s3_object.old", input: "other.json" });
    expect(ofSource(sourceRemoved, { removedBy }, removed)).toEqual([
      finding({ address: "aws_s3_object.old", input: "other.json" }),
    ]);
  });

  it("tells of nothing else", () => {
    expect(check(sourceRemoved, { source: null }, removed)).toEqual([]);
    expect(ofSource(sourceRemoved, { live: gone() }, removed)).toEqual([]);
    expect(ofSource(sourceRemoved, {}, { object: hopAt("object", hop("missing", "x")) })).toEqual([]);
    expect(
      ofSource(sourceRemoved, {}, { object: hopAt("object", hop("proven", null), hop("planned", null)) }),
    ).toEqual([]);
    // Where S3 was not asked, the plan says it all the same.
    expect(ofSource(sourceRemoved, { live: null }, removed)).toHaveLength(1);
  });
});
