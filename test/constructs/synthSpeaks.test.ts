import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { TemporaryFolder } from "../TemporaryFolder";

const ROOT = join(__dirname, "..", "..");
/** One app of two stacks, each with a dictionary of its own. */
const PROGRAM = `
  const { AwsProvider } = require("@cdktf/provider-aws/lib/provider");
  const { App, LocalBackend, TerraformStack } = require("cdktf");
  const { Dictionary, DictionaryBucket, DictionaryFormat } = require(process.env.CONSTRUCTS);
  const app = new App({ outdir: process.env.OUTDIR });
  for (const name of ["one", "two"]) {
    const stack = new TerraformStack(app, name);
    new LocalBackend(stack, { path: "terraform.tfstate" });
    new AwsProvider(stack, "aws", { region: "us-east-1" });
    const bucket = DictionaryBucket.fromBucketName(stack, "dictionaries", "acme-" + name);
    const file = process.env.FOLDER + "/" + name + ".txt";
    new Dictionary(stack, "words", { bucket, file, format: DictionaryFormat.SOLR_SYNONYMS, packageName: "words" });
  }
  if (process.env.ON_A_TERMINAL) {
    const { WriteStream } = require("node:tty");
    const { getColorDepth, hasColors } = WriteStream.prototype;
    Object.assign(process.stderr, { getColorDepth, hasColors });
  }
  app.synth();
`;

describe.each([
  ["node", [], join(ROOT, "lib", "src")],
  ["tsx", ["--import", "tsx"], join(ROOT, "src")],
])("a synth with %s and without cdktf-cli", (_, args, constructs) => {
  const folder = new TemporaryFolder();
  afterAll(() => folder.remove());

  const run = (one: string, two: string, environment: Record<string, string> = {}) => {
    folder.write("one.txt", one);
    folder.write("two.txt", two);
    const variables = { CONSTRUCTS: constructs, FOLDER: folder.path, OUTDIR: join(folder.path, "out") };
    const {
      OPENSEARCH_PACKAGES_LOG: _said,
      FORCE_COLOR: _forced,
      NO_COLOR: _none,
      // To Node the log of a pipeline has no colours.
      CI: _pipeline,
      ...inherited
    } = process.env;
    void [_said, _forced, _none, _pipeline];
    return spawnSync(process.execPath, [...args, "-e", PROGRAM], {
      cwd: ROOT,
      encoding: "utf8",
      env: { ...inherited, ...variables, ...environment },
    });
  };
  /** Of the error itself: in front of it Node may name the place that threw. */
  const framesIn = (text: string): string[] => text.split("\n").filter((line) => /^ +at /.test(line));

  const WARNS = "car, automobile\ncar, automobile\n";
  const REFUSED = "car, automobile\na => b => c\n";

  it("ends with what is refused in every dictionary, and no raw stack", () => {
    const { status, stderr, stdout } = run(REFUSED, "a => b => c\n");
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(
      "PackagesError: checking the dictionaries: 2 places in 2 of them would be refused",
    );
    expect(stderr).toContain(`one/words: ${folder.path}/one.txt:2:`);
    expect(stderr).toContain(`two/words: ${folder.path}/two.txt:1:`);
    expect(framesIn(stderr).length).toBeLessThanOrEqual(1);
  });

  it("keeps the stack when it is asked for", () => {
    const { stderr } = run(REFUSED, "x, y\n", { OPENSEARCH_PACKAGES_LOG: "debug" });
    expect(framesIn(stderr).length).toBeGreaterThan(3);
  });

  it("prints warnings on standard error, once", () => {
    const { status, stderr, stdout } = run(WARNS, "x, y\n");
    expect(status).toBe(0);
    expect(stdout).toBe("");
    expect(stderr.match(/duplicate-rule/g)).toHaveLength(1);
    expect(stderr).toMatch(/^warning: one\/words: /m);
  });

  it.each([
    ["cdktf-cli prints them", { CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS: "true" }],
    ["nobody wants them", { OPENSEARCH_PACKAGES_LOG: "quiet" }],
  ])("prints no warning when %s", (_why, environment) => {
    expect(run(WARNS, "x, y\n", environment).stderr).not.toContain("duplicate-rule");
  });

  it.each(["normal", "verbose", "debug", ""])("prints warnings when as much is to be said as %p", (said) => {
    expect(run(WARNS, "x, y\n", { OPENSEARCH_PACKAGES_LOG: said }).stderr).toContain("duplicate-rule");
  });

  it.each([
    ["in colour on a terminal", {}, "\u001b[33mwarning\u001b[39m: one/words: "],
    ["without colour where NO_COLOR is set", { NO_COLOR: "1" }, "warning: one/words: "],
  ])("prints warnings %s", (_how, environment, expected) => {
    const terminal = { ON_A_TERMINAL: "1", TERM: "xterm-256color", ...environment };
    expect(run(WARNS, "x, y\n", terminal).stderr.startsWith(expected)).toBe(true);
  });

  it("says what is refused, however little is to be said", () => {
    const { status, stderr } = run(REFUSED, "x, y\n", { OPENSEARCH_PACKAGES_LOG: "quiet" });
    expect([status, framesIn(stderr).length]).toEqual([1, 1]);
    expect(stderr).toContain(`one/words: ${folder.path}/one.txt:2:`);
  });

  it("is refused when nobody knows how much is to be said", () => {
    const { status, stderr } = run("x, y\n", "x, y\n", { OPENSEARCH_PACKAGES_LOG: "1" });
    expect(status).toBe(1);
    expect(stderr).toContain(
      'PackagesError: reading OPENSEARCH_PACKAGES_LOG: it is none that is known (got "1"). ' +
        "Set it to one of quiet, normal, verbose, debug, or not at all.",
    );
  });
});
