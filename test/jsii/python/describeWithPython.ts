import { describeWithTools } from "../../describeWithTools";
import { whyNoPython } from "./findPython";
import { PythonEnvironment } from "./PythonEnvironment";

/** A suite that runs the constructs in Python, where that and its packages can be had. */
export function describeWithPython(title: string, suite: () => void): void {
  describeWithTools(title, { missing: whyNoPython() ?? PythonEnvironment.whyMissing() }, suite);
}
