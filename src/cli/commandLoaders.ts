import type { Command } from "commander";
import type * as adopt from "./commands/adopt";
import { registerCompleteCommand } from "./commands/complete";
import { registerCompletionCommand } from "./commands/completion";
import type * as diff from "./commands/diff";
import type * as emulator from "./commands/emulator";
import type * as history from "./commands/history";
import { registerLintCommand } from "./commands/lint";
import type * as policy from "./commands/policy";
import type * as provider from "./commands/provider";
import type * as report from "./commands/report";
import type * as review from "./commands/review";
import type * as rollout from "./commands/rollout";
import type * as validate from "./commands/validate";
import type * as verify from "./commands/verify";

/** Loads a command, and gives the function that adds it to the program. */
export type CommandLoader = () => (program: Command) => void;

/**
 * The commands in the order of the help. All but `lint`, which an editor calls at every save, and what the tab
 * key asks are loaded late: with them comes the AWS SDK, which takes many times as long to load as a dictionary to check.
 */
export const COMMAND_LOADERS: ReadonlyMap<string, CommandLoader> = new Map([
  ["lint", () => registerLintCommand],
  ["diff", () => (require("./commands/diff") as typeof diff).registerDiffCommand],
  ["validate", () => (require("./commands/validate") as typeof validate).registerValidateCommand],
  ["verify", () => (require("./commands/verify") as typeof verify).registerVerifyCommand],
  ["report", () => (require("./commands/report") as typeof report).registerReportCommand],
  ["review", () => (require("./commands/review") as typeof review).registerReviewCommand],
  ["rollout", () => (require("./commands/rollout") as typeof rollout).registerRolloutCommand],
  ["history", () => (require("./commands/history") as typeof history).registerHistoryCommand],
  ["adopt", () => (require("./commands/adopt") as typeof adopt).registerAdoptCommand],
  ["policy", () => (require("./commands/policy") as typeof policy).registerPolicyCommand],
  ["provider", () => (require("./commands/provider") as typeof provider).registerProviderCommand],
  ["emulator", () => (require("./commands/emulator") as typeof emulator).registerEmulatorCommand],
  ["completion", () => registerCompletionCommand],
  ["complete", () => registerCompleteCommand],
]);
