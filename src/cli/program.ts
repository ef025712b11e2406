import { Command } from "commander";
import { registerAdoptCommand } from "./commands/adopt";
import { registerDiffCommand } from "./commands/diff";
import { registerEmulatorCommand } from "./commands/emulator";
import { registerHistoryCommand } from "./commands/history";
import { registerLintCommand } from "./commands/lint";
import { registerProviderCommand } from "./commands/provider";
import { registerReportCommand } from "./commands/report";
import { registerRolloutCommand } from "./commands/rollout";
import { registerValidateCommand } from "./commands/validate";
import { toolVersion } from "../validation/toolVersion";

/** The whole command line. */
export function createProgram(): Command {
  const program = new Command("opensearch-packages")
    .description(
      "Dictionaries on Amazon OpenSearch Service: lint, compare, validate, roll out, and a local AWS.",
    )
    .version(toolVersion())
    .showHelpAfterError("(run with --help for the options)")
    .addHelpText("after", "\nExit codes: 0 clean, 2 findings, 1 the command could not do its work.");
  registerLintCommand(program);
  registerDiffCommand(program);
  registerValidateCommand(program);
  registerReportCommand(program);
  registerRolloutCommand(program);
  registerHistoryCommand(program);
  registerAdoptCommand(program);
  registerProviderCommand(program);
  registerEmulatorCommand(program);
  return program;
}
