import { type AssociablePackage, Dictionary, RolloutMode } from "../../src";
import { type Finding, validate, type ValidationReport } from "../../src/validation";
import { LiveDictionaries } from "../validation/LiveDictionaries";
import { describeWithAwsProvider } from "./describeWithTerraform";
import { SynonymsProject } from "./fixtures/SynonymsProject";

const TEN_MINUTES_MS = 600_000;
const OLD_CONTENT = "car, automobile\n";
const NEW_CONTENT = "car, automobile\nlorry, truck\n";
/** A package is AVAILABLE at once: with `MANUAL`, the first apply would otherwise fail before its time. */
const NO_COPYING = { copyingMs: 0, validatingMs: 0 };
const MANUAL = { rollout: RolloutMode.MANUAL };

/** Each test continues where the one before it ended, as the days of a project do: applies are what takes time. */
describeWithAwsProvider("what validation says of a stack, and what the real Terraform then does", () => {
  let live: LiveDictionaries;
  let project: SynonymsProject;
  /** Made and put on `search-staging` by somebody else. */
  let othersPackageId: string;

  beforeAll(async () => {
    live = await LiveDictionaries.start(["search-prod", "search-staging"], NO_COPYING);
    othersPackageId = await live.package("others");
    await live.associate(othersPackageId, "search-staging");
    project = new SynonymsProject(live);
    project.write(OLD_CONTENT);
  }, TEN_MINUTES_MS);
  afterAll(async () => {
    await project.remove();
    await live.stop();
  });

  test(
    "an association that is live already is predicted to fail, and fails",
    async () => {
      project.synthesize((synonyms) => {
        onProd(synonyms);
        const others = Dictionary.fromPackageId(synonyms, "others", othersPackageId);
        others.associateWith("search-staging", MANUAL);
      });
      await project.terraform.init();
      await project.terraform.plan();
      const { findings, verdict } = await validatePlan();
      expect(verdict).toBe("findings");
      // MANUAL has no gate, so that its own association may come too early.
      expect(codesOf(findings)).toEqual(["association-exists", "package-not-available"]);
      const [predicted] = findings;
      expect(predicted).toMatchObject({ severity: "error", domainName: "search-staging" });

      const { exitCode, output } = await project.terraform.run("apply", "-no-color", "plan.out").result;
      expect(exitCode).toBe(1);
      expect(errorsIn(output)).toEqual([
        expect.stringMatching(/AssociatePackage.*ConflictException: Package is already in desired state/),
      ]);
      expect(output).toContain(`with ${predicted?.address},`);
      expect(predicted?.message).toContain("ConflictException");
    },
    TEN_MINUTES_MS,
  );

  test(
    "without that association the plan is empty, and plan and state validate clean",
    async () => {
      project.synthesize(onProd);
      expect((await project.terraform.plan()).changes).toBe(false);
      expect(await validatePlan()).toMatchObject({ verdict: "clean", findings: [] });
      expect(await validateState()).toMatchObject({ verdict: "clean", findings: [] });
    },
    TEN_MINUTES_MS,
  );

  test(
    "a changed dictionary is predicted to stay off the domain, and after the apply the domain holds the old file",
    async () => {
      project.write(NEW_CONTENT);
      project.synthesize(onProd);
      await project.terraform.plan();
      const before = await validatePlan();
      expect(codesOf(before.findings)).toEqual(["association-will-be-stale"]);
      expect(before.deliveries).toMatchObject([{ liveVersion: "v1", versionAfterApply: "v1" }]);
      expect(before.dictionaries).toMatchObject([
        { diff: { added: [{ text: "lorry, truck" }], removed: [] } },
      ]);

      await project.terraform.applyPlan();
      const after = await validateState();
      expect(codesOf(after.findings)).toEqual(["association-stale"]);
      expect(after.findings).toMatchObject([{ expected: "v2", actual: "v1", domainName: "search-prod" }]);
      expect(fileOnProd()).toBe(OLD_CONTENT);
    },
    TEN_MINUTES_MS,
  );

  test(
    "Terraform itself plans no change while the domain serves the old file",
    async () => {
      expect((await project.terraform.plan()).changes).toBe(false);
      expect(codesOf((await validatePlan()).findings)).toEqual(["association-stale"]);
    },
    TEN_MINUTES_MS,
  );

  function onProd(synonyms: AssociablePackage): void {
    synonyms.associateWith("search-prod", MANUAL);
  }

  async function validatePlan(): Promise<ValidationReport> {
    return validateText("plan.json", await project.terraform.showPlan());
  }

  async function validateState(): Promise<ValidationReport> {
    return validateText("state.json", await project.terraform.showState());
  }

  function validateText(name: string, content: string): Promise<ValidationReport> {
    const inputs = [{ name, content, directory: project.stackFolder }];
    return validate({ inputs, settings: live.settings });
  }

  function fileOnProd(): string | undefined {
    const held = live.aws.domainFiles().find(({ domainName }) => domainName === "search-prod");
    return held?.bytes.toString();
  }
});

function codesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ code }) => code);
}

/** The lines that Terraform's errors begin with. */
function errorsIn(output: string): string[] {
  return output.split("\n").filter((line) => line.startsWith("Error: "));
}
