import { dirname, sep } from "node:path";
import type { Imports } from "../arrows/readImports";

/** Tests that run other programs (the built CLI, Terraform, npm, a browser): a mutant in this process doesn't reach them. */
const OTHER_PROGRAMS =
  /^test\/(e2e|compatibility|packaging|peers|jsii|cdktn|standalone|stories|remedies|states|docs|examples|demo|tools|report\/html)\//;

/** Of a folder that has fewer test files than this, others are asked too. */
const FEW = 25;

/** The mirror of a source's folder in `test/`. */
function mirrorOf(file: string): string[] {
  return dirname(file.replace(/^src\//, "")).split(sep);
}

function sharedParts(a: readonly string[], b: readonly string[]): number {
  const end = a.findIndex((part, at) => part !== b[at]);
  return end === -1 ? a.length : end;
}

/** For each test file, the sources that it may reach. */
export class TestReach {
  private readonly reaches: ReadonlyMap<string, ReadonlySet<string>>;

  /** @param costs milliseconds that the tests of a file took, as far as they are known */
  constructor(
    imports: Imports,
    private readonly costs: ReadonlyMap<string, number> = new Map(),
  ) {
    const tests = [...imports.keys()].filter(
      (file) => file.endsWith(".test.ts") && !OTHER_PROGRAMS.test(file),
    );
    this.reaches = new Map(tests.map((test) => [test, reachOf(test, imports)]));
  }

  /**
   * The tests that may reach a source, the nearest first: of the same folder, then the quick ones, then those that load least.
   *
   * @param most how many; by itself all of the source's own top folder, since the one that holds whole answers may be its slowest,
   *   and where that has few, the nearest others
   */
  testsOf(source: string, most?: number): string[] {
    const mirror = mirrorOf(source);
    const sorted = [...this.reaches]
      .filter(([, reached]) => reached.has(source))
      .map(([test, reached]) => {
        const near = sharedParts(mirror, dirname(test).split(sep).slice(1));
        return { test, near, size: reached.size, cost: this.costs.get(test) ?? 0 };
      })
      .sort((a, b) => b.near - a.near || a.cost - b.cost || a.size - b.size || (a.test < b.test ? -1 : 1));
    const own = sorted.filter(({ near }) => near > 0).length;
    return sorted.slice(0, most ?? Math.max(own, FEW)).map(({ test }) => test);
  }
}

function reachOf(test: string, imports: Imports): Set<string> {
  const reached = new Set<string>();
  const next = [test];
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    for (const target of imports.get(file) ?? []) {
      if (reached.has(target)) continue;
      reached.add(target);
      next.push(target);
    }
  }
  return reached;
}
