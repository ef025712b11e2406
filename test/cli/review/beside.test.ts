import { join } from "node:path";
import { GitFolder } from "./GitFolder";
import { reviewJson, runReview as run } from "./runReview";

const WORDS = "words/synonyms.txt";
const QUERIES = `${WORDS}.queries.json`;
const SAID = { format: "solr-synonyms", analyzer: "standard,lowercase" };

interface ReviewJson {
  readonly labels: readonly string[];
  readonly changes: readonly { address: string; diff: object | null; why: string | null }[];
  readonly beside: readonly { file: string; text: string }[];
  readonly unread: readonly { file: string; message: string }[];
}

const queries = (finds: string): string => JSON.stringify({ queries: [{ query: "tv", finds: [finds] }] });
const settings = (more: object = {}, said: object = SAID): string =>
  JSON.stringify({ dictionaries: { "words/*.txt": said }, ...more });

describe("what a branch changes beside words", () => {
  let repository: GitFolder;
  let base: string;
  const home = process.cwd();

  beforeEach(() => {
    repository = new GitFolder();
    repository.write(WORDS, "tv, television\n").write(QUERIES, queries("television"));
    base = repository.write("opensearch-packages.json", settings()).commit();
    process.chdir(repository.folder);
  });

  afterEach(() => {
    process.chdir(home);
    repository.dispose();
  });

  const json = (...args: string[]): Promise<ReviewJson> => reviewJson(...args);

  async function said(...args: string[]): Promise<string[]> {
    return (await json(...args)).beside.map(({ file, text }) => `${file}: ${text}`);
  }

  it("is nothing where nothing changes", async () => {
    repository.write("README.md", "words\n").commit();
    expect((await run(base)).stdout).toBe("No dictionary changes\n");
  });

  it("judges sample queries that alone were changed", async () => {
    repository.write(QUERIES, queries("radio")).commit();
    const { exitCode, stdout } = await run(base, "-o", "markdown");
    expect(exitCode).toBe(2);
    expect(stdout).toContain("**sample-query-broken**");
    expect(await said(base)).toEqual([`${WORDS}: its sample queries: changed, ${QUERIES}`]);
    expect((await json(base, WORDS)).labels).toEqual([
      "dictionary-change",
      "dictionary-finding",
      "not-checked",
    ]);
  });

  it("says that sample queries were removed, which nothing would break any more", async () => {
    repository.remove(QUERIES).write(WORDS, "tv, telly\n").commit();
    expect(await said(base)).toEqual([`${WORDS}: its sample queries: removed, ${QUERIES}`]);
  });

  it.each([
    [
      "a suppression",
      { suppressions: [{ code: "source-differs", address: "*", reason: "it is accepted" }] },
      SAID,
    ],
    ["an endpoint", { endpointUrl: "http://127.0.0.1:4566" }, SAID],
    ["a region", { region: "eu-west-1" }, SAID],
    ["a role of one provider", { providers: { "aws.west": { roleArn: "arn:aws:iam::1:role/a" } } }, SAID],
    ["a format", {}, { ...SAID, format: "stop-words", analyzer: undefined }],
    ["an ignored code", {}, { ...SAID, ignore: { "single-term": "they are wanted" } }],
  ])("tells %s that the settings have now, also where no dictionary changes", async (_, more, of) => {
    repository.write("opensearch-packages.json", settings(more, of)).commit();
    const { labels, beside } = await json(base);
    expect(labels).toEqual(["dictionary-change", "not-checked"]);
    expect(beside.some(({ text }) => text.startsWith("+ "))).toBe(true);
    const { stdout } = await run(base, "-o", "markdown");
    expect(stdout).toMatch(/^## ❔ Not known to be clean: the settings change/m);
    expect(stdout).toContain("### Changed beside the words");
  });

  it("tells settings of a package.json and of folders below, and no other change of a package.json", async () => {
    repository.write("package.json", '{"name":"a"}').write("below/package.json", "{}").commit();
    const before = repository.git("rev-parse", "HEAD");
    repository.write("package.json", '{"name":"b"}');
    repository.write("below/package.json", '{"opensearch-packages":{"region":"eu-west-1"}}').commit();
    expect(await said(before)).toEqual(['below/package.json: + region: "eu-west-1"']);
  });

  it("tells another order of patterns, of which the last counts", async () => {
    const [one, two] = [
      ["words/*", SAID],
      ["**/*.txt", {}],
    ] as const;
    const of = (...all: (readonly [string, object])[]): string =>
      JSON.stringify({ dictionaries: Object.fromEntries(all) });
    const before = repository.write("opensearch-packages.json", of(one, two)).commit();
    repository.write("opensearch-packages.json", of(two, one)).commit();
    expect(await said(before)).toEqual(["opensearch-packages.json: the order is another one"]);
  });

  it("still reviews a dictionary whose pattern the branch removed", async () => {
    repository.write("other/list.txt", "a, b\n");
    repository.write("opensearch-packages.json", JSON.stringify({ dictionaries: { "other/*.txt": SAID } }));
    repository.write(WORDS, "a => b => c\n").commit();
    expect((await run(base)).exitCode).toBe(2);
    expect((await json(base)).changes.map(({ address }) => address)).toContain(WORDS);
  });

  it("says that settings which nobody can read were not checked", async () => {
    repository.git("checkout", "--quiet", "-b", "feature");
    repository.write("opensearch-packages.json", '{"dictionarys":{}}').commit();
    repository.git("checkout", "--quiet", "main");
    const { exitCode, stdout } = await run("main", "--head", "feature");
    expect(exitCode).toBe(2);
    expect(stdout).toContain('has no member "dictionarys"');
  });

  it("says that dictionaries were judged by other settings than the branch has", async () => {
    repository.git("checkout", "--quiet", "-b", "feature");
    repository.write("opensearch-packages.json", settings({}, { format: "stop-words" })).commit();
    repository.git("checkout", "--quiet", "main");
    const { exitCode, stdout } = await run("main", "--head", "feature");
    expect(exitCode).toBe(2);
    expect(stdout).toContain("the settings of the branch are others");
  });

  it("reviews a dictionary whose stop words changed, and not by those that only the folder has", async () => {
    const before = repository
      .write("opensearch-packages.json", settings({}, { ...SAID, analyzer: "standard,stop:@stop.txt" }))
      .write("stop.txt", "the\n")
      .commit();
    repository.write("stop.txt", "the\ntv\n").commit();
    const { beside, unread } = await json(before);
    expect(beside).toEqual([{ file: WORDS, text: "a file of the chain before it: changed, stop.txt" }]);
    expect(unread).toEqual([]);
    repository.write("stop.txt", "the\n");
    expect((await json(before)).unread[0]?.message).toMatch(/judged with the folder's stop\.txt/);
  });

  it.each([
    ["*.txt filter=lfs", "filter=lfs"],
    ["*.txt working-tree-encoding=UTF-16", "working-tree-encoding=UTF-16"],
  ])("says of attributes %j that a checkout has other bytes", async (attributes, why) => {
    repository.write(".gitattributes", `${attributes}\n`);
    repository.git("-c", "filter.lfs.clean=cat", "add", ".gitattributes");
    repository.git("commit", "--quiet", "--message", "attributes");
    const { exitCode, stdout } = await run(base);
    expect(exitCode).toBe(2);
    expect(stdout).toContain(why);
  });

  it("says that line ends change in a checkout, and that no word does", async () => {
    repository.write(".gitattributes", "*.txt text eol=crlf\n").commit();
    expect(await said(base)).toEqual([
      `${WORDS}: what a checkout makes of it: changed, by attributes of git`,
    ]);
    expect((await run(base)).exitCode).toBe(0);
  });

  it("does not review what a merge makes of a file that both branches change, and says so", async () => {
    repository.git("checkout", "--quiet", "-b", "feature");
    repository.write(WORDS, "tv, television\nsofa, couch\n").commit();
    repository.git("checkout", "--quiet", "main");
    repository.write(WORDS, "radio, wireless\ntv, television\n").commit();
    const { exitCode, stdout } = await run("main", "--head", "feature");
    expect(exitCode).toBe(2);
    expect(stdout).toContain("the other branch changed it too");
  });

  it("refuses to choose among several commits where two branches parted", async () => {
    repository.git("checkout", "--quiet", "-b", "feature");
    const one = repository.write("a", "1").commit();
    repository.git("checkout", "--quiet", "main");
    const two = repository.write("b", "1").commit();
    repository.git("merge", "--quiet", "-m", "across", one);
    repository.git("checkout", "--quiet", "feature");
    repository.git("merge", "--quiet", "-m", "across", two);
    const { exitCode, stderr } = await run("main", "--head", "feature");
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/merged into each other crosswise/);
  });

  it("sees that a merge took back what the other branch had changed", async () => {
    repository.git("checkout", "--quiet", "-b", "feature");
    repository.write("a", "1").commit();
    repository.git("checkout", "--quiet", "main");
    repository.write(WORDS, "tv, telly\n").commit();
    repository.git("checkout", "--quiet", "feature");
    repository.git("merge", "--quiet", "-s", "ours", "-m", "ours", "main");
    expect((await json("main", "--head", "feature")).changes.map(({ address }) => address)).toEqual([WORDS]);
  });

  it("cannot compare in a clone that has not the commit where the branch began", async () => {
    repository.git("checkout", "--quiet", "-b", "feature");
    repository.write(WORDS, "tv, telly\n").commit();
    repository.git("checkout", "--quiet", "main");
    repository.write("a", "1").commit();
    const clone = join(repository.folder, "shallow");
    repository.git(
      "clone",
      "--quiet",
      "--depth",
      "1",
      "--no-single-branch",
      `file://${repository.folder}`,
      clone,
    );
    process.chdir(clone);
    const { exitCode, stderr } = await run("origin/main", "--head", "origin/feature");
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/fetch-depth: 0/);
  });

  it.each([["word/*.txt"], ["words/*.text"], [":(glob)words/**/x/*.txt"]])(
    "does not take %s, which means no file, for a branch without changes",
    async (pattern) => {
      repository.write(WORDS, "a => b => c\n").commit();
      const { exitCode, stderr } = await run(base, pattern);
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(/neither commit has a file that a pattern means/);
    },
  );

  it("does not take settings that mean no file for a branch without changes", async () => {
    const said = JSON.stringify({ dictionaries: { "word/*.txt": {} } });
    const before = repository.write("opensearch-packages.json", said).commit();
    repository.write(WORDS, "a => b => c\n").commit();
    expect((await run(before)).exitCode).toBe(1);
  });

  it("tells a link in the place of a dictionary each time, since what it leads to may change without it", async () => {
    repository.write("shared.txt", "tv, telly\n").remove(WORDS).link(WORDS, "../shared.txt");
    const linked = repository.commit();
    repository.write("shared.txt", "a => b => c\n").commit();
    expect((await run(linked)).exitCode).toBe(2);
    repository.remove(WORDS).write("words/more.txt", "a, b\n").commit();
    expect((await json(linked)).unread).toMatchObject([{ file: WORDS }]);
    repository.write(WORDS, "tv, telly\n").commit();
    const { changes } = await json(linked);
    expect(changes.find(({ address }) => address === WORDS)).toMatchObject({ diff: null });
  });

  it("tells files apart whose names are no UTF-8", async () => {
    const blob = (content: string): string => {
      repository.write("blob", content);
      return repository.git("hash-object", "-w", "blob");
    };
    const entry = (name: string, id: string): Buffer => Buffer.from(`100644 ${id}\t${name}\0`, "latin1");
    const entries = [
      entry("words/a\xfe.txt", blob("a => b => c\n")),
      entry("words/a\xff.txt", blob("a, b\n")),
    ];
    repository.gitWithInput(Buffer.concat(entries), "update-index", "-z", "--index-info");
    repository.git("commit", "--quiet", "--message", "names");
    const { changes } = await json(base);
    expect(changes.map(({ address }) => address)).toEqual(["words/a\\xfe.txt", "words/a\\xff.txt"]);
    expect((await run(base)).exitCode).toBe(2);
  });

  it("shows what a commit has, whatever the clone puts in its place", async () => {
    const good = repository.write(WORDS, "tv, television, telly\n").commit();
    repository.git("reset", "--quiet", "--hard", base);
    const bad = repository.write(WORDS, "a => b => c\n").commit();
    repository.git("replace", bad, good);
    expect((await run(base, "--head", bad)).exitCode).toBe(2);
  });

  it("reviews a file whose mode alone changes, and one that was moved out of the pattern", async () => {
    repository.git("update-index", "--chmod=+x", WORDS);
    repository.git("commit", "--quiet", "--message", "mode");
    expect((await json(base)).labels).toEqual(["not-checked"]);
    repository.git("mv", WORDS, "elsewhere.txt");
    repository.git("commit", "--quiet", "--message", "moved");
    expect((await json(base)).labels).toEqual(["dictionary-change", "not-checked"]);
  });
});
