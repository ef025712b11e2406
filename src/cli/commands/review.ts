import { type Command, InvalidArgumentError, Option } from "commander";
import { PackagesError } from "../../errors";
import { refuseOutputs } from "../../files/refuseOutputs";
import { writeFiles } from "../../files/writeFiles";
import { ExitCode } from "../ExitCode";
import { parseUrl } from "../parseUrl";
import { printExactly, printText } from "../print";
import { comparedCommits } from "../review/commits";
import { renderReview, REVIEW_FORMATS, type ReviewFormat } from "../review/renderReview";
import { reviewDictionaries } from "../review/reviewDictionaries";
import { isFine, reviewVerdict } from "../review/reviewVerdict";
import { commandSignal } from "../interrupts";
import { SettingsFile } from "../settings/SettingsFile";
import { showsColour } from "../showsColour";
import { WRITING_REPORT } from "./validate/writingReport";

interface ReviewOutput {
  readonly format: ReviewFormat;
  readonly file?: string;
}

interface ReviewCommandOptions {
  readonly head: string;
  readonly config?: string;
  readonly output: readonly ReviewOutput[];
  readonly commentId?: string;
  readonly runUrl?: string;
}

/** `opensearch-packages review`: what a branch does to dictionaries, where neither AWS nor a plan can be asked. */
export function registerReviewCommand(program: Command): void {
  program
    .command("review")
    .description(
      "Check and compare the dictionaries that a branch changes, by git alone: for pull requests without credentials. Asks AWS nothing, and says so.",
    )
    .argument("<base>", "the commit or branch that it is to be merged into")
    .argument(
      "[paths...]",
      "which files are dictionaries, as patterns of git (default: those that opensearch-packages.json has a pattern for)",
    )
    .option("--head <commit>", "the commit or branch that is reviewed", "HEAD")
    .option(
      "--config <file>",
      "settings of dictionaries (default: opensearch-packages.json here or in a folder above)",
    )
    .addOption(
      new Option("-o, --output <format[=file]>", `${REVIEW_FORMATS.join(", ")}; can be given several times`)
        .argParser(collectOutput)
        .default([], "pretty"),
    )
    .option("--comment-id <id>", "markdown: tells the comments of several stacks apart")
    .option("--run-url <url>", "markdown: the run that made it, linked below the verdict", parseUrl)
    .action(runReview);
}

async function runReview(
  base: string,
  paths: readonly string[],
  options: ReviewCommandOptions,
): Promise<void> {
  const outputs: readonly ReviewOutput[] =
    options.output.length > 0 ? options.output : [{ format: "pretty" }];
  refuseOutputs(
    outputs.flatMap(({ file }) => file ?? []),
    { ...WRITING_REPORT, inputs: [] },
  );
  const settings = await SettingsFile.read(options.config, commandSignal());
  if (paths.length === 0 && !settings.hasPatterns) throw noDictionaries();
  const review = await reviewDictionaries(await comparedCommits(base, options.head), { paths, settings });
  const color = showsColour(process.stdout);
  const told = outputs.map(({ format, file }) => ({
    format,
    file,
    text: renderReview(review, format, { ...options, color: file === undefined && color }),
  }));
  writeFiles(
    told.flatMap(({ file, text }) => (file === undefined ? [] : [{ path: file, content: text }])),
    { ...WRITING_REPORT, inputs: [] },
  );
  for (const { format, file, text } of told) if (file === undefined) print(format, text);
  if (!isFine(reviewVerdict(review))) process.exitCode = ExitCode.FINDINGS;
}

function print(format: ReviewFormat, text: string): void {
  if (format === "pretty" || format === "markdown") printText(text);
  else printExactly(text);
}

function noDictionaries(): PackagesError {
  return new PackagesError({
    attempted: "reviewing dictionaries",
    problem: "nothing says which files are dictionaries",
    remedy:
      "Name them, as in `opensearch-packages review main 'dictionaries/*.txt'`, or give opensearch-packages.json patterns for them",
  });
}

function collectOutput(text: string, previous: readonly ReviewOutput[]): ReviewOutput[] {
  const [name = "", ...rest] = text.split("=");
  const format = REVIEW_FORMATS.find((known) => known === name);
  if (format === undefined) throw new InvalidArgumentError(`Use one of: ${REVIEW_FORMATS.join(", ")}.`);
  if (rest.length > 0) {
    const file = rest.join("=");
    if (file === "") throw new InvalidArgumentError("Name the file after the equals sign.");
    return [...previous, { format, file }];
  }
  if (previous.every(({ file }) => file !== undefined)) return [...previous, { format }];
  throw new InvalidArgumentError(
    "Only one format can go to standard output; write the others as format=file.",
  );
}
