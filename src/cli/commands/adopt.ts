import { type Command, Option } from "commander";
import { adopt, type Adoption } from "../../adoption/Adoption";
import { renderCdktf } from "../../adoption/code/renderCdktf";
import { renderHcl } from "../../adoption/code/renderHcl";
import type { LiveStock } from "../../adoption/LiveStock";
import { readLiveStock } from "../../adoption/readLiveStock";
import { obstaclesIn, rehearseAdoption } from "../../adoption/rehearseAdoption";
import { readSourceObjects } from "../../adoption/readSourceObjects";
import { safeJson } from "../../contract/safeJson";
import { CallMeter } from "../../service/CallMeter";
import { LiveReader } from "../../service/LiveReader";
import { ObjectReader } from "../../service/ObjectReader";
import { ExitCode } from "../ExitCode";
import { commandSignal } from "../interrupts";
import { printExactly, say } from "../print";
import { aKey, objectKeys } from "./adopt/objectKeys";
import { stockLines } from "./adopt/stockText";
import { type Scoped, scoped } from "./rollout/scopedOption";
import { DEFAULT_CONTENT_LIMIT_BYTES } from "./rollout/selectRollouts";
import { parseDuration } from "./validate/parseDuration";
import { addPlaceOptions, type PlaceOptions, settingsOf } from "./validate/placeOptions";

interface AdoptCommandOptions extends PlaceOptions {
  readonly package: readonly string[];
  readonly bucket?: string;
  readonly key: readonly Scoped<string>[];
  readonly format: "hcl" | "cdktf";
  readonly json?: boolean;
  readonly timeout: number;
}

/** `opensearch-packages adopt`: what is live, as code that looks after it from now on. */
export function registerAdoptCommand(program: Command): void {
  const collect = (value: string, before: string[]): string[] => [...before, value];
  addPlaceOptions(program.command("adopt"))
    .description(
      "Show the dictionaries that are live (on standard error), and print code that declares them as they are: no package is replaced or deleted by it, and no domain loses one. Never writes to AWS.",
    )
    .option("--package <id or name>", "only this package; can be given several times", collect, [])
    .option("--bucket <name>", "where the files are, or are to be (default: a variable in the code)")
    .option(
      "--key <[package=]key>",
      "the object of a package (default: dictionaries/<package name>.txt)",
      scoped(aKey),
      [],
    )
    .addOption(new Option("--format <format>", "the code").choices(["hcl", "cdktf"]).default("hcl"))
    .option("--json", "print what is live and what is declared as data, and no code")
    .addOption(
      new Option("--timeout <duration>", "for everything").argParser(parseDuration).default(5 * 60_000, "5m"),
    )
    .action((options: AdoptCommandOptions) => runAdopt(options, commandSignal()));
}

async function runAdopt(options: AdoptCommandOptions, stopping: AbortSignal): Promise<void> {
  const signal = AbortSignal.any([stopping, AbortSignal.timeout(options.timeout)]);
  const { settings } = settingsOf(options);
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
    print(stock, adoption, options);
    sources.unknown.forEach((line) => say(`not known: ${line}`));
    obstacles.forEach((line) => say(`rehearsed: ${line}`));
    process.exitCode = exitCodeOf(stock, [...sources.unknown, ...obstacles]);
  } finally {
    reader.close();
    objects.close();
  }
}

function print(stock: LiveStock, adoption: Adoption, { json, format }: AdoptCommandOptions): void {
  if (json === true) return printExactly(`${safeJson({ ...stock, adoption })}\n`);
  stockLines(stock, adoption).forEach(say);
  if (adoption.dictionaries.length === 0) return;
  printExactly(format === "hcl" ? renderHcl(adoption) : renderCdktf(adoption));
}

/** Clean when everything that was asked for is declared; where nothing is, nothing is clean. */
function exitCodeOf({ packages, leftOut }: LiveStock, doubts: readonly string[]): ExitCode {
  const isOpen = leftOut.some(({ open }) => open) || doubts.length > 0;
  return isOpen || packages.length === 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
}
