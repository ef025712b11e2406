import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { actionsOf, hostileText } from "../../contract/hostileText";
import { GitFolder } from "./GitFolder";
import { reviewJson, runReview as run } from "./runReview";

const CONFIG = { dictionaries: { "words/*.txt": { format: "solr-synonyms" } } };

interface ReviewJson {
  readonly commits: { readonly base: string; readonly head: string };
  readonly labels: readonly string[];
  readonly changes: readonly {
    address: string;
    diff: { totals: Record<string, number> } | null;
    why: string | null;
  }[];
  readonly files: readonly { file: string; refused: boolean; sampleQueries: unknown }[];
  readonly unread: readonly { file: string; message: string }[];
  readonly notAsked: readonly object[];
}

describe("opensearch-packages review", () => {
  let repository: GitFolder;
  let base: string;
  const home = process.cwd();

  beforeEach(() => {
    repository = new GitFolder();
    repository.write("words/synonyms.txt", "tv, television\n").write("README.md", "words\n");
    base = repository.write("opensearch-packages.json", JSON.stringify(CONFIG)).commit();
    process.chdir(repository.folder);
  });

  afterEach(() => {
    process.chdir(home);
    repository.dispose();
  });

  const json = (...args: string[]): Promise<ReviewJson> => reviewJson(...args);

  it("says that nothing changed where no dictionary did, and then there is no label", async () => {
    repository.write("README.md", "other words\n").commit();
    const { exitCode, stdout } = await run(base);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "No dictionary changes\n" });
    expect((await run(base, "-o", "labels")).stdout).toBe("[]\n");
    expect((await run(base, "-o", "markdown")).stdout).toContain("## ➖ No dictionary changes\n");
  });

  it("tells what changes in meaning, and what nobody asked", async () => {
    repository.write("words/synonyms.txt", "television, tv, telly\n").commit();
    const { exitCode, stdout } = await run(base, "-o", "markdown", "--run-url", "https://ci.example/7");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("## ❔ Not known to be clean: 1 changed dictionary, AWS was not asked");
    expect(stdout).toContain("- television, tv  (line 1)\n+ television, telly, tv  (line 1)");
    expect(stdout).toContain("](https://ci.example/7)");
    expect(stdout).toMatch(/Not asked[^]*domain serves today[^]*refuse the apply[^]*indexes would load/);
    expect((await json(base)).labels).toEqual(["dictionary-change", "not-checked"]);
  });

  it("has no difference to tell where only order and comments changed, and is not clean for that", async () => {
    repository.write("words/synonyms.txt", "# of the shop\ntelevision, tv\n").commit();
    expect((await json(base)).labels).toEqual(["not-checked"]);
  });

  it("ends 2 when the engine would refuse the words, and says where", async () => {
    repository.write("words/synonyms.txt", "tv, television\na => b => c\n").commit();
    const { exitCode, stdout } = await run(base, "-o", "markdown");
    expect(exitCode).toBe(2);
    expect(stdout).toContain("`words/synonyms.txt:2:");
    expect(stdout).toMatch(/^## ❌ Not clean: 1 error/m);
    expect((await json(base)).labels).toContain("dictionary-finding");
  });

  it("compares new and removed dictionaries with nothing", async () => {
    repository.write("words/more.txt", "sofa, couch\n").remove("words/synonyms.txt").commit();
    const { changes, files } = await json(base);
    expect(
      changes.map(({ address, diff }) => [address, diff?.totals["added"], diff?.totals["removed"]]),
    ).toEqual([
      ["words/more.txt", 1, 0],
      ["words/synonyms.txt", 0, 1],
    ]);
    expect(files.map(({ file }) => file)).toEqual(["words/more.txt"]);
  });

  it("leaves out what was merged into the other branch meanwhile", async () => {
    repository.git("checkout", "--quiet", "-b", "feature");
    repository.write("words/more.txt", "sofa, couch\n").commit();
    repository.git("checkout", "--quiet", "main");
    repository.write("words/synonyms.txt", "tv, telly\n").commit();
    const { changes, commits } = await json("main", "--head", "feature");
    expect(changes.map(({ address }) => address)).toEqual(["words/more.txt"]);
    expect(commits.base).toBe(base);
  });

  it("judges the sample queries that the commit has, whatever lies in the folder", async () => {
    const queries = (finds: string): string => JSON.stringify({ queries: [{ query: "tv", finds: [finds] }] });
    const settings = { dictionaries: { "words/*.txt": { analyzer: "standard,lowercase" } } };
    repository.write("opensearch-packages.json", JSON.stringify(settings));
    repository.write("words/synonyms.txt", "tv, telly\n");
    repository.write("words/synonyms.txt.queries.json", queries("television")).commit();
    repository.write("words/synonyms.txt.queries.json", queries("telly"));
    const { exitCode, stdout } = await run(base, "-o", "markdown");
    expect(exitCode).toBe(2);
    expect(stdout).toContain("**sample-query-broken**");
  });

  it("reads the settings of the folder, and never those of the branch that is reviewed", async () => {
    repository.git("checkout", "--quiet", "-b", "feature");
    repository.write("words/synonyms.txt", "a => b => c\n").write("opensearch-packages.json", "{}").commit();
    repository.git("checkout", "--quiet", "main");
    expect((await json("main", "--head", "feature")).files).toMatchObject([{ refused: true }]);
  });

  it("never follows a link: what it leads to would be in a public comment", async () => {
    const secret = join(repository.folder, "secret");
    writeFileSync(secret, "hunter2, password\n");
    repository.remove("words/synonyms.txt").link("words/synonyms.txt", secret).commit();
    const { exitCode, stdout } = await run(base, "-o", "markdown");
    expect(exitCode).toBe(2);
    expect(stdout).not.toContain("hunter2");
    expect(stdout).toContain("it is a symbolic link");
    expect((await json(base)).labels).toEqual(["dictionary-change", "not-checked"]);
  });

  it("says of what is no text that it was not checked, and checks the others all the same", async () => {
    repository.write("words/synonyms.txt", Buffer.from("fffe610062000a00", "hex"));
    repository.write("words/more.txt", "sofa, couch\n").commit();
    const { files, unread } = await json(base);
    expect(files.map(({ file }) => file)).toEqual(["words/more.txt"]);
    expect(unread).toMatchObject([{ file: "words/synonyms.txt" }]);
  });

  it("compares nothing whose format is not sure, without settings", async () => {
    repository.write("lists/words", "running\n").commit();
    const [change] = (await json(base, "lists")).changes;
    expect(change).toMatchObject({
      diff: null,
      why: expect.stringContaining("its format is not sure") as string,
    });
    expect((await run(base, "lists")).exitCode).toBe(2);
  });

  it("takes files by patterns of git, and refuses to guess which files are dictionaries", async () => {
    repository.write("words/synonyms.txt", "tv, telly\n").write("other/list.txt", "a, b\n").commit();
    expect((await json(base, "other/*.txt")).changes.map(({ address }) => address)).toEqual([
      "other/list.txt",
    ]);
    repository.remove("opensearch-packages.json");
    const { exitCode, stderr } = await run(base);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/nothing says which files are dictionaries/);
  });

  it("works in a folder of the repository", async () => {
    repository.write("words/synonyms.txt", "tv, telly\n").commit();
    process.chdir(join(repository.folder, "words"));
    expect((await json(base)).changes.map(({ address }) => address)).toEqual(["words/synonyms.txt"]);
  });

  it.each([["no-such-branch"], ["--upload-pack=touch intruded"]])(
    "says in one sentence that %s is no commit here, and ends 1",
    async (name) => {
      const { exitCode, stderr } = await run("--", name);
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(/^error: finding the commits to compare: there is no such commit here/m);
    },
  );

  it("says what is wrong where there is no repository, or no history to compare", async () => {
    const orphan = repository.git("commit-tree", "-m", "orphan", "HEAD^{tree}");
    const apart = await run(orphan);
    expect(apart.exitCode).toBe(1);
    process.chdir(tmpdir());
    const outside = await run("main", "--config", join(repository.folder, "opensearch-packages.json"));
    expect(outside.exitCode).toBe(1);
    expect(outside.stderr).toMatch(/not a git repository/);
  });

  it("writes several forms at once, each to its file", async () => {
    repository.write("words/synonyms.txt", "a => b => c\n").commit();
    const file = (name: string): string => join(repository.folder, name);
    const outputs = ["markdown=c.md", "labels=l.json", "sarif=r.sarif", "junit=r.xml"].flatMap((each) => [
      "-o",
      each,
    ]);
    const { stdout } = await run(base, ...outputs, "-o", "github");
    expect(stdout).toMatch(/^::error file=words\/synonyms\.txt,line=1/);
    expect(readFileSync(file("c.md"), "utf8")).toMatch(/^<!-- opensearch-packages:validation:default -->\n/);
    expect(readFileSync(file("l.json"), "utf8")).toBe(
      '["dictionary-change","dictionary-finding","not-checked"]\n',
    );
    expect(readFileSync(file("r.sarif"), "utf8")).toContain('"2.1.0"');
    expect(readFileSync(file("r.xml"), "utf8")).toContain("<failure");
  });

  it("acts on no terminal, log or comment, whatever names and words say", async () => {
    const name = "words/::error::x\n@acme <b>`|.txt";
    const [hostile] = fc.sample(fc.array(hostileText, { minLength: 30, maxLength: 30 }), {
      numRuns: 1,
      seed: 7,
    });
    repository.write(name, hostile!.join("\n")).commit();
    for (const format of ["table", "json", "markdown", "labels"]) {
      const { stdout, stderr } = await run(base, "words", "-o", format);
      expect(actionsOf(stdout + stderr).slice(0, 3)).toEqual([]);
      expect(stdout.split("\n").filter((line) => line.startsWith("::"))).toEqual([]);
    }
    expect((await run(base, "words", "-o", "markdown")).stdout).not.toContain("<b>");
  });
});
