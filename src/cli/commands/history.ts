import { type Command, Option } from "commander";
import { safeJson } from "../../contract/safeJson";
import { withoutCommands } from "../../contract/plainText";
import { PackagesError } from "../../errors";
import { CallMeter } from "../../service/CallMeter";
import { LiveReader } from "../../service/LiveReader";
import { ObjectReader } from "../../service/ObjectReader";
import { hideSensitive } from "../../validation/hideSensitive";
import { readPackageHistory } from "../../validation/history/readPackageHistory";
import { ExitCode } from "../ExitCode";
import { commandSignal } from "../interrupts";
import { parseSize } from "../parseSize";
import { showsColour } from "../showsColour";
import { type PlannedPackage, sourceOfPlan } from "./history/sourceOfPlan";
import { historyText } from "./historyText";
import { readPlan } from "./rollout/planned";
import { anObject } from "./rollout/scopedOption";
import { DEFAULT_CONTENT_LIMIT_BYTES } from "./rollout/selectRollouts";
import { parseDuration } from "./validate/parseDuration";
import { addPlaceOptions, type PlaceOptions, settingsOf } from "./validate/placeOptions";

const MAX_ITEMS = 200;

interface HistoryCommandOptions extends PlaceOptions {
  readonly source?: { readonly bucket: string; readonly key: string };
  readonly plan?: string;
  readonly state?: string;
  readonly diff?: boolean;
  readonly contentLimit?: number;
  readonly output: "table" | "json";
  readonly timeout: number;
}

/** `opensearch-packages history`: what each version of a package was made of, and how to go back. */
export function registerHistoryCommand(program: Command): void {
  addPlaceOptions(program.command("history"))
    .description(
      "Show every version of a package: when it was made, from which bytes, what it changed, which domains serve it, and how to go back. Never writes to AWS.",
    )
    .argument("<package>", "its id or name")
    .option(
      "--source <s3://bucket/key>",
      "the object that the package is made from: adds bytes and changes",
      anObject,
    )
    .option("--plan <file>", "a plan, as `terraform show -json` prints it, that says the object")
    .option("--state <file>", "the same, a state")
    .option("--diff", "print what each version changed, not only how much")
    .option("--content-limit <size>", "the largest object whose bytes are read (default: 50m)", parseSize)
    .addOption(new Option("-o, --output <output>", "the output").choices(["table", "json"]).default("table"))
    .addOption(
      new Option("--timeout <duration>", "for everything").argParser(parseDuration).default(5 * 60_000, "5m"),
    )
    .action((called: string, options: HistoryCommandOptions) => runHistory(called, options, commandSignal()));
}

async function runHistory(
  called: string,
  options: HistoryCommandOptions,
  stopping: AbortSignal,
): Promise<void> {
  const signal = AbortSignal.any([stopping, AbortSignal.timeout(options.timeout)]);
  const { planned, secrets } = await plannedPackage(called, options);
  const settings = planned?.settings ?? settingsOf(options).settings;
  const source = options.source === undefined ? planned?.source : { ...options.source, settings };
  const meter = new CallMeter();
  const reader = new LiveReader(settings, { meter, signal });
  const limitBytes = options.contentLimit ?? DEFAULT_CONTENT_LIMIT_BYTES;
  const objects = new ObjectReader({ meter, signal, limitBytes });
  try {
    const history = await readPackageHistory(
      {
        package: called,
        source: source ?? null,
        file: planned?.file ?? null,
        maxItems: options.diff === true ? MAX_ITEMS : 0,
      },
      reader,
      objects,
    );
    const shown = hideSensitive(history, secrets);
    if (options.output === "json") process.stdout.write(`${safeJson(shown)}\n`);
    else process.stdout.write(withoutCommands(historyText(shown, options, showsColour(process.stdout))));
    if (history.notKnown.length > 0) process.exitCode = ExitCode.FINDINGS;
  } finally {
    reader.close();
    objects.close();
  }
}

async function plannedPackage(
  called: string,
  { plan, state, ...options }: HistoryCommandOptions,
): Promise<{ readonly planned: PlannedPackage | null; readonly secrets: readonly string[] }> {
  if (plan !== undefined && state !== undefined) {
    throw new PackagesError({
      attempted: "reading the options",
      problem: "a plan and a state are given",
      where: "--plan, --state",
      remedy: "Give one of them",
    });
  }
  const file = plan ?? state;
  if (file === undefined) return { planned: null, secrets: [] };
  const declared = await readPlan(file);
  return { planned: await sourceOfPlan(called, declared, options), secrets: declared.sensitiveTexts };
}
