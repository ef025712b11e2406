import { type CtyObject, UNKNOWN } from "../../../../../providers/opensearchpackages/plugin/codec/CtyValue";
import { planUpdate } from "../../../../../providers/opensearchpackages/plugin/framework/planChange";
import { copiesAnyway } from "../../../../../providers/opensearchpackages/plugin/resources/planPackageContent";
import { packageContentResource } from "../../../../../providers/opensearchpackages/plugin/resources/packageContentResource";

const OLD = "a".repeat(64);
const NEW = "b".repeat(64);

const live = {
  id: "F1",
  package_id: "F1",
  s3_bucket_name: "dictionaries",
  s3_key: "synonyms.txt",
  content_sha256: OLD,
  package_description: "Synonyms",
  package_name: "synonyms",
  available_package_version: "v1",
  content_version: "v1",
  error_message: null,
  status: "AVAILABLE",
  timeouts: null,
};
const WRITTEN = ["package_id", "s3_bucket_name", "s3_key", "content_sha256", "package_description"] as const;

/** As Terraform proposes: what is written, and the prior value of whatever is computed. */
function plan(written: CtyObject, prior: CtyObject = live): ReturnType<typeof planUpdate> {
  const own: CtyObject = Object.fromEntries(WRITTEN.map((name) => [name, live[name]]));
  const config: CtyObject = {
    ...Object.fromEntries(Object.keys(live).map((name) => [name, null])),
    ...own,
    ...written,
  };
  const proposed = { ...prior, ...own, ...written };
  return planUpdate(packageContentResource, { prior, config, proposed });
}

const version = (written: CtyObject, prior?: CtyObject) =>
  plan(written, prior).planned["available_package_version"];

describe("the plan of a package's content", () => {
  test("is empty when the package holds what is written", () => {
    expect(plan({}).planned).toEqual(live);
  });

  test.each<[string, CtyObject]>([
    ["a changed file", { content_sha256: NEW }],
    ["a file that is not known yet", { content_sha256: UNKNOWN }],
    ["another description", { package_description: "Words" }],
    ["no description", { package_description: null }],
    ["another key", { s3_key: "other.txt" }],
    ["a bucket that is not known yet", { s3_bucket_name: UNKNOWN }],
  ])("%s makes a version that is known after apply, in place", (_what, written) => {
    const { planned, replacing } = plan(written);
    expect(replacing).toEqual([]);
    expect(planned).toMatchObject({ ...written, available_package_version: UNKNOWN, status: "AVAILABLE" });
  });

  test("what somebody else uploaded is put right", () => {
    expect(version({}, { ...live, content_sha256: NEW, available_package_version: "v2" })).toBe(UNKNOWN);
    expect(version({}, { ...live, content_sha256: null })).toBe(UNKNOWN);
  });

  test("a version that somebody else has made is put right, whatever its description says", () => {
    const moved = { ...live, available_package_version: "v2" };
    expect(plan({}, moved).planned).toMatchObject({
      available_package_version: UNKNOWN,
      content_version: UNKNOWN,
    });
  });

  test("a copy that failed or still runs is seen to", () => {
    for (const status of ["COPY_FAILED", "COPYING"]) {
      expect(plan({}, { ...live, status }).planned).toMatchObject({
        available_package_version: UNKNOWN,
        status: "AVAILABLE",
      });
    }
  });

  test("after an import, naming the source of the content that is there makes no version", () => {
    const imported = { ...live, s3_bucket_name: null, s3_key: null };
    expect(plan({}, imported).planned).toEqual(live);
    expect(version({ content_sha256: NEW }, imported)).toBe(UNKNOWN);
  });

  test("another package is another content", () => {
    const { planned, replacing } = plan({ package_id: "F2" });
    expect(replacing).toEqual(["package_id"]);
    expect(planned).toMatchObject({ id: UNKNOWN, package_name: UNKNOWN, available_package_version: UNKNOWN });
  });
});

describe("an update that copies although the description says already what it is to say", () => {
  test.each<[string, CtyObject, CtyObject, boolean]>([
    ["nothing has changed", live, {}, false],
    ["the package was updated by the same apply", live, { content_sha256: NEW }, false],
    ["the source object is another one", live, { s3_key: "other.txt" }, true],
    [
      "the source object and the content are others",
      live,
      { s3_key: "other.txt", content_sha256: NEW },
      false,
    ],
    ["somebody else has made a version", { ...live, available_package_version: "v2" }, {}, true],
    ["the copy of somebody else runs", { ...live, status: "COPYING" }, {}, true],
    ["the copy has failed", { ...live, status: "COPY_FAILED" }, {}, true],
    ["it was imported", { ...live, s3_key: null, s3_bucket_name: null, content_version: null }, {}, false],
  ])("%s", (_when, prior, planned, copies) => {
    expect(copiesAnyway(prior, { ...live, ...planned })).toBe(copies);
  });
});

describe("the import of a package's content", () => {
  test("takes the id of the package, and nothing else is known then", () => {
    expect(packageContentResource.importState("F1")).toMatchObject({ package_id: "F1", s3_key: null });
  });

  test.each(["", "search-prod/F1", "F 1"])("refuses the id %p", (id) => {
    expect(() => packageContentResource.importState(id)).toThrow("Import it as F123456789");
  });
});
