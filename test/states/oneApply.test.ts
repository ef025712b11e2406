import { LocalPackages } from "../service/rollout/LocalPackages";
import { describeWithAwsProvider } from "../e2e/describeWithTerraform";
import { type DeclaredWords, DictionariesProject } from "../e2e/fixtures/DictionariesProject";

const TEN_MINUTES_MS = 600_000;

/** What changes of a dictionary, and how. */
interface Change {
  readonly name: string;
  readonly before?: Partial<DeclaredWords>;
  readonly after: Partial<DeclaredWords>;
}

const words = (name: string): string => `${name}, words\n`;

const CHANGES: readonly Change[] = [
  { name: "content", after: { content: "content, other words\n" } },
  {
    name: "wording",
    before: { more: { description: "Words" } },
    after: { more: { description: "Better words" } },
  },
  { name: "first-wording", after: { more: { description: "Words" } } },
  { name: "source-key", after: { more: { s3Key: "elsewhere/words.txt" } } },
  {
    name: "content-and-key",
    after: { content: "content-and-key, more\n", more: { s3Key: "elsewhere/more.txt" } },
  },
  // The service cannot read what a KMS key encrypts: the copy fails until the object is written again.
  {
    name: "encryption",
    before: { override: ({ sourceObject }) => sourceObject.addOverride("server_side_encryption", "aws:kms") },
    after: {},
  },
  { name: "nothing", after: {} },
];

describeWithAwsProvider("whatever makes a new version is rolled out by the same apply", () => {
  let local: LocalPackages;
  let project: DictionariesProject;

  beforeAll(async () => {
    const domains = CHANGES.map(({ name }) => `on-${name}`);
    local = await LocalPackages.start(domains, { delays: { copyingMs: 3_000, associatingMs: 500 } });
    project = new DictionariesProject(local);
    project.synthesize(CHANGES.map(({ name, before }) => declared(name, before)));
    await project.terraform.init();
    await project.apply();
    project.synthesize(CHANGES.map(({ name, after }) => declared(name, after)));
    await project.terraform.apply("-parallelism=60");
  }, TEN_MINUTES_MS);
  afterAll(async () => {
    await project.remove();
    await local.stop();
  });

  function declared(name: string, more: Partial<DeclaredWords> = {}): DeclaredWords {
    return { name, content: words(name), domainName: `on-${name}`, ...more };
  }

  test.each(CHANGES)("$name", async ({ name, after }) => {
    const packageId = await local.idOf(name);
    const { AvailablePackageVersion: available } = (await local.package(packageId)) ?? {};
    const association = await local.association(packageId, `on-${name}`);
    expect(association).toMatchObject({ DomainPackageStatus: "ACTIVE", PackageVersion: available });
    expect(local.served(packageId, `on-${name}`)).toBe(after.content ?? words(name));
  });

  test(
    "the second plan is empty",
    async () => {
      expect((await project.plan()).changes).toEqual([]);
    },
    TEN_MINUTES_MS,
  );
});
