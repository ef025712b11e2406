import type { Command } from "commander";
import { adopt, type Adoption } from "../../adoption/Adoption";
import { renderCdktf } from "../../adoption/code/renderCdktf";
import { renderHcl } from "../../adoption/code/renderHcl";
import type { LiveStock } from "../../adoption/LiveStock";
import { readLiveStock } from "../../adoption/readLiveStock";
import { readSourceObjects } from "../../adoption/readSourceObjects";
import { obstaclesIn, rehearseAdoption } from "../../adoption/rehearseAdoption";
import { safeJson } from "../../contract/safeJson";
import { CallMeter } from "../../service/CallMeter";
import { LiveReader } from "../../service/LiveReader";
import { ObjectReader } from "../../service/ObjectReader";
import { ExitCode } from "../ending/ExitCode";
import { commandSignal } from "../ending/interrupts";
import { DEFAULT_CONTENT_LIMIT_BYTES, timeoutOption } from "../options/limitOptions";
import { addPlaceOptions, handSettings, type PlaceOptions, withPlaces } from "../options/placeOptions";
import { type Scoped, scoped } from "../options/scopedOption";
import { packageOption } from "../options/selectionOptions";
import { addSettingsOptions } from "../options/settingsOptions";
import { addOutputOption } from "../outputs/addOutputOption";
import type { OutputChoice } from "../outputs/OutputChoice";
import { refuseOutputFiles, writeOutputs } from "../outputs/writeOutputs";
import { note, say } from "../terminal/print";
import { aKey, objectKeys } from "./adopt/objectKeys";
import { leftOutLines, stockLines } from "./adopt/stockText";

const ADOPT_OUTPUTS = ["hcl", "cdktf", "json"] as const;

type AdoptOutput = (typeof ADOPT_OUTPUTS)[number];

interface AdoptCommandOptions extends PlaceOptions {
  readonly package: readonly string[];
  readonly bucket?: string;
  readonly key: readonly Scoped<string>[];
  readonly output: readonly OutputChoice<AdoptOutput>[];
  readonly timeout: number;
}

const WRITING_CODE = {
  attempted: "writing the code",
  remedy: "Name a file in a folder that exists and that you may write to",
};

/** `opensearch-packages adopt`: what is live, as code that looks after it from now on. */
export function registerAdoptCommand(program: Command): void {
  const command = addPlaceOptions(program.command("adopt"))
    .description(
      "Show the dictionaries that are live (on standard error), and print code that declares them as they are: no package is replaced or deleted by it, and no domain loses one. Never writes to AWS.",
    )
    .addOption(packageOption())
    .option("--bucket <name>", "where the files are, or are to be (default: a variable in the code)")
    .option(
      "--key <[package=]key>",
      "the object of a package (default: dictionaries/<package name>.txt)",
      scoped(aKey),
      [],
    )
    .addOption(timeoutOption("for everything", "5m", 5 * 60_000))
    .action((options: AdoptCommandOptions) => runAdopt(options, commandSignal()));
  addOutputOption(addSettingsOptions(command), ADOPT_OUTPUTS, { says: "hcl" });
}

async function runAdopt(given: AdoptCommandOptions, stopping: AbortSignal): Promise<void> {
  const writing = { ...WRITING_CODE, inputs: [] };
  refuseOutputFiles(given.output, writing);
  const { options } = await withPlaces(given, stopping);
  const signal = AbortSignal.any([stopping, AbortSignal.timeout(options.timeout)]);
  const settings = handSettings(options);
  const meter = new CallMeter();
  const reader = new LiveReader(settings, { meter, signal });
  const objects = new ObjectReader({ meter, signal, limitBytes: DEFAULT_CONTENT_LIMIT_BYTES });
  try {
    const stock = await readLiveStock(options.package, reader);
    const bucket = options.bucket ?? null;
    const readers = { settings, packages: reader, objects };
    const sources = await readSourceObjects(bucket, objectKeys(stock, options), readers);
    const adoption = adopt(stock.packages, reader.place, bucket, sources.objects);
    const obstacles = obstaclesIn(await rehearseAdoption(adoption, settings, reader));
    stopping.throwIfAborted();
    // Data for a program has all of it already.
    if (!options.output.some(({ kind, file }) => kind === "json" && file === undefined))
      tellStock(stock, adoption);
    await writeOutputs(options.output, "hcl", ({ kind }) => rendered(stock, adoption, kind), writing);
    sources.unknown.forEach((line) => say(`not known: ${line}`));
    obstacles.forEach((line) => say(`rehearsed: ${line}`));
    process.exitCode = exitCodeOf(stock, [...sources.unknown, ...obstacles]);
  } finally {
    reader.close();
    objects.close();
  }
}

function tellStock(stock: LiveStock, adoption: Adoption): void {
  stockLines(stock, adoption).forEach(note);
  leftOutLines(stock).forEach(say);
}

function rendered(stock: LiveStock, adoption: Adoption, kind: AdoptOutput): string {
  if (kind === "json") return `${safeJson({ ...stock, adoption })}\n`;
  if (adoption.dictionaries.length === 0) return "";
  return kind === "hcl" ? renderHcl(adoption) : renderCdktf(adoption);
}

/** Clean when everything that was asked for is declared; where nothing is, nothing is clean. */
function exitCodeOf({ packages, leftOut }: LiveStock, doubts: readonly string[]): ExitCode {
  const isOpen = leftOut.some(({ open }) => open) || doubts.length > 0;
  return isOpen || packages.length === 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
}
