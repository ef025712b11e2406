import { type Command, Option } from "commander";
import { LEAVE_OUT_NAMES } from "../../validation";
import { parseLeaveOut } from "../commands/validate/leaveOut";
import { HCL_METADATA_FILE, STACK_FILE } from "../commands/validate/readPlans";
import { collectText } from "./collectText";
import { completes } from "./completes";
import { commentIdOption } from "./commentIdOption";
import { runUrlOption } from "./runUrlOption";

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
