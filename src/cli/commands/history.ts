import type { Command } from "commander";
import { safeJson } from "../../contract/safeJson";
import { renderTextPage } from "../../report/html/renderTextPage";
import { CallMeter } from "../../service/CallMeter";
import { LiveReader } from "../../service/LiveReader";
import { ObjectReader } from "../../service/ObjectReader";
import { hideSensitive } from "../../validation/hideSensitive";
import type { PackageHistory } from "../../validation/history/PackageHistory";
import { readPackageHistory } from "../../validation/history/readPackageHistory";
import { ExitCode } from "../ending/ExitCode";
import { commandSignal } from "../ending/interrupts";
import { contentLimitOption, DEFAULT_CONTENT_LIMIT_BYTES, timeoutOption } from "../options/limitOptions";
import { addPlaceOptions, handSettings, type PlaceOptions, withPlaces } from "../options/placeOptions";
import { planOption, sourceOfPackageOption } from "../options/selectionOptions";
import { addSettingsOptions } from "../options/settingsOptions";
import { addOutputOption } from "../outputs/addOutputOption";
import type { OutputChoice } from "../outputs/OutputChoice";
import { refuseOutputFiles, writeOutputs, WRITING_REPORT } from "../outputs/writeOutputs";
import { readPlan } from "../plans/appliedPlan";
import { type PlannedPackage, sourceOfPlan } from "../plans/sourceOfPlan";
import type { SettingsFile } from "../settings/SettingsFile";
import { showsColour } from "../terminal/showsColour";
import { historyText } from "./history/historyText";

const MAX_ITEMS = 200;

const HISTORY_OUTPUTS = ["table", "json", "html"] as const;

type HistoryOutput = (typeof HISTORY_OUTPUTS)[number];

interface HistoryCommandOptions extends PlaceOptions {
  readonly source?: { readonly bucket: string; readonly key: string };
  readonly plan?: string;
  readonly diff?: boolean;
  readonly contentLimit?: number;
  readonly output: readonly OutputChoice<HistoryOutput>[];
  readonly timeout: number;
}

/** `opensearch-packages history`: what each version of a package was made of, and how to go back. */
export function registerHistoryCommand(program: Command): void {
  const command = addPlaceOptions(program.command("history"))
    .description(
      "Show every version of a package: when it was made, from which bytes, what it changed, which domains serve it, and how to go back. Never writes to AWS.",
    )
    .argument("<package>", "its id or name")
    .addOption(sourceOfPackageOption())
    .addOption(planOption("it says the object"))
    .option("--diff", "print what each version changed, not only how much")
    .addOption(contentLimitOption())
    .addOption(timeoutOption("for everything", "5m", 5 * 60_000))
    .action((called: string, options: HistoryCommandOptions) => runHistory(called, options, commandSignal()));
  addOutputOption(addSettingsOptions(command), HISTORY_OUTPUTS, { says: "table" });
}

async function runHistory(
  called: string,
  given: HistoryCommandOptions,
  stopping: AbortSignal,
): Promise<void> {
  const writing = { ...WRITING_REPORT, inputs: given.plan === undefined ? [] : [given.plan] };
  refuseOutputFiles(given.output, writing);
  const { options, settings: file } = await withPlaces(given, stopping);
  const signal = AbortSignal.any([stopping, AbortSignal.timeout(options.timeout)]);
  const { planned, secrets } = await plannedPackage(called, options, file);
  const settings = planned?.settings ?? handSettings(options);
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
        format: planned?.format ?? null,
        maxItems: options.diff === true ? MAX_ITEMS : 0,
      },
      reader,
      objects,
    );
    const shown = hideSensitive(history, secrets);
    const render = (output: OutputChoice<HistoryOutput>): string => rendered(shown, options, output);
    await writeOutputs(options.output, "table", render, writing);
    if (history.notKnown.length > 0) process.exitCode = ExitCode.FINDINGS;
  } finally {
    reader.close();
    objects.close();
  }
}

function rendered(
  history: PackageHistory,
  options: HistoryCommandOptions,
  { kind, file }: OutputChoice<HistoryOutput>,
): string {
  switch (kind) {
    case "table":
      return historyText(history, options, file === undefined && showsColour(process.stdout));
    case "json":
      return `${safeJson(history)}\n`;
    case "html":
      return renderTextPage("The history of a dictionary", [
        { heading: history.packageName, text: historyText(history, options, false) },
      ]);
  }
}

async function plannedPackage(
  called: string,
  { plan, ...options }: HistoryCommandOptions,
  settings: SettingsFile,
): Promise<{ readonly planned: PlannedPackage | null; readonly secrets: readonly string[] }> {
  if (plan === undefined) return { planned: null, secrets: [] };
  const declared = await readPlan(plan);
  const planned = await sourceOfPlan(called, declared, { ...options, plan }, settings);
  return { planned, secrets: declared.sensitiveTexts };
}
