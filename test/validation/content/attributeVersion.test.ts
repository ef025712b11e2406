import fc from "fast-check";
import {
  attributeVersion,
  type MadeVersion,
  madeVersions,
  objectHistory,
  type WrittenObject,
} from "../../../src/validation/content/attributeVersion";
import { gone, object, there, unanswered, writtenVersion } from "../subjects";

const at = (ms: number) => new Date(Date.UTC(2026, 10, 1) + ms);
const made = (packageVersion: string, ms: number): MadeVersion => ({ packageVersion, createdAt: at(ms) });
const written = (versionId: string, ms: number, deleted = false): WrittenObject => ({
  versionId,
  lastModified: at(ms),
  deleted,
});
const V1 = made("v1", 10_000);
const of = (objects: WrittenObject[], all: MadeVersion[] = [V1], complete = true) =>
  attributeVersion(V1, all, { written: objects, complete });
const unknown = (
  why: string,
  checkedBy = "the UpdatePackage event in CloudTrail, which names the object",
) => ({
  kind: "unknown",
  why,
  checkedBy,
});
const SKEWED = unknown("the object was written within seconds of the moment at which v1 was made");

describe("what a version was copied from", () => {
  it("is the object that was in force when it was made, up to the same millisecond", () => {
    const before = written("a", 5_000);
    expect(of([written("b", 20_000), before])).toEqual({ kind: "copied", from: before });
    expect(of([written("a", 10_000)])).toEqual({ kind: "copied", from: written("a", 10_000) });
  });

  it("is not known where the object was written up to two seconds later", () => {
    const before = written("a", 5_000);
    expect(of([written("b", 10_001), before])).toEqual(SKEWED);
    expect(of([written("b", 12_000), before])).toEqual(SKEWED);
    expect(of([written("b", 12_001), before])).toEqual({ kind: "copied", from: before });
  });

  it("is not known where no object is as old", () => {
    expect(of([written("b", 10_001)])).toEqual(unknown("no version of the object is as old as v1"));
    expect(of([written("b", 10_001)], [V1], false)).toEqual(
      unknown(
        "the object was written again after v1 was made, and the bucket keeps no older content",
        "versioning of the bucket, from the next change on",
      ),
    );
  });

  it("is not known where there was no object", () => {
    expect(of([written("marker", 7_000, true), written("a", 5_000)])).toEqual(
      unknown("there was no object when v1 was made"),
    );
  });

  it("is not known where an earlier version was made of the same object", () => {
    const object = [written("a", 5_000)];
    const elsewhere = unknown(
      "v1 was made although the object is the one that v0 was made of: its bytes may come from any object",
    );
    expect(of(object, [V1, made("v0", 9_999)])).toEqual(elsewhere);
    expect(of(object, [V1, made("v0", 5_000)])).toEqual(elsewhere);
    expect(of(object, [V1, made("v0", 4_999)]).kind).toBe("copied");
    expect(of(object, [V1, made("v0", 10_000)]).kind).toBe("copied");
    expect(of(object, [V1, made("v2", 10_001)]).kind).toBe("copied");
    expect(of(object, [made("v1", 6_000)]).kind).toBe("copied");
  });

  it("is told by an independent reading of the rule, whatever was written and made", () => {
    const times = fc.integer({ min: 0, max: 12 }).map((second) => second * 1000);
    fc.assert(
      fc.property(
        fc.uniqueArray(times, { minLength: 1, maxLength: 5 }),
        fc.array(times, { maxLength: 4 }),
        (writes, others) => {
          const objects = [...writes].sort((a, b) => b - a).map((ms) => written(`w${ms}`, ms));
          const all = [V1, ...others.map((ms, index) => made(`o${index}`, ms))];
          const [newest] = writes.filter((ms) => ms <= 10_000).sort((a, b) => b - a);
          const isSure =
            newest !== undefined &&
            !writes.some((ms) => ms > 10_000 && ms <= 12_000) &&
            !others.some((ms) => ms >= newest && ms < 10_000);
          const told = of(objects, all);
          expect(told.kind).toBe(isSure ? "copied" : "unknown");
          if (told.kind === "copied") expect(told.from.versionId).toBe(`w${newest}`);
        },
      ),
    );
  });
});

describe("the versions of a history", () => {
  it("are those of which it says when they were made", () => {
    expect(
      madeVersions([
        { PackageVersion: "v1", CreatedAt: at(1) },
        { PackageVersion: "v2" },
        { CreatedAt: at(2) },
      ]),
    ).toEqual([made("v1", 1)]);
  });
});

describe("what was written to an object", () => {
  const live = object({ lastModified: at(3), versionId: "now" });
  const now = { written: [{ versionId: "now", lastModified: at(3), deleted: false }], complete: false };

  it("is every version, where they were listed", () => {
    const entries = [writtenVersion({ versionId: "null" }), writtenVersion({ versionId: "one" })];
    expect(objectHistory({ live, versions: there(entries) })).toEqual({ written: entries, complete: true });
    // A bucket without versions calls the only one `null`.
    const only = [writtenVersion({ versionId: "null" })];
    expect(objectHistory({ live, versions: there(only) })).toEqual({ written: only, complete: false });
  });

  it("is the current one, where no versions are known", () => {
    expect(objectHistory({ live, versions: null })).toEqual(now);
    expect(objectHistory({ live, versions: there([]) })).toEqual(now);
    expect(objectHistory({ live, versions: unanswered() })).toEqual(now);
  });

  it("is not known without the object", () => {
    expect(objectHistory({ live: null, versions: null })).toBeNull();
    expect(objectHistory({ live: gone(), versions: there([]) })).toBeNull();
  });
});
