import type { Command } from "commander";
import { PackagesError } from "../../errors";
import { ExitCode } from "../ending/ExitCode";
import { commandSignal } from "../ending/interrupts";
import { commentIdOption, runUrlOption } from "../options/commentOptions";
import { addSettingsOptions, readSettings, type SettingsCommandOptions } from "../options/settingsOptions";
import { addOutputOption } from "../outputs/addOutputOption";
import type { OutputChoice } from "../outputs/OutputChoice";
import { refuseOutputFiles, writeOutputs, WRITING_REPORT } from "../outputs/writeOutputs";
import { comparedCommits } from "../review/git/commits";
import { renderReview, REVIEW_FORMATS, type ReviewFormat } from "../review/renderReview";
import { reviewDictionaries } from "../review/reviewDictionaries";
import { isFine, reviewVerdict } from "../review/reviewVerdict";
import { showsColour } from "../terminal/showsColour";

interface ReviewCommandOptions extends SettingsCommandOptions {
  readonly head: string;
  readonly output: readonly OutputChoice<ReviewFormat>[];
  readonly commentId?: string;
  readonly runUrl?: string;
}

/** `opensearch-packages review`: what a branch does to dictionaries, where neither AWS nor a plan can be asked. */
export function registerReviewCommand(program: Command): void {
  const command = program
    .command("review")
    .description(
      "Check and compare the dictionaries that a branch changes, by git alone: for pull requests without credentials. Asks AWS nothing, and says so.",
    )
    .argument("<base>", "the commit or branch that it is to be merged into")
    .argument(
      "[paths...]",
      "which files are dictionaries, as patterns of git (default: those that the settings have a pattern for)",
    )
    .option("--head <commit>", "the commit or branch that is reviewed", "HEAD");
  addOutputOption(addSettingsOptions(command), REVIEW_FORMATS, { says: "table" })
    .addOption(commentIdOption())
    .addOption(runUrlOption())
    .action(runReview);
}

async function runReview(
  base: string,
  paths: readonly string[],
  options: ReviewCommandOptions,
): Promise<void> {
  const settings = await readSettings(options, commandSignal());
  const writing = { ...WRITING_REPORT, inputs: settings.files };
  refuseOutputFiles(options.output, writing);
  if (paths.length === 0 && !settings.hasPatterns) throw noDictionaries();
  const review = await reviewDictionaries(await comparedCommits(base, options.head), { paths, settings });
  const coloured = showsColour(process.stdout);
  const render = ({ kind, file }: OutputChoice<ReviewFormat>): string =>
    renderReview(review, kind, { ...options, color: file === undefined && coloured });
  await writeOutputs(options.output, "table", render, writing);
  if (!isFine(reviewVerdict(review))) process.exitCode = ExitCode.FINDINGS;
}

function noDictionaries(): PackagesError {
  return new PackagesError({
    attempted: "reviewing dictionaries",
    problem: "nothing says which files are dictionaries",
    remedy:
      "Name them, as in `opensearch-packages review main 'dictionaries/*.txt'`, or give opensearch-packages.json patterns for them",
  });
}
