import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { registerDiffCommand } from "../../src/cli/commands/diff";
import { registerLintCommand } from "../../src/cli/commands/lint";
import { TemporaryFolder } from "../TemporaryFolder";
import { type CommandRun, runCommand } from "./CommandRun";

const CHAIN = "standard,lowercase,synonym_graph";
const QUERIES = {
  queries: [
    { query: "notebook", finds: ["laptop"], doesNotFind: ["paper"] },
    { query: "apple", doesNotFind: ["fruit"] },
  ],
};

const folder = new TemporaryFolder();
afterAll(() => folder.remove());

let number = 0;
/** A dictionary with its sample queries beside it. */
function written(text: string, queries: unknown = QUERIES): string {
  const dictionary = folder.write(`synonyms-${number++}.txt`, text);
  writeFileSync(
    `${dictionary}.queries.json`,
    typeof queries === "string" ? queries : JSON.stringify(queries),
  );
  return dictionary;
}

const lint = (...argv: string[]): Promise<CommandRun> =>
  runCommand(registerLintCommand, ["lint", "--format", "solr-synonyms", ...argv]);
const diff = (...argv: string[]): Promise<CommandRun> =>
  runCommand(registerDiffCommand, ["diff", "--format", "solr-synonyms", ...argv]);

describe("lint with sample queries", () => {
  test("finds them beside the dictionary, and is clean when all hold", async () => {
    const file = written("notebook, laptop\n");
    const run = await lint(file, "--analyzer", CHAIN);
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(run.stdout).toContain(
      `${file}.queries.json: 3 of 3 expectations hold, by ${CHAIN} and synonyms\n`,
    );
  });

  test("answers 2 for a broken expectation, with its line and what the query is read as", async () => {
    const file = written("notebook, laptop\napple => fruit\n");
    const run = await lint(file, "--analyzer", CHAIN);
    expect(run.exitCode).toBe(2);
    expect(run.stdout).toContain(
      `${file}.queries.json:1 broken: "apple" does not find "fruit"\n    it finds "fruit"; it is read as "fruit"\n`,
    );
  });

  test("never passes what is not known: without a chain it answers 2 and says what would know", async () => {
    const run = await lint(written("notebook, laptop\n"));
    expect(run.exitCode).toBe(2);
    expect(run.stdout).toContain("not checked");
    expect(run.stdout).toContain("checked by --analyzer");
    const unmodelled = await lint(written("notebook, laptop\n"), "--analyzer", `${CHAIN},porter_stem`);
    expect(unmodelled.exitCode).toBe(2);
    expect(unmodelled.stdout).toContain(
      "not modelled here: the filter porter_stem; checked by `opensearch-packages verify`",
    );
  });

  test("answers 1 for a file of queries that is none, and tells what was found in the dictionary all the same", async () => {
    const file = written("tv, television\n", '{"queries": [{"query": "tv", "find": ["television"]}]}');
    const run = await lint(file, "--analyzer", CHAIN);
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain("solr-synonyms, 1 rule");
    expect(run.stderr).toContain(
      `${file}.queries.json:1: reading sample queries: query 1 has no member "find"`,
    );
  });

  test("takes the file that is named, else that of the settings, else the one beside", async () => {
    const file = written("notebook, laptop\n", { queries: [{ query: "a", finds: ["b"] }] });
    const named = folder.write("named.json", JSON.stringify(QUERIES));
    const run = await lint(file, "--analyzer", CHAIN, "--queries", named);
    expect(run.stdout).toContain("named.json: 3 of 3");
    mkdirSync(join(folder.path, "settings"));
    writeFileSync(join(folder.path, "settings", "q.json"), JSON.stringify(QUERIES));
    const settings = { dictionaries: { "../*.txt": { analyzer: CHAIN, queries: "q.json" } } };
    const config = join(folder.path, "settings", "opensearch-packages.json");
    writeFileSync(config, JSON.stringify(settings));
    const said = await lint(file, "--config", config);
    expect(said).toMatchObject({ exitCode: 0 });
    expect(said.stdout).toContain("q.json: 3 of 3");
  });

  test("refuses one file of queries for several dictionaries, and queries that are not there", async () => {
    const [one, other] = [written("a, b\n"), written("c, d\n")];
    const shared = await lint(one, other, "--queries", `${one}.queries.json`);
    expect(shared).toMatchObject({ exitCode: 1, stdout: "" });
    expect(shared.stderr).toContain("--queries is about one dictionary");
    const gone = await lint(one, "--queries", join(folder.path, "gone.json"));
    expect(gone.exitCode).toBe(1);
  });

  test("does not take the queries of a dictionary for a dictionary", async () => {
    const file = written("notebook, laptop\n");
    const run = await lint(file, `${file}.queries.json`, "--analyzer", CHAIN);
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
  });

  test("reads the words of a stop filter after the synonyms too", async () => {
    const words = folder.write("stop.txt", "the\n");
    const file = written("tv, television\n", {
      queries: [{ query: "the tv", finds: ["television"], ignores: ["the"] }],
    });
    const run = await lint(file, "--analyzer", `${CHAIN},stop:@${words}`);
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    const before = await lint(file, "--analyzer", `standard,stop:@${words},synonym_graph`);
    expect(before).toMatchObject({ exitCode: 0, stderr: "" });
  });

  test("judges what --fix leaves", async () => {
    const file = written("notebook, laptop  \nnotebook, laptop\n");
    const run = await lint(file, "--fix", "--analyzer", CHAIN);
    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.stdout).toContain("3 of 3 expectations hold");
  });

  test("tells them in JSON, JUnit, SARIF and annotations", async () => {
    const file = written("notebook, laptop\napple => fruit\ntv, television set\n", {
      queries: [...QUERIES.queries, { query: "tv", finds: ["television set"] }],
    });
    const as = async (output: string): Promise<string> =>
      (await lint(file, "-o", output, "--analyzer", "standard,lowercase")).stdout;
    const json = JSON.parse(await as("json")) as {
      files: { queries: { judgements: { state: string }[] } }[];
    };
    expect(json.files[0]?.queries.judgements.map(({ state }) => state)).toEqual([
      "held",
      "held",
      "broken",
      "not checked",
    ]);
    const junit = await as("junit");
    expect(junit).toContain(
      '<testsuites name="opensearch-packages lint" tests="5" failures="1" errors="1" skipped="0">',
    );
    expect(junit).toContain('<testcase name="&quot;apple&quot; does not find &quot;fruit&quot;"');
    expect(junit.match(/<failure type="sample-query"/g)).toHaveLength(1);
    expect(junit.match(/<error type="unchecked"/g)).toHaveLength(1);
    const sarif = JSON.parse(await as("sarif")) as SarifOutput;
    const [run] = sarif.runs;
    expect(run?.results.map(({ ruleId }) => ruleId)).toEqual([
      "sample-query-broken",
      "sample-query-not-checked",
    ]);
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    const github = await as("github");
    expect(github).toMatch(/^::error file=.*queries\.json,line=1,title=sample-query-broken::/m);
    expect(github).toMatch(/^::warning file=.*queries\.json,line=1,title=sample-query-not-checked::/m);
  });

  test("lets no text of a query act on a terminal, a log or XML", async () => {
    const evil = "\u001b[31m##[error]x ]]> <b>&\n::error::y";
    const file = written("tv, television\n", {
      queries: [{ query: evil, finds: [evil, "x"], splitsInto: [evil] }],
    });
    for (const output of ["table", "junit", "github", "json", "sarif"]) {
      const { stdout, exitCode } = await lint(file, "-o", output, "--analyzer", CHAIN);
      expect(exitCode).toBe(2);
      expect(stdout).not.toContain("\u001b");
      expect(stdout).not.toMatch(/^::error::y|##\[error\]/m);
      if (output === "junit") expect(stdout).not.toContain("<b>");
    }
  });
});

interface SarifOutput {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
  }[];
}

describe("diff with sample queries", () => {
  test("says which are answered otherwise, and which verdicts are others", async () => {
    const old = folder.write("old.txt", "notebook, laptop\napple => fruit\n");
    const file = written("notebook, laptop, paper\n");
    const run = await diff(old, file, "--analyzer", CHAIN);
    expect(run.exitCode).toBe(2);
    expect(run.stdout).toContain(`sample queries that are answered otherwise (2)
  "notebook": "laptop" or "notebook" → "laptop" or "notebook" or "paper"
    "notebook" does not find "paper": held → broken
  "apple": "fruit" → "apple"
    "apple" does not find "fruit": broken → held
`);
    const json = JSON.parse((await diff(old, file, "-o", "json", "--analyzer", CHAIN)).stdout) as {
      sampleQueries: { changed: { query: string }[] };
    };
    expect(json.sampleQueries.changed.map(({ query }) => query)).toEqual(["notebook", "apple"]);
    const markdown = (await diff(old, file, "-o", "markdown", "--analyzer", CHAIN)).stdout;
    expect(markdown).toContain('- broken: `"notebook" does not find "paper"`');
  });

  test("answers 0 only when nothing changes and every expectation holds", async () => {
    const file = written("notebook, laptop\n");
    expect(await diff(file, file, "--analyzer", CHAIN)).toMatchObject({ exitCode: 0 });
    const broken = written("apple, fruit\n");
    expect(await diff(broken, broken, "--analyzer", CHAIN)).toMatchObject({ exitCode: 2 });
    const unknown = await diff(file, file);
    expect(unknown.exitCode).toBe(2);
    expect(unknown.stdout).toContain("sample queries not compared (2): no chain is given");
  });

  test("lets no text of a query act on a terminal, a log or Markdown", async () => {
    const evil = "tv\u001b[31m ##[error]x <b> @someone `x` |\n::error::y";
    const old = folder.write("evil.txt", "tv, telly\n");
    const file = written("tv, television\n", { queries: [{ query: evil, finds: [evil, "x"] }] });
    for (const output of ["table", "json", "markdown"]) {
      const { stdout } = await diff(old, file, "-o", output, "--analyzer", CHAIN);
      expect(stdout).toContain("someone");
      expect(stdout).not.toContain("\u001b");
      expect(stdout).not.toMatch(/^::error::y|##\[error\]/m);
      if (output === "markdown") expect(stdout).not.toContain("<b>");
    }
  });

  test("has no member of them where there are none", async () => {
    const file = folder.write("alone.txt", "a, b\n");
    const run = await diff(file, file, "-o", "json");
    expect(run.exitCode).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ sampleQueries: null });
  });
});
