import { whyNoGo } from "./findGo";
import { GoTests } from "./GoTests";
import { PeerWorld } from "./PeerWorld";

/**
 * A `test` for each test of a package of the client, each in a local AWS of its own. Without what they need they are
 * skipped with a sentence. With `CI=true` that is a failure, but for a Go that the machine's own package manager does
 * not have: `.ci/run` installs what it has, and says the rest in `PLUGIN_CLIENT_MISSING`.
 *
 * @param missing why they can't run here, beside a missing Go; undefined when they can
 */
export function describeGoTests(title: string, packageName: string, missing?: string): void {
  const tests = new GoTests(packageName);
  const why = missing ?? whyNoGo();
  if (why === undefined) {
    describe(title, () => runAll(tests));
  } else if (isExpected(missing)) {
    describe(title, () => {
      test("has what it needs", () => {
        throw new Error(why);
      });
    });
  } else {
    describe.skip(`${title} (skipped: ${why})`, () => runAll(tests)); // what its client needs is not on this machine, the title says what
  }
}

function isExpected(missing: string | undefined): boolean {
  if (process.env["CI"] !== "true") return false;
  return missing !== undefined || process.env["PLUGIN_CLIENT_MISSING"] === undefined;
}

function runAll(tests: GoTests): void {
  let world: PeerWorld | undefined;
  beforeAll(() => tests.build());
  beforeEach(async () => {
    world = await PeerWorld.start();
  });
  afterEach(async () => {
    await world?.stop();
  });
  test.each(tests.list())("$sentence", async ({ name }) => {
    await tests.run(name, world?.environment() ?? {});
  });
}
