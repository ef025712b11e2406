import { appendFileSync } from "node:fs";
import type { TerraformStack } from "cdktf";
import { StackSynthesis, type WrittenStack } from "./StackSynthesis";

/** What a plan warns about; both are expressions of Terraform's language, as they stand in HCL. */
export interface PlanCheck {
  readonly condition: string;
  /** A text: what is said when the condition does not hold. */
  readonly message: string;
}

/** Per stack, by the name of the check. */
const checks = new WeakMap<TerraformStack, Map<string, PlanCheck>>();

/**
 * Puts a `check` block into the stack. cdktf has no construct for them: in JSON it is an override of the stack, and in
 * HCL, where cdktf leaves those out, it is written behind what cdktf has written.
 *
 * @see https://developer.hashicorp.com/terraform/language/checks
 */
export function checkEveryPlan(stack: TerraformStack, name: string, check: PlanCheck): void {
  const { condition, message } = check;
  stack.addOverride(`check.${name}`, {
    assert: [{ condition: `\${${condition}}`, error_message: `\${${message}}` }],
  });
  const known = checks.get(stack) ?? new Map<string, PlanCheck>();
  checks.set(stack, known.set(name, check));
  StackSynthesis.of(stack).after(checks, writeAsHcl);
}

function writeAsHcl({ stack, file, isHcl }: WrittenStack): void {
  if (!isHcl) return;
  const blocks = [...(checks.get(stack) ?? [])].map(([name, check]) => blockOf(name, check));
  appendFileSync(file, `\n\n${blocks.join("\n")}`);
}

function blockOf(name: string, { condition, message }: PlanCheck): string {
  return `check "${name}" {\n  assert {\n    condition     = ${condition}\n    error_message = ${message}\n  }\n}\n`;
}
