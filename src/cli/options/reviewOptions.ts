import { type Command, InvalidArgumentError, Option } from "commander";
import { MIN_REASON_LENGTH } from "../../contract/suppression";
import { LEAVE_OUT_NAMES, type LeaveOut } from "../../validation";
import { commentIdOption, runUrlOption } from "./commentOptions";
import { completes } from "./completes";
import { collectText } from "./optionValues";

/** The synthesized stack, as it lies beside the plan of `cdktf`. */
export const STACK_FILE = "cdk.tf.json";
/** Where cdktf puts what Terraform doesn't read of a stack in HCL. */
export const HCL_METADATA_FILE = "metadata.json";

/** Adds what `validate` and `verify` take of the world around their plans. */
export function addReviewOptions(command: Command): Command {
  return command
    .option("--suppressions <file>", "JSON: [{ code or hop, address, reason, until? }]")
    .addOption(
      new Option(
        "--stack <file>",
        "a synthesized cdk.tf.json, or the metadata.json of a cdk.tf, whose suppressions count; several times",
      )
        .argParser(collectText)
        .default([], `${STACK_FILE} or ${HCL_METADATA_FILE} beside each plan`),
    )
    .addOption(leaveOutOption())
    .option("--source-root <folder>", "where Terraform ran (default: the folder of each file)")
    .addOption(commentIdOption())
    .addOption(runUrlOption());
}

function leaveOutOption(): Option {
  const option = new Option(
    "--leave-out <hop=reason>",
    `${LEAVE_OUT_NAMES.join(", ")}: not asked, on purpose; every report says so`,
  );
  return completes(option.argParser(parseLeaveOut).default([]), { words: LEAVE_OUT_NAMES, then: "text" });
}

/** Reads one `--leave-out HOP=reason`; commander calls it once for each. */
function parseLeaveOut(text: string, previous: readonly LeaveOut[]): LeaveOut[] {
  const [name = "", ...rest] = text.split("=");
  const what = LEAVE_OUT_NAMES.find((known) => known === name);
  if (what === undefined) throw new InvalidArgumentError(`Use one of: ${LEAVE_OUT_NAMES.join(", ")}.`);
  const reason = rest.join("=").trim();
  if (reason.length < MIN_REASON_LENGTH) {
    throw new InvalidArgumentError(
      `Say why, in at least ${MIN_REASON_LENGTH} characters: --leave-out "${name}=the reason".`,
    );
  }
  return [...previous, { what, reason, by: "--leave-out" }];
}
