import type { Outcome, StepResult } from "../Driver";

interface ApplyLine {
  readonly type?: string;
  readonly hook?: { readonly resource?: { readonly addr?: string }; readonly action?: string };
  readonly diagnostic?: {
    readonly severity?: string;
    readonly address?: string;
    readonly summary?: string;
    readonly detail?: string;
  };
}

/** As the SDK for Go says it, and as the plugin does. */
const REFUSALS = [
  /operation error \w+: (?<operation>\w+), .*? (?<exception>\w+Exception):/s,
  /(?<operation>\w+) was refused with (?<exception>\w+Exception)/,
];

/**
 * The steps that began in the output of `terraform apply -json`, each with its end. What did not begin is not there.
 *
 * @see https://developer.hashicorp.com/terraform/internals/machine-readable-ui
 */
export function stepsIn(output: string): StepResult[] {
  const lines = output.split("\n").flatMap(parsed);
  const errors = lines.flatMap(({ diagnostic }) => (diagnostic?.severity === "error" ? [diagnostic] : []));
  return lines.flatMap(({ type, hook }) => {
    const address = hook?.resource?.addr;
    const step = `${address} ${hook?.action}`;
    if (type === "apply_complete") return [{ step, outcome: { kind: "done" as const } }];
    if (type !== "apply_errored") return [];
    const error =
      errors.find((one) => one.address === address) ??
      errors.find((one) => one.address === undefined && isAbout(step, one.summary ?? ""));
    return [{ step, outcome: outcomeOf(`${error?.summary} ${error?.detail}`) }];
  });
}

/** The error of a deletion that the configuration no longer has carries no address. */
function isAbout(step: string, summary: string): boolean {
  const operation = /_association\./.test(step) ? "DissociatePackage" : "DeletePackage";
  return step.endsWith(" delete") && summary.includes(operation);
}

function outcomeOf(message: string): Outcome {
  for (const pattern of REFUSALS) {
    const { operation, exception } = pattern.exec(message)?.groups ?? {};
    if (operation !== undefined && exception !== undefined)
      return { kind: "refused", operation, exception, message };
  }
  return { kind: "failed", message };
}

function parsed(line: string): ApplyLine[] {
  try {
    return [JSON.parse(line) as ApplyLine];
  } catch {
    return [];
  }
}
