import { findTerraform, missingAwsProvider } from "../../tools/terraform";

/**
 * `describe`, where the real `terraform` is there. Elsewhere the tests are skipped with a sentence that says
 * what is missing; with `CI=true` that is a failure, so that a pipeline never goes green without them.
 */
export function describeWithTerraform(title: string, tests: () => void): void {
  const found = findTerraform();
  describeUnless(found.binary === undefined ? found.why : undefined, title, tests);
}

/** The same, for tests that also need the 700 MB AWS provider. */
export function describeWithAwsProvider(title: string, tests: () => void): void {
  const found = findTerraform();
  describeUnless(found.binary === undefined ? found.why : missingAwsProvider(found.program), title, tests);
}

function describeUnless(missing: string | undefined, title: string, tests: () => void): void {
  if (missing === undefined) {
    describe(title, tests);
  } else if (process.env["CI"] === "true") {
    describe(title, () => {
      test("has what it needs", () => {
        throw new Error(missing);
      });
    });
  } else {
    // The only skip of this kind: what it needs is not on this machine.
    describe.skip(`${title} (skipped: ${missing})`, tests);
  }
}
