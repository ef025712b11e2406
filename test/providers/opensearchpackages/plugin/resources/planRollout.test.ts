import { type CtyObject, UNKNOWN } from "../../../../../providers/opensearchpackages/plugin/codec/CtyValue";
import { planUpdate } from "../../../../../providers/opensearchpackages/plugin/framework/planChange";
import { rolloutResource } from "../../../../../providers/opensearchpackages/plugin/resources/rolloutResource";

const OLD = "a".repeat(64);
const NEW = "b".repeat(64);

const live: CtyObject = {
  id: "search-prod/F1",
  domain_name: "search-prod",
  package_id: "F1",
  package_version: "v1",
  content_sha256: OLD,
  available_package_version: "v1",
  available_content_sha256: OLD,
  status: "ACTIVE",
  reference_path: "analyzers/F1",
  timeouts: null,
};

/** As Terraform proposes: what is written, and the prior value of whatever is computed and not written. */
function plan(written: CtyObject, prior: CtyObject = live): ReturnType<typeof planUpdate> {
  const config = {
    ...Object.fromEntries(Object.keys(live).map((name) => [name, null])),
    domain_name: "search-prod",
    package_id: "F1",
    ...written,
  };
  const set = Object.fromEntries(Object.entries(config).filter(([, value]) => value !== null));
  return planUpdate(rolloutResource, { prior, config, proposed: { ...prior, ...set } });
}

describe("the plan of a rollout", () => {
  test("is empty when the domain serves what is written", () => {
    expect(plan({ content_sha256: OLD }).planned).toEqual(live);
    expect(plan({}).planned).toEqual(live);
  });

  test("a changed file is a version known after apply, because another resource makes it", () => {
    const { planned } = plan({ content_sha256: NEW });
    expect(planned).toMatchObject({ package_version: UNKNOWN, content_sha256: NEW, status: UNKNOWN });
    expect(planned["reference_path"]).toBe("analyzers/F1");
  });

  test("a version made by hand is shown as v1 → v2", () => {
    const { planned } = plan({}, { ...live, available_package_version: "v2" });
    expect(planned["package_version"]).toBe("v2");
    expect(planned["available_package_version"]).toBe(UNKNOWN);
  });

  test("other content uploaded by hand is known after apply: the package is put right in the same apply", () => {
    const drifted = { ...live, available_package_version: "v2", available_content_sha256: NEW };
    expect(plan({ content_sha256: OLD }, drifted).planned["package_version"]).toBe(UNKNOWN);
  });

  test("a written version holds the domain on it", () => {
    const { planned } = plan({ package_version: "v1" }, { ...live, available_package_version: "v2" });
    expect(planned["package_version"]).toBe("v1");
    expect(planned["status"]).toBe("ACTIVE");
  });

  test("another written version is planned as it is written, known or not", () => {
    expect(plan({ package_version: "v2" }).planned["package_version"]).toBe("v2");
    expect(plan({ package_version: UNKNOWN }).planned["package_version"]).toBe(UNKNOWN);
  });

  test("a failed association is rolled out again", () => {
    const { planned } = plan({}, { ...live, status: "ASSOCIATION_FAILED" });
    expect(planned).toMatchObject({ package_version: UNKNOWN, status: UNKNOWN });
  });

  test.each([
    ["domain_name", "search-test"],
    ["package_id", "F2"],
  ])("another %s is another rollout", (name, value) => {
    const { planned, replacing } = plan({ [name]: value });
    expect(replacing).toEqual([name]);
    expect(planned).toMatchObject({ id: UNKNOWN, package_version: UNKNOWN, reference_path: UNKNOWN });
  });
});
