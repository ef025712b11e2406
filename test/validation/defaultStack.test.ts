import type { ValidationReport } from "../../src/validation";
import { NEW_CONTENT } from "./codes/CodeCase";
import { associationValues, BUCKET, LiveDictionaries, packageValues, sha256Of } from "./LiveDictionaries";
import { PlanBuilder } from "./PlanBuilder";

const OLD_CONTENT = "a, b\n";
const DOMAIN = "search-prod";
const PACKAGE = "aws_opensearch_package.synonyms";
const CONTENT = "opensearchpackages_package_content.synonyms";
const GATE = "opensearchpackages_association_gate.on_prod";
const ASSOCIATION = "aws_opensearch_package_association.on_prod";

type Values = Readonly<Record<string, unknown>>;

/** What a plan that copies shows of the content afterwards. */
const COPIES = { actions: ["update"], unknown: ["available_package_version", "content_version"] } as const;

function contentValues(id: string, content: string, more: Values = {}): Values {
  return {
    id,
    package_id: id,
    s3_bucket_name: BUCKET,
    s3_key: "synonyms",
    content_sha256: sha256Of(content),
    package_description: "made by a test",
    available_package_version: "v1",
    content_version: "v1",
    status: "AVAILABLE",
    ...more,
  };
}

/** The content of a plan that makes or awaits a version: which, is not known. */
function copied(id: string, content: string): Values {
  const { available_package_version, content_version, ...known } = contentValues(id, content);
  expect([available_package_version, content_version]).toEqual(["v1", "v1"]);
  return known;
}

function rolloutValues(id: string, more: Values = {}): Values {
  return { package_id: id, domain_name: DOMAIN, status: "ACTIVE", ...more };
}

/** What `associateWith` makes behind the content, with a rollout that follows its version into this apply. */
function associated(plan: PlanBuilder, id: string): PlanBuilder {
  return behind(plan, id).add("opensearchpackages_rollout", "on_prod", rolloutValues(id), {
    actions: ["update"],
    before: rolloutValues(id, { package_version: "v1" }),
    unknown: ["package_version"],
    references: { package_version: `${CONTENT}.available_package_version` },
    packageReference: PACKAGE,
    dependsOn: [ASSOCIATION],
  });
}

function behind(plan: PlanBuilder, id: string): PlanBuilder {
  const on = { package_id: id, domain_name: DOMAIN, status: "ACTIVE" };
  return plan
    .add("opensearchpackages_association_gate", "on_prod", on, {
      packageReference: PACKAGE,
      dependsOn: [CONTENT],
    })
    .association("on_prod", associationValues(id), { packageReference: PACKAGE, dependsOn: [GATE] });
}

function withContent(plan: PlanBuilder, id: string, content: string, before: Values): PlanBuilder {
  return plan.add("opensearchpackages_package_content", "synonyms", copied(id, content), {
    ...COPIES,
    before,
    packageReference: PACKAGE,
    dependsOn: [PACKAGE],
  });
}

describe("The plan of a default stack", () => {
  let live: LiveDictionaries;
  let id: string;
  beforeEach(async () => {
    live = await LiveDictionaries.start();
    id = await live.package("synonyms");
    await live.associate(id);
  });
  afterEach(() => live.stop());

  const codes = ({ findings }: ValidationReport): string[] => findings.map(({ code }) => code);

  /** As it was made, and unchanged. */
  const keeps = (): PlanBuilder => new PlanBuilder().package("synonyms", packageValues("synonyms", id));

  test("shows a package and its content, changed together, as one package that the domain will serve", async () => {
    await live.upload("synonyms", NEW_CONTENT);
    const made = new PlanBuilder().package("synonyms", packageValues("synonyms", id, NEW_CONTENT), {
      actions: ["update"],
      before: packageValues("synonyms", id),
    });
    const plan = associated(withContent(made, id, NEW_CONTENT, contentValues(id, OLD_CONTENT)), id);
    const report = await live.validate(plan);
    expect(report.packages.map(({ address }) => address)).toEqual([PACKAGE]);
    expect(report.deliveries).toHaveLength(1);
    expect(codes(report)).toEqual([]);
    expect(report.verdict).toBe("clean");
  });

  describe("of a package whose copy has failed", () => {
    beforeEach(() => live.aws.faults.packageStatus({ packageName: "synonyms", status: "COPY_FAILED" }));

    const failed = (): Values => contentValues(id, OLD_CONTENT, { status: "COPY_FAILED" });

    test("makes it good where the content is copied again", async () => {
      const report = await live.validate(associated(withContent(keeps(), id, OLD_CONTENT, failed()), id));
      expect(report.findings).toMatchObject([{ code: "package-failed", severity: "info", address: PACKAGE }]);
      expect(report.verdict).toBe("clean");
    });

    test("is an error without a content", async () => {
      const report = await live.validate(behind(keeps(), id));
      expect(report.verdict).not.toBe("clean");
      expect(report.findings).toContainEqual(
        expect.objectContaining({ code: "package-failed", severity: "error", address: PACKAGE }),
      );
    });
  });

  describe("whose content makes a version", () => {
    const plan = async (version: string, more: Values): Promise<ValidationReport> => {
      await live.upload("synonyms", NEW_CONTENT);
      const made = withContent(keeps(), id, NEW_CONTENT, contentValues(id, OLD_CONTENT));
      return live.validate(
        behind(made, id).add("opensearchpackages_rollout", "on_prod", rolloutValues(id, more), {
          ...("package_version" in more ? {} : { actions: ["update"], unknown: ["package_version"] }),
          before: rolloutValues(id, { package_version: "v1" }),
          references: { package_version: version },
          packageReference: PACKAGE,
          dependsOn: [ASSOCIATION],
        }),
      );
    };

    test("has a rollout that is held on no version where it follows the content's", async () => {
      const report = await plan(`${CONTENT}.available_package_version`, {});
      expect(codes(report)).not.toContain("association-will-be-stale");
      expect(report.deliveries).toMatchObject([{ versionAfterApply: "(known after apply)" }]);
    });

    test("has one that is held where the version is written", async () => {
      const report = await plan("var.version", { package_version: "v1" });
      expect(report.deliveries).toMatchObject([{ versionAfterApply: "v1" }]);
    });
  });
});
