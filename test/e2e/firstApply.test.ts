import { RolloutMode } from "../../src";
import { validate, type ValidationReport } from "../../src/validation";
import { LiveDictionaries } from "../validation/LiveDictionaries";
import { describeWithAwsProvider } from "./describeWithTerraform";
import { SynonymsProject } from "./fixtures/SynonymsProject";

const TEN_MINUTES_MS = 600_000;
const DOMAIN = "search-prod";
const CONTENT = "car, automobile\n";
const NEW_CONTENT = "car, automobile, motorcar\n";
/** So long a package is COPYING here: longer than hashicorp/aws 5.100.0 takes from the package to its association. */
const COPYING_MS = 8_000;
/** The sentence of the AWS provider; that the service refuses with a ConflictException is the local AWS's assumption. */
const REFUSED =
  /Error: creating OpenSearch Package Association \(search-prod-\S+\): operation error OpenSearch: AssociatePackage, .* ConflictException: .* COPYING/;

describeWithAwsProvider("the first apply, when the service takes 8 s to copy the package", () => {
  let live: LiveDictionaries;
  let project: SynonymsProject;

  beforeEach(async () => {
    live = await LiveDictionaries.start([DOMAIN], { copyingMs: COPYING_MS });
    project = new SynonymsProject(live);
    project.write(CONTENT);
  });
  afterEach(async () => {
    await project.remove();
    await live.stop();
  });

  async function validatedPlan(): Promise<ValidationReport> {
    await project.terraform.plan();
    const content = await project.terraform.showPlan();
    const inputs = [{ name: "plan.json", content, directory: project.stackFolder }];
    return validate({ inputs, settings: live.settings });
  }

  /** How the service answered each AssociatePackage, in order. */
  function associateAnswers(): (string | number)[] {
    const { entries } = live.aws.requests;
    return entries
      .filter(({ operation }) => operation === "AssociatePackage")
      .map(({ errorType, status }) => errorType ?? status);
  }

  test(
    "by default it waits for the copy and succeeds, as its plan was validated, and so does a changed file",
    async () => {
      project.synthesize((synonyms) => synonyms.associateWith(DOMAIN));
      await project.terraform.init();
      expect(await validatedPlan()).toMatchObject({ verdict: "clean", findings: [], unchecked: [] });
      await project.terraform.applyPlan();
      expect(associateAnswers()).toEqual([200]);
      expect(live.aws.domainFiles().map(({ bytes }) => bytes.toString())).toEqual([CONTENT]);

      project.write(NEW_CONTENT);
      project.synthesize((synonyms) => synonyms.associateWith(DOMAIN));
      expect(await validatedPlan()).toMatchObject({ verdict: "clean", findings: [], unchecked: [] });
      await project.terraform.applyPlan();
      expect(live.aws.domainFiles().map(({ bytes }) => bytes.toString())).toEqual([NEW_CONTENT]);
    },
    TEN_MINUTES_MS,
  );

  test(
    "with RolloutMode.MANUAL hashicorp/aws 5.100.0 associates what is still COPYING, and is refused",
    async () => {
      project.synthesize((synonyms) => synonyms.associateWith(DOMAIN, { rollout: RolloutMode.MANUAL }));
      await project.terraform.init();
      expect(project.terraform.read(".terraform.lock.hcl")).toContain('version     = "5.100.0"');
      expect((await validatedPlan()).findings).toMatchObject([
        { code: "package-not-available", refusal: { certainty: "possible", exception: "ConflictException" } },
      ]);
      const { exitCode, output } = await project.terraform.run("apply", "-no-color", "-auto-approve").result;
      expect(exitCode).toBe(1);
      expect(output).toMatch(REFUSED);
      expect(associateAnswers()).toEqual(["ConflictException"]);
      expect(live.aws.domainFiles()).toEqual([]);
    },
    TEN_MINUTES_MS,
  );
});
