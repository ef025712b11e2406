import { CreatePackageCommand, DeleteDomainCommand, UpdatePackageCommand } from "@aws-sdk/client-opensearch";
import { registerAdoptCommand } from "../../src/cli/commands/adopt";
import { BUCKET, CaseWorld, REVIEWED } from "../validation/CaseWorld";
import { sha256Of } from "../validation/LiveDictionaries";
import { type CommandRun, runCommand } from "./CommandRun";

jest.setTimeout(60_000);

describe("opensearch-packages adopt", () => {
  let world: CaseWorld;
  const before = { ...process.env };

  beforeEach(async () => {
    // A domain that is being deleted stays so for the whole test.
    world = await CaseWorld.start({ delays: { domainProcessingMs: 600_000 } });
    Object.assign(process.env, world.aws.environment());
  });
  afterEach(async () => {
    process.env = { ...before };
    await world.stop();
  });

  function adopt(...args: string[]): Promise<CommandRun> {
    return runCommand(registerAdoptCommand, ["adopt", ...args]);
  }

  async function make(name: string, key = "other.txt"): Promise<string> {
    const { PackageDetails } = await world.client.send(
      new CreatePackageCommand({
        PackageName: name,
        PackageType: "TXT-DICTIONARY",
        PackageSource: { S3BucketName: BUCKET, S3Key: key },
      }),
    );
    return PackageDetails?.PackageID ?? "";
  }

  test("prints code alone on standard output, and what is live on standard error", async () => {
    const { exitCode, stdout, stderr } = await adopt("--bucket", BUCKET, "--key", "s.txt");
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`id = "search-staging/${world.packageId}"`);
    expect(stdout).toContain(`id = "${BUCKET}/s.txt"`);
    expect(stdout).toContain('package_description = "x"');
    expect(stdout).toContain(
      `# The words that are live have the SHA-256 ${sha256Of(REVIEWED)}: compare hx-syn.txt`,
    );
    expect(stdout).not.toMatch(/aws_opensearch_package/);
    expect(stderr).toMatch(
      /hx-syn \(F\d+\) +v1 +[0-9a-f]{12}… +search-prod +ACTIVE +v1 +s3:\/\/hx-dict\/s\.txt \(exists; v1 was made of it\)/,
    );
    expect(stderr).toContain("1 package to adopt in 127.0.0.1");
  });

  test("writes nothing", async () => {
    world.aws.requests.clear();
    await adopt("--bucket", BUCKET, "--key", "s.txt");
    const operations = new Set(world.aws.requests.entries.map(({ operation }) => operation));
    expect([...operations].sort()).toEqual([
      "DescribeDomains",
      "DescribePackages",
      "GetObject",
      "GetPackageVersionHistory",
      "ListDomainsForPackage",
    ]);
  });

  test("rehearses the code before it prints it, and says what the first apply may meet", async () => {
    await world.client.send(new DeleteDomainCommand({ DomainName: "search-prod" }));
    const { exitCode, stdout, stderr } = await adopt("--bucket", BUCKET, "--key", "s.txt");
    expect(exitCode).toBe(2);
    expect(stdout).toContain("opensearchpackages_rollout");
    expect(stderr).toMatch(
      /rehearsed: opensearchpackages_rollout\.hx_syn_on_search_prod: AssociatePackage (will|may) be refused/,
    );
    expect(stderr).not.toMatch(/rehearsed: .*search_staging/);
  });

  test("does not say that words are live that may come from another object", async () => {
    await world.updateFrom("other.txt");
    const { exitCode, stdout, stderr } = await adopt("--bucket", BUCKET, "--key", "s.txt");
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain("words that are live");
    expect(stderr).toContain("(exists; not known whether v2 was made of it)");
  });

  test("asks for the bucket by a variable where it is not said, and imports no object then", async () => {
    const { exitCode, stdout, stderr } = await adopt();
    expect(exitCode).toBe(0);
    expect(stdout).toContain('variable "dictionary_bucket"');
    expect(stdout).toContain('key                    = "dictionaries/hx-syn.txt"');
    expect(stdout).not.toContain("to = aws_s3_object");
    expect(stderr).toContain("not said");
  });

  test("prints TypeScript, and data", async () => {
    const typescript = await adopt("-o", "cdktf", "--bucket", BUCKET);
    expect(typescript.stdout).toContain(`Dictionary.adopt(this, "hx-syn", "${world.packageId}", {`);
    expect(typescript.stderr).toContain("(is to be made)");
    const { stdout, stderr } = await adopt("-o", "json", "--bucket", BUCKET);
    expect(JSON.parse(stdout)).toMatchObject({
      packages: [{ packageId: world.packageId, availableVersion: "v1" }],
      leftOut: [],
      adoption: { bucket: BUCKET, dictionaries: [{ label: "hx_syn", object: { exists: false } }] },
    });
    expect(stderr).toBe("");
  });

  test("takes packages by name or id, each with its key", async () => {
    const id = await make("stop-words");
    world.pass();
    const { exitCode, stdout } = await adopt(
      ...["--package", "hx-syn", "--package", id, "--bucket", BUCKET],
      ...["--key", "hx-syn=s.txt", "--key", `${id}=other.txt`],
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`id = "${BUCKET}/s.txt"`);
    expect(stdout).toContain(`id = "${BUCKET}/other.txt"`);
  });

  test("refuses one object for two packages", async () => {
    await make("stop-words");
    world.pass();
    const keys = ["--key", "hx-syn=s.txt", "--key", "stop-words=s.txt"];
    const { exitCode, stderr } = await adopt("--bucket", BUCKET, ...keys);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("two packages have one object");
  });

  test("leaves out what cannot be adopted now, with the reason, and is not green", async () => {
    world.aws.faults.failCopy({ errorType: "BadFile", errorMessage: "no text", times: 1 });
    await make("broken-words");
    world.pass();
    const { exitCode, stdout, stderr } = await adopt();
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/left out: broken-words \(F\d+\): it is COPY_FAILED \(BadFile: no text\)/);
    expect(stdout).toContain("hx_syn");
    expect(stdout).not.toContain("broken");
  });

  test("leaves out what is another's: only when it was named, that leaves anything open", async () => {
    const own = world.aws.addAwsOwnedPackage({ packageName: "analysis-icu", packageType: "TXT-DICTIONARY" });
    const all = await adopt();
    expect([all.exitCode, all.stderr]).toEqual([
      0,
      expect.stringContaining(`left out: analysis-icu (${own}): it belongs to`),
    ]);
    const { exitCode, stdout, stderr } = await adopt("--package", "analysis-icu");
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("0 packages to adopt");
  });

  test("says it where nobody knows whether an object exists", async () => {
    world.aws.faults.deny("GetObject");
    world.aws.faults.deny("HeadObject");
    const { exitCode, stdout, stderr } = await adopt("--bucket", BUCKET, "--key", "s.txt");
    expect(exitCode).toBe(2);
    expect(stdout).not.toContain("to = aws_s3_object");
    expect(stderr).toContain(`not known: whether there is s3://${BUCKET}/s.txt`);
  });

  test.each([
    [["--package", "no-such-package"], "there is no package with this id or name"],
    [["--key", "s.txt"], "a key is given, and no bucket"],
    [["--bucket", BUCKET, "--key", "other=s.txt"], "it is about a package that is not selected"],
    [["--bucket", BUCKET, "--key", "/s.txt"], "no slash in front"],
  ])("%j is one message and the exit code 1", async (args, message) => {
    const { exitCode, stdout, stderr } = await adopt(...args);
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(message);
  });

  test("a description that acts on a terminal is text in everything that is printed", async () => {
    await world.client.send(
      new UpdatePackageCommand({
        PackageID: world.packageId,
        PackageSource: { S3BucketName: BUCKET, S3Key: "s.txt" },
        PackageDescription: '\u001b[2J"${file("/etc/passwd")}" ##[error]',
      }),
    );
    world.pass();
    const { stdout } = await adopt();
    expect(stdout).toContain(
      String.raw`package_description = "\u001b[2J\"\u0024{file(\"/etc/passwd\")}\" #\u0023[error]"`,
    );
  });
});
