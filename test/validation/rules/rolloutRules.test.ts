import type { DeliverySubject } from "../../../src/validation/comparison/Comparison";
import { hop } from "../../../src/validation/hops/hopReading";
import { rolloutContentDiffers } from "../../../src/validation/rules/rollout-content-differs";
import { rolloutVersionUnavailable } from "../../../src/validation/rules/rollout-version-unavailable";
import {
  declaredPackage,
  declaredRollout,
  declaredSource,
  gone,
  hopAt,
  livePackage,
  localFile,
  object,
  OTHER_SHA,
  packaged,
  SHA,
  source,
  there,
} from "../subjects";
import { type Hops, check, OF_ROLLOUT } from "./deliverySubject";

describe("rollout-content-differs", () => {
  const rollouts = [declaredRollout({ plannedAction: "update", contentSha256: SHA })];
  const finding = (actual: string) => ({
    ...OF_ROLLOUT,
    severity: "error",
    message: "The rollout of synonyms (F1) to the domain search names other content than it will find.",
    expected: `sha256 ${SHA}`,
    actual: `sha256 ${actual}`,
    remedy: "Find out who wrote the object or the package, and decide which of the two contents is meant",
  });
  const marked = there(livePackage({ PackageDescription: `words [sha256:${OTHER_SHA}]` }));
  const makes = declaredPackage({ makesVersion: true, sha256: OTHER_SHA });
  const bytes = source({ file: null, live: object({ sha256: OTHER_SHA }) });
  const noBytes = source({ file: null, live: object({ sha256: null }) });

  it.each<[string, Parameters<typeof packaged>[0]]>([
    ["the bytes of the object", { source: bytes }],
    [
      "the bytes before the mark",
      { source: bytes, live: there(livePackage({ PackageDescription: `[sha256:${SHA}]` })) },
    ],
    ["the live mark, without bytes", { source: noBytes, live: marked }],
    ["the live mark, without a source", { source: null, live: marked }],
    ["the declared mark, of a new version", { source: noBytes, declared: makes }],
    [
      "the bytes, of a new version",
      { source: bytes, declared: declaredPackage({ makesVersion: true, sha256: SHA }) },
    ],
    [
      "the file that is uploaded",
      {
        source: source({
          declared: declaredSource({ uploads: true }),
          file: localFile({ sha256: OTHER_SHA }),
        }),
      },
    ],
  ])("tells of %s", (_, members) => {
    expect(check(rolloutContentDiffers, { rollouts, package: packaged(members) })).toEqual([
      finding(OTHER_SHA),
    ]);
  });

  it.each<[string, Partial<DeliverySubject>]>([
    ["it is the content", { rollouts }],
    ["nothing tells the content", { rollouts, package: packaged({ source: null }) }],
    ["the package is not known", { rollouts, package: null }],
    ["the package is gone", { rollouts, package: packaged({ source: null, live: gone() }) }],
    [
      "the rollout names none",
      { rollouts: [declaredRollout({ plannedAction: "update" })], package: packaged({ source: bytes }) },
    ],
    [
      "the rollout does nothing",
      { rollouts: [declaredRollout({ contentSha256: SHA })], package: packaged({ source: bytes }) },
    ],
    // A mark of before says nothing of the version that is made.
    [
      "a new version is not told of",
      {
        rollouts,
        package: packaged({
          source: noBytes,
          live: marked,
          declared: declaredPackage({ makesVersion: true }),
        }),
      },
    ],
  ])("tells of nothing where %s", (_, members) => {
    expect(check(rolloutContentDiffers, members)).toEqual([]);
  });

  it("is about the rollout, in its own input", () => {
    const own = [
      declaredRollout({ plannedAction: "create", contentSha256: SHA, input: "own.json", address: "r.own" }),
    ];
    expect(
      check(rolloutContentDiffers, { rollouts: own, package: packaged({ source: bytes }) }),
    ).toMatchObject([{ address: "r.own", input: "own.json" }]);
  });
});

describe("rollout-version-unavailable", () => {
  const rollout = declaredRollout({ plannedAction: "update", packageVersion: "v9", pinned: true });
  const other = { ...hop("failed", "it says so"), cause: "the rollout brings another version" as const };
  const hops = { domain: hopAt("domain", hop("proven", null), other) };
  const finding = (more: object = {}) => ({
    ...OF_ROLLOUT,
    severity: "error",
    message: "The domain search will not get the new content of synonyms (F1): it says so.",
    expected: "v9",
    actual: "v1",
    remedy:
      "Leave package_version out of the rollout: AssociatePackage takes no version, it always takes the newest",
    ...more,
  });

  it("tells of a pinned one, and of one that is out of date", () => {
    expect(check(rolloutVersionUnavailable, { rollouts: [rollout], rolledOut: true }, hops)).toEqual([
      finding(),
    ]);
    const late = declaredRollout({ plannedAction: "update", address: "r.late", input: "late.json" });
    const idle = declaredRollout({ address: "r.idle" });
    const members = { rollouts: [idle, late], rolledOut: true, package: packaged({ live: gone() }) };
    expect(check(rolloutVersionUnavailable, members, hops)).toEqual([
      finding({
        address: "r.late",
        input: "late.json",
        expected: null,
        actual: null,
        remedy: "Run `terraform plan` again",
      }),
    ]);
  });

  it.each<[string, Partial<DeliverySubject>, Hops]>([
    ["no rollout writes", { rollouts: [declaredRollout()], rolledOut: true }, hops],
    ["nothing is rolled out", { rollouts: [rollout] }, hops],
    [
      "the hop fails for another reason",
      { rollouts: [rollout], rolledOut: true },
      { domain: hopAt("domain", hop("failed", "x")) },
    ],
    [
      "the hop does not fail",
      { rollouts: [rollout], rolledOut: true },
      { domain: hopAt("domain", { ...other, state: "busy" }) },
    ],
  ])("tells of nothing where %s", (_, members, of) => {
    expect(check(rolloutVersionUnavailable, members, of)).toEqual([]);
  });
});
