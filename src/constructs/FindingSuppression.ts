import { Lazy, type TerraformResource, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { isCalendarDay, MIN_REASON_LENGTH, SUPPRESSIONS_METADATA_KEY } from "../contract/suppression";
import { PackagesError } from "../errors";

const CODE = /^[a-z]+(-[a-z0-9]+)*$/;

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

/** Per stack, in the order in which they were declared. */
const carried = new WeakMap<TerraformStack, CarriedSuppression[]>();

/**
 * Writes the suppression into the stack, once for each of the resources that a finding may name.
 *
 * Terraform ignores what stands under `//` in its JSON syntax, and does not carry it into plans: the
 * validation reads it from the stack's `cdk.tf.json`.
 */
export function suppressFindings(
  construct: IConstruct,
  resources: readonly TerraformResource[],
  suppression: FindingSuppression,
): void {
  checkSuppression(suppression, construct.node.path);
  const suppressions = suppressionsOf(TerraformStack.of(construct));
  suppressions.push(...resources.map((resource) => carry(resource, suppression)));
}

function carry(resource: TerraformResource, { code, reason, until }: FindingSuppression): CarriedSuppression {
  // A logical id can still be overridden after this call, so the address is asked for at synth.
  const address = Lazy.stringValue({
    produce: () => `${resource.terraformResourceType}.${resource.friendlyUniqueId}`,
  });
  return { code, address, reason, until };
}

function suppressionsOf(stack: TerraformStack): CarriedSuppression[] {
  const known = carried.get(stack);
  if (known !== undefined) return known;
  const fresh: CarriedSuppression[] = [];
  carried.set(stack, fresh);
  stack.addOverride(`//.${SUPPRESSIONS_METADATA_KEY}`, fresh);
  return fresh;
}

function checkSuppression(suppression: FindingSuppression, where: string): void {
  const refusal = whatIsWrong(suppression);
  if (refusal === undefined) return;
  throw new PackagesError({ attempted: "suppressing a finding", where, ...refusal });
}

function whatIsWrong({ code, reason, until }: FindingSuppression) {
  if (!CODE.test(code)) {
    return {
      problem: "a finding's code is words joined by hyphens",
      value: code,
      remedy: "Give one of the codes that the validation's documentation lists, such as association-stale",
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
