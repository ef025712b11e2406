import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { changedSources, houseOf, MUTATED, sourcesIn } from "../../../tools/mutation/houses";
import { TestReach } from "../../../tools/mutation/relatedTests";
import { TemporaryFolder } from "../../TemporaryFolder";

const ROOT = join(__dirname, "..", "..", "..");
const folder = new TemporaryFolder();
afterAll(() => folder.remove());

/** A repository of its own for each test. */
class Repository {
  constructor(readonly root: string) {
    mkdirSync(root, { recursive: true });
  }

  write(files: Readonly<Record<string, string>>): this {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      writeFileSync(join(this.root, path), text);
    }
    return this;
  }

  git(...words: readonly string[]): this {
    const me = ["-c", "user.name=test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
    execFileSync("git", [...me, ...words], { cwd: this.root, stdio: "ignore" });
    return this;
  }

  commit(files: Readonly<Record<string, string>>): this {
    return this.write(files).git("add", ".").git("commit", "-m", "a change");
  }
}

let repositories = 0;
const newRepository = (): Repository =>
  new Repository(join(folder.path, `r${repositories++}`)).git("init", "-b", "main");

describe("the changed files", () => {
  test("are those since the commit before, without a branch, and what isn't committed yet", () => {
    const it = newRepository()
      .commit({ "src/model/a.ts": "1", "src/model/b.ts": "1", "src/terraform/c.ts": "1" })
      .commit({ "src/model/a.ts": "2" })
      .write({ "src/terraform/c.ts": "2" });
    expect(changedSources(it.root)).toEqual(["src/model/a.ts", "src/terraform/c.ts"]);
  });

  test("of a branch are those since it left the default one", () => {
    const it = newRepository()
      .commit({ "src/model/a.ts": "1", "src/model/b.ts": "1", "src/model/c.ts": "1" })
      .git("checkout", "-b", "topic")
      .commit({ "src/model/a.ts": "2" })
      .commit({ "src/model/b.ts": "2" });
    expect(changedSources(it.root)).toEqual(["src/model/a.ts", "src/model/b.ts"]);
    expect(changedSources(it.root, "HEAD~1")).toEqual(["src/model/b.ts"]);
  });

  test("leave out what has no mutants, what is generated and what is gone", () => {
    const it = newRepository()
      .commit({ "src/model/a.ts": "1", "README.md": "1" })
      .commit({ "README.md": "2", "src/report/x.ts": "1", "src/model/table.generated.ts": "1" });
    rmSync(join(it.root, "src/model/a.ts"));
    expect(changedSources(it.root)).toEqual([]);
  });

  test("are unknown without history: in a clone of one commit, and where there is no repository", () => {
    expect(changedSources(newRepository().commit({ "src/model/a.ts": "1" }).root)).toBeUndefined();
    expect(changedSources(newRepository().root)).toBeUndefined();
  });
});

describe("the folders that have mutants", () => {
  test("are there, and have sources", () => {
    for (const one of MUTATED) expect([one, sourcesIn(ROOT, [one]).length > 1]).toEqual([one, true]);
    expect(houseOf("providers/opensearchpackages/plugin/framework/Diagnostic.ts")).toBe(MUTATED.at(-1));
    expect(houseOf("src/report/table.ts")).toBe("src/report");
  });
});

describe("the tests that may reach a source", () => {
  const imports = new Map([
    ["test/model/wide.test.ts", ["src/model/apply.ts", "src/emulator/x.ts"]],
    ["test/emulator/far.test.ts", ["src/emulator/x.ts"]],
    ["test/model/narrow.test.ts", ["src/model/apply.ts"]],
    ["test/e2e/whole.test.ts", ["src/model/apply.ts"]],
    ["test/model/other.test.ts", []],
    ["src/emulator/x.ts", ["src/model/apply.ts"]],
    ["src/model/apply.ts", ["src/model/State.ts"]],
    ["src/model/State.ts", ["src/model/apply.ts"]],
  ]);
  const reach = new TestReach(imports);

  test("are those that import it, over however many files: near ones first, then those that load least", () => {
    expect(reach.testsOf("src/model/State.ts")).toEqual([
      "test/model/narrow.test.ts",
      "test/model/wide.test.ts",
      "test/emulator/far.test.ts",
    ]);
  });

  test("are asked in the order of what they cost, where that is known and they are as near", () => {
    const costs = new Map([["test/model/narrow.test.ts", 900]]);
    expect(new TestReach(imports, costs).testsOf("src/model/State.ts")).toEqual([
      "test/model/wide.test.ts",
      "test/model/narrow.test.ts",
      "test/emulator/far.test.ts",
    ]);
  });

  test("are by themselves all of its own folder, and others where those are few", () => {
    const own = Array.from({ length: 30 }, (_, at) => `test/model/${at}.test.ts`);
    const other = Array.from({ length: 30 }, (_, at) => `test/service/${at}.test.ts`);
    const reached = (tests: string[]): string[] =>
      new TestReach(new Map(tests.map((test) => [test, ["src/model/a.ts"]]))).testsOf("src/model/a.ts");
    expect(reached([...other, ...own]).sort()).toEqual([...own].sort());
    expect(reached([...other, ...own.slice(0, 20)])).toHaveLength(25);
    expect(
      reached([...other, ...own.slice(0, 20)])
        .slice(0, 20)
        .sort(),
    ).toEqual(own.slice(0, 20).sort());
  });

  test("are as few as one says, the nearest", () => {
    expect(reach.testsOf("src/model/State.ts", 1)).toEqual(["test/model/narrow.test.ts"]);
  });

  test("are none of those that run other programs", () => {
    expect(reach.testsOf("src/model/apply.ts")).not.toContain("test/e2e/whole.test.ts");
  });
});
