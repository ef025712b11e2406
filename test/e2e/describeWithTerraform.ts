import { describeWithTools } from "../describeWithTools";
import { findTerraform, missingAwsProvider } from "../../tools/terraform";

/**
 * `describe`, where the real `terraform` is there. Elsewhere the tests are skipped with a sentence that says
 * what is missing; with `CI=true` that is a failure, so that a pipeline never goes green without them.
 */
export function describeWithTerraform(title: string, tests: () => void): void {
  const found = findTerraform();
  describeWithTools(title, { missing: found.binary === undefined ? found.why : undefined }, tests);
}

/** The same, for tests that also need the 700 MB AWS provider. */
export function describeWithAwsProvider(title: string, tests: () => void): void {
  const found = findTerraform();
  const missing = found.binary === undefined ? found.why : missingAwsProvider(found.program);
  describeWithTools(title, { missing }, tests);
}
