import { toolsOfThisMachine } from "../../tools/needs/whatIsMissing";
import { describeWithTools } from "../describeWithTools";

/**
 * A suite that installs packages. Without the npm registry it is skipped with a sentence, but with `CI=true`
 * that is a failure: there a skipped proof must not look like a proof.
 */
export function describeWithRegistry(name: string, suite: () => void): void {
  const missing = toolsOfThisMachine.registry();
  describeWithTools(name, { missing: missing && `${missing.what}: ${missing.remedy}` }, suite);
}
