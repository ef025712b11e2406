import { readFileSync, writeFileSync } from "node:fs";
import { Lazy, type TerraformResource, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { FINDING_CODES } from "../contract/findingCodes.generated";
import { isCalendarDay, MIN_REASON_LENGTH, SUPPRESSIONS_METADATA_KEY } from "../contract/suppression";
import { PackagesError } from "../errors";
import { StackSynthesis, type WrittenStack } from "./synthesis/StackSynthesis";

/** A finding of `opensearch-packages validate` that is known and accepted. */
export interface FindingSuppression {
  /** The finding's code, such as `association-stale`. */
  readonly code: string;
  /** Why it is accepted: at least 10 characters, shown in every report. */
  readonly reason: string;
  /** The last day on which the suppression holds, such as `2027-01-31`. @default for ever */
  readonly until?: string;
}

/** A suppression as the synthesized stack carries it. */
interface CarriedSuppression extends FindingSuppression {
  /** The Terraform address that the finding names. */
  readonly address: string;
}

interface DeclaredSuppression extends FindingSuppression {
  readonly resource: TerraformResource;
}

/** Per stack, in the order in which they were declared. */
const declared = new WeakMap<TerraformStack, DeclaredSuppression[]>();

/**
 * Writes the suppression into the stack, once for each of the resources that a finding may name.
 *
 * Terraform ignores what stands under `//` in its JSON syntax, and does not carry it into plans: the
 * validation reads it from the stack's `cdk.tf.json`, or from the `metadata.json` that lies beside a stack in HCL.
 */
export function suppressFindings(
  construct: IConstruct,
  resources: readonly TerraformResource[],
  { code, reason, until }: FindingSuppression,
): void {
  checkSuppression({ code, reason, until }, construct.node.path);
  const suppressions = suppressionsOf(TerraformStack.of(construct));
  suppressions.push(...resources.map((resource) => ({ resource, code, reason, until })));
}

function suppressionsOf(stack: TerraformStack): DeclaredSuppression[] {
  const known = declared.get(stack);
  if (known !== undefined) return known;
  const fresh: DeclaredSuppression[] = [];
  declared.set(stack, fresh);
  stack.addOverride(`//.${SUPPRESSIONS_METADATA_KEY}`, Lazy.anyValue({ produce: () => fresh.map(carry) }));
  StackSynthesis.of(stack).after(declared, writeBesideHcl);
  return fresh;
}

/** A logical id can still be overridden after a finding was suppressed, so the address is asked for at synth. */
function carry({ resource, code, reason, until }: DeclaredSuppression): CarriedSuppression {
  const address = `${resource.terraformResourceType}.${resource.friendlyUniqueId}`;
  return { code, address, reason, ...(until === undefined ? {} : { until }) };
}

/** cdktf's HCL output leaves overrides of the stack out, of its metadata too. */
function writeBesideHcl({ stack, isHcl, metadataFile }: WrittenStack): void {
  if (!isHcl) return;
  const metadata = JSON.parse(readFileSync(metadataFile, "utf8")) as { "//": Record<string, unknown> };
  metadata["//"][SUPPRESSIONS_METADATA_KEY] = (declared.get(stack) ?? []).map(carry);
  writeFileSync(metadataFile, JSON.stringify(metadata, null, 2));
}

function checkSuppression(suppression: FindingSuppression, where: string): void {
  const refusal = whatIsWrong(suppression);
  if (refusal === undefined) return;
  throw new PackagesError({ attempted: "suppressing a finding", where, ...refusal });
}

function whatIsWrong({ code, reason, until }: FindingSuppression) {
  if (!FINDING_CODES.some((known) => known === code)) {
    return {
      problem: "there is no finding of that code",
      value: code,
      remedy: `Use one of: ${FINDING_CODES.join(", ")}`,
    };
  }
  if (reason.trim().length < MIN_REASON_LENGTH) {
    return {
      problem: "a suppression has a reason of at least 10 characters",
      value: reason,
      remedy: "Say why the finding is accepted",
    };
  }
  if (until !== undefined && !isCalendarDay(until)) {
    return {
      problem: "the last day of a suppression is a calendar day",
      value: until,
      remedy: "Write it as year, month and day, such as 2027-01-31",
    };
  }
  return undefined;
}
