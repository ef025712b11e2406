import type { TerraformStack } from "cdktf";
import { Dictionary, DictionaryBucket, DictionaryFormat, RolloutMode } from "../../src";
import { LiveDictionaries } from "../validation/LiveDictionaries";
import { describeWithAwsProvider } from "./describeWithTerraform";
import { HclProject } from "./fixtures/HclProject";

const TEN_MINUTES_MS = 600_000;
const [FOLLOWS, STAYS] = ["search-prod", "search-manual"] as const;
const WORDS = "car, automobile\n";
const REASON = 'follows "by hand", a day later';

describeWithAwsProvider("a stack in cdktf's HCL output that is applied", () => {
  let local: LiveDictionaries;
  let project: HclProject;
  beforeAll(async () => {
    local = await LiveDictionaries.start([FOLLOWS, STAYS]);
    project = new HclProject(local.aws);
  });
  afterAll(async () => {
    await project.remove();
    await local.stop();
  });

  test(
    "brings the words to the domains and leaves nothing to plan",
    async () => {
      project.synthesize("hcl", declaring(WORDS));
      await project.terraform.init();
      expect(await project.terraform.plan()).toMatchObject({ changes: true });
      await project.terraform.applyPlan();
      expect(served()).toEqual({ [FOLLOWS]: WORDS, [STAYS]: WORDS });
      expect(await project.terraform.plan()).toMatchObject({ changes: false });
    },
    TEN_MINUTES_MS,
  );

  function declaring(words: string): (stack: TerraformStack) => void {
    return (stack) => {
      const synonyms = new Dictionary(stack, "words", {
        bucket: new DictionaryBucket(stack, "dictionaries", { bucketName: "acme-hcl", forceDestroy: true }),
        file: project.write("words.txt", words),
        format: DictionaryFormat.SOLR_SYNONYMS,
        packageName: "words",
        description: 'the "search" team\'s C:\\words',
      });
      const first = synonyms.associateWith(FOLLOWS);
      synonyms
        .associateWith(STAYS, { rollout: RolloutMode.MANUAL, dependsOn: [first] })
        .suppressFinding({ code: "association-stale", reason: REASON });
    };
  }

  function served(): Record<string, string> {
    const files = local.aws.domainFiles();
    return Object.fromEntries(files.map(({ domainName, bytes }) => [domainName, bytes.toString()]));
  }
});
