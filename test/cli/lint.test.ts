import { readdirSync } from "node:fs";
import { join } from "node:path";
import { registerLintCommand } from "../../src/cli/commands/lint";
import { type CommandRun, runCommand } from "./CommandRun";
import { TemporaryFolder } from "../TemporaryFolder";

const EXAMPLES = join(__dirname, "..", "..", "examples", "product-search", "dictionaries");

interface JsonOutput {
  readonly files: readonly {
    readonly file: string;
    readonly format: string;
    readonly guessed: { readonly why: string } | null;
    readonly diagnostics: readonly {
      readonly code: string;
      readonly line: number;
      readonly suppressed: unknown;
    }[];
  }[];
  readonly unread: readonly { readonly file: string; readonly why: string }[];
}

const lint = (...argv: string[]): Promise<CommandRun> => runCommand(registerLintCommand, ["lint", ...argv]);
const parsed = ({ stdout }: CommandRun): JsonOutput => JSON.parse(stdout) as JsonOutput;

describe("opensearch-packages lint", () => {
  const folder = new TemporaryFolder();
  afterAll(() => folder.remove());

  it("answers 0 for a clean file and says its format and rules", async () => {
    const file = folder.write("synonyms.txt", "tv, television\ncouch => sofa\n");
    const run = await lint(file, "--format", "solr-synonyms");
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(run.stdout).toBe(
      `${file}: solr-synonyms, 2 rules, 3 expansions, about 33 KB of heap a node, 0 errors, 0 warnings\n`,
    );
  });

  it("answers 2 and names file, line, column, code and remedy for what the engine refuses", async () => {
    const file = folder.write("arrows.txt", "tv, television\na => b => c\n");
    const run = await lint(file, "--format", "solr-synonyms");
    expect(run.exitCode).toBe(2);
    expect(run.stdout).toContain(`${file}:2:`);
    expect(run.stdout).toContain("error several-arrows:");
    expect(run.stdout).toContain("the engine refuses this file");
  });

  it("says which format it guessed, and why", async () => {
    const run = await lint(folder.write("guess.txt", "a, b, c\nd => e\n"));
    expect(run.stdout).toMatch(/taken for solr-synonyms: .+\n/);
  });

  it("does not mind a code that is ignored with a reason", async () => {
    const file = folder.write("single.txt", "tv, television\nalone\n");
    expect((await lint(file, "--format", "solr-synonyms")).exitCode).toBe(2);
    const run = await lint(file, "--format", "solr-synonyms", "--ignore", "single-term=kept for reviewers");
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain("1 suppressed");
  });

  it("refuses an unknown code and a missing reason", async () => {
    const file = folder.write("ignored.txt", "a, b\n");
    expect(await lint(file, "--ignore", "no-such-code=reason")).toMatchObject({ exitCode: 1, stdout: "" });
    expect(await lint(file, "--ignore", "single-term")).toMatchObject({ exitCode: 1, stdout: "" });
  });

  it("reads with the engine that is asked for", async () => {
    const file = folder.write("user.txt", "東京都,東京,トウキョウ,名詞\n");
    const format = ["--format", "kuromoji-user-dictionary", "-o", "json"];
    const codes = async (engine: string): Promise<string[]> =>
      parsed(await lint(file, ...format, "--engine", engine)).files.flatMap(({ diagnostics }) =>
        diagnostics.map(({ code }) => code),
      );
    expect(await codes("OpenSearch_1.3")).not.toContain("segments-differ");
    expect(await codes("OpenSearch_3.1")).toContain("segments-differ");
  });

  it.each(["1.3", "opensearch_1.3", "OpenSearch_1", "Solr_9.1"])(
    "does not take the engine %s for the newest",
    async (engine) => {
      const run = await lint(folder.write("engine.txt", "a, b\n"), "--engine", engine);
      expect(run).toMatchObject({ exitCode: 1, stdout: "" });
    },
  );

  it("minds stop words only when it is told of the filter before", async () => {
    const file = folder.write("filters.txt", "TV, television set\nthe, a thing\n");
    const stopWords = folder.write("stop.txt", "the\na\n");
    const told = await lint(file, "--format", "solr-synonyms", "--stop-words", stopWords);
    expect(told.stdout).toContain("term-eliminated");
    expect((await lint(file, "--format", "solr-synonyms")).stdout).not.toContain("term-eliminated");
  });

  it("refuses behind a chain what the engine refuses there, in the engine's words", async () => {
    const file = folder.write("chain.txt", "car, automobile\n&, plus\n");
    const run = await lint(file, "--format", "solr-synonyms", "--analyzer", "standard,lowercase");
    expect(run.exitCode).toBe(2);
    expect(run.stdout).toContain(`${file}:2:1 error term-eliminated`);
    expect(run.stdout).toContain("term: & was completely eliminated by analyzer");
    const taken = await lint(file, "--format", "solr-synonyms", "--analyzer", "whitespace,lowercase");
    expect(taken).toMatchObject({ exitCode: 0 });
  });

  it("takes the chain from an index's settings, and a stop filter's words from a file", async () => {
    const file = folder.write("settings-chain.txt", "my car, vehicle\n");
    const filter = {
      words: { type: "stop", stopwords_path: "analyzers/F1" },
      synonyms: { type: "synonym", synonyms_path: "analyzers/F2" },
    };
    const analyzer = { index: { tokenizer: "whitespace", filter: ["words", "synonyms"] } };
    const settings = folder.write(
      "settings.json",
      JSON.stringify({ settings: { analysis: { analyzer, filter } } }),
    );
    const stopWords = folder.write("my-stop.txt", "# ours\nmy\n");
    const args = ["--format", "solr-synonyms", "--analyzer", `${settings}#index`];
    const unknown = await lint(file, ...args);
    expect(unknown).toMatchObject({ exitCode: 2 });
    expect(unknown.stdout).toContain("chain-not-checked");
    expect((await lint(file, ...args, "--stop-words", stopWords)).stdout).toContain("1:1 error hole-in-term");
  });

  it.each([
    ["standard,", "a name is missing"],
    ["nowhere.json", "reading the analysis settings"],
  ])("answers 1 for the analyzer %p, which it can't read", async (analyzer, problem) => {
    const file = folder.write("any.txt", "car, automobile\n");
    const run = await lint(file, "--analyzer", analyzer);
    expect(run).toMatchObject({ exitCode: 1, stdout: "" });
    expect(run.stderr).toContain(problem);
  });

  it("minds upper case only when it is told of the filter before", async () => {
    const file = folder.write("filters.txt", "TV, television set\n");
    const told = await lint(file, "--format", "solr-synonyms", "--expect-lowercase");
    expect(told.stdout).toContain("upper-case");
    expect((await lint(file, "--format", "solr-synonyms")).stdout).not.toContain("upper-case");
  });

  it("tells JSON, one entry a file, in the order of the command line", async () => {
    const files = [folder.write("b.txt", "a=>b=>c\n"), folder.write("a.txt", "a, b\n")];
    const run = await lint(...files, "--format", "solr-synonyms", "--output", "json");
    expect(run.exitCode).toBe(2);
    expect(parsed(run).files.map(({ file }) => file)).toEqual(files);
    expect(parsed(run).files[0]?.diagnostics[0]).toMatchObject({ code: "several-arrows", line: 1 });
  });

  it("writes annotations that GitHub reads, with what would break them escaped", async () => {
    const file = folder.write("a,b:c.txt", "a=>b=>c\n");
    const run = await lint(file, "--format", "solr-synonyms", "--output", "github");
    const escaped = file.replaceAll(",", "%2C").replaceAll(":", "%3A");
    expect(run.stdout.startsWith(`::error file=${escaped},line=1,col=`)).toBe(true);
    expect(run.stdout.trim().split("\n")).toHaveLength(1);
  });

  it("writes SARIF whose results point into its rules", async () => {
    const file = folder.write("sarif.txt", "a=>b=>c\n");
    const run = await lint(file, "--format", "solr-synonyms", "--output", "sarif");
    const [sarif] = (JSON.parse(run.stdout) as { runs: SarifRun[] }).runs;
    const result = sarif?.results[0];
    expect(result?.ruleId).toBe("several-arrows");
    expect(sarif?.tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe("several-arrows");
  });

  it.each([
    ["a missing file", () => join(folder.path, "absent.txt"), "there is no such file"],
    ["a directory", () => folder.path, "it is a folder"],
    [
      "a binary file",
      () => folder.write("x.bin", Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0xff, 0])),
      "binary",
    ],
    ["UTF-16", () => folder.write("u16.txt", Buffer.from("\ufeffa, b\n", "utf16le")), "UTF-16"],
  ])("answers 1 and one sentence for %s", async (_, file, problem) => {
    const run = await lint(file());
    expect(run).toMatchObject({ exitCode: 1, stdout: "" });
    expect(run.stderr).toContain(problem);
    expect(run.stderr.trim().split("\n")).toHaveLength(1);
  });

  describe("with one file that cannot be read among others", () => {
    const bad = folder.write("bad.txt", "a=>b=>c\n");
    const good = folder.write("good.txt", "tv, television\n");
    const utf16 = join(__dirname, "cases", "utf16le.txt");
    const files = [good, utf16, bad, "--format", "solr-synonyms"];

    it("prints what it found in the others, names the encoding, and ends with 1", async () => {
      const run = await lint(...files);
      expect(run.exitCode).toBe(1);
      expect(run.stdout).toContain(`${bad}:1:`);
      expect(run.stdout).toContain(`${good}: solr-synonyms, 1 rule`);
      expect(run.stderr).toMatch(
        /^error: .*the file is UTF-16 \(little-endian\), not UTF-8.*utf16le\.txt.*iconv.*\n$/,
      );
    });

    it("ends with 1 although the others are clean", async () => {
      expect((await lint(good, join(folder.path, "absent.txt"))).exitCode).toBe(1);
    });

    it("tells it in JSON beside the others", async () => {
      const run = JSON.parse((await lint(...files, "--output", "json")).stdout) as JsonOutput;
      expect(run.files.map(({ file }) => file)).toEqual([good, bad]);
      expect(run.unread).toEqual([
        { file: utf16, why: "the file is UTF-16 (little-endian), not UTF-8 text" },
      ]);
    });

    it("tells it in an annotation of its own", async () => {
      const { stdout } = await lint(...files, "--output", "github");
      expect(stdout.split("\n").filter((line) => line.includes("title=unread"))).toEqual([
        expect.stringMatching(/^::error file=.*utf16le\.txt,title=unread::.*UTF-16/),
      ]);
    });

    it("tells in SARIF that the run was not complete", async () => {
      const { stdout } = await lint(...files, "--output", "sarif");
      expect(JSON.parse(stdout)).toMatchObject({
        runs: [
          { invocations: [{ executionSuccessful: false, toolExecutionNotifications: [{ level: "error" }] }] },
        ],
      });
    });
  });

  it("takes no standard input twice", async () => {
    expect((await lint("-", "-")).stderr).toContain("standard input can be read once");
  });

  it("has no errors in the dictionaries of the example", async () => {
    const files = readdirSync(EXAMPLES).filter((name) => name.endsWith(".txt"));
    expect(files.length).toBeGreaterThan(0);
    const names = files.map((name) => join(EXAMPLES, name));
    const run = await lint(...names, "--analyzer", "whitespace,lowercase", "--output", "json");
    const found = parsed(run).files.flatMap(({ file, diagnostics }) =>
      diagnostics
        .filter(({ suppressed }) => suppressed === null)
        .map(({ code, line }) => `${file}:${line} ${code}`),
    );
    expect(found).toEqual([]);
    expect(run.exitCode).toBe(0);
  });
});

interface SarifRun {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
}
