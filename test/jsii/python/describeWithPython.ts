import { findTerraform, missingAwsProvider } from "../../../tools/terraform";
import { describeWithTools } from "../describeWithTools";
import { whyNoPython } from "./findPython";
import { PythonEnvironment } from "./PythonEnvironment";

/** A suite that runs the constructs in Python, where that and its packages can be had. */
export function describeWithPython(title: string, suite: () => void): void {
  describeWithTools(title, { missing: whyNoPython() ?? PythonEnvironment.whyMissing() }, suite);
}

/** The same, inside of such a suite, for what also needs the real Terraform and the AWS provider. */
export function describeWithTerraformToo(title: string, suite: () => void): void {
  const terraform = findTerraform();
  const missing = terraform.binary === undefined ? terraform.why : missingAwsProvider(terraform.program);
  describeWithTools(title, { missing }, suite);
}
