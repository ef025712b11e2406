import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { type MutatedSources, withMutant, writeSources } from "../../../tools/mutation/findMutants";
import type { Mutant } from "../../../tools/mutation/Mutant";
import { type Outcome, runTestFile } from "../../../tools/mutation/runTestFile";
import { TemporaryFolder } from "../../TemporaryFolder";

const ROOT = join(__dirname, "..", "..", "..");
const FILE = "test/tools/mutation/asked/sums.ts";
const TEST = "test/tools/mutation/asked/sums.test.ts";
const folder = new TemporaryFolder();
afterAll(() => folder.remove());

function mutantsOf(file: string): MutatedSources {
  const script = join(__dirname, "asked", "printMutants.ts");
  const printed = execFileSync(process.execPath, ["--import", "tsx", script, file], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const { mutants, texts } = JSON.parse(printed) as { mutants: Mutant[]; texts: [string, string][] };
  return { mutants, texts: new Map(texts) };
}

describe("what a test file says of the mutants of a source", () => {
  let mutants: readonly Mutant[];
  const costs = new Map<string, number>();
  let outcomes: ReadonlyMap<string, Outcome>;

  beforeAll(async () => {
    const mutated = mutantsOf(FILE);
    mutants = mutated.mutants;
    writeSources(folder.path, mutated, mutants);
    const ids = mutants.map(({ id }) => id);
    outcomes = (await runTestFile({ root: ROOT, sources: folder.path, costs }, TEST, ids)) ?? new Map();
  }, 300_000);

  const outcomeOf = (original: string, replacement: string): Outcome | undefined => {
    const found = mutants.filter((one) => one.original === original && one.replacement === replacement);
    expect(found).toHaveLength(1);
    return outcomes.get(found[0]!.id);
  };

  test("one that is met while the file loads is killed by a test of what was loaded", () => {
    expect(outcomeOf("2 + 3", "2 - 3")).toBe("killed");
  });

  test("one in a value that is made once is killed, though the value was made without it", () => {
    expect(outcomeOf("4 * 2", "4 / 2")).toBe("killed");
  });

  test("one that never ends is killed", () => {
    expect(outcomeOf("count++", "count--")).toBe("killed");
  });

  test("one in words that nobody compares survives", () => {
    expect(outcomeOf('"a word"', '""')).toBe("survived");
  });

  test("one that no test runs is not met", () => {
    expect(outcomeOf("count - 1", "count + 1")).toBe("not met");
  });

  test("what its tests took is noted", () => {
    expect(costs.get(TEST)).toBeGreaterThanOrEqual(0);
  });

  test("every mutant has an outcome", () => {
    expect([...outcomes.keys()].sort()).toEqual(mutants.map(({ id }) => id).sort());
  });
});

describe("a mutant", () => {
  test("stands where its positions say", () => {
    const mutant = { start: { line: 2, column: 5 }, end: { line: 3, column: 2 }, replacement: "X" } as Mutant;
    expect(withMutant("one\ntwo three\nfour", mutant)).toBe("one\ntwo Xour");
  });
});
