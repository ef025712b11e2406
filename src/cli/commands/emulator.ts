import { type Command, Option } from "commander";
import { type DomainSeed, Emulator, FAULT_NAMES, parseDelays, parseFault } from "../../emulator";
import type { RequestLogEntry } from "../../emulator";
import { PackagesError } from "../../errors";
import { commandSignal } from "../ending/interrupts";
import { completes } from "../options/completes";
import { isLoud } from "../terminal/loudness";
import { detail, note, printText } from "../terminal/print";
import { parseSearch, type SearchFlags, searchOption } from "./emulator/searchFlags";

interface EmulatorFlags extends SearchFlags {
  readonly port: string;
  readonly domain: readonly string[];
  readonly delays: readonly string[];
  readonly fault: readonly string[];
}

/** `opensearch-packages emulator`: the local AWS, until Ctrl-C. */
export function registerEmulatorCommand(program: Command): void {
  program
    .command("emulator")
    .description("Run a local AWS: S3, STS and the packages API of OpenSearch Service on one loopback port.")
    .option("--port <number>", "port to listen on, 0 for a free one", "0")
    .option(
      "--domain <name=engine...>",
      "domains that are there from the start: search-prod=OpenSearch_2.19",
      [],
    )
    .addOption(
      completes(
        new Option("--delays <delay...>", "how long states last: demo, fast, copyingMs=8000").default(
          [],
          "demo",
        ),
        { words: ["demo", "fast"] },
      ),
    )
    .addOption(
      completes(
        new Option("--fault <name:key=value...>", `what goes wrong: ${FAULT_NAMES.join(", ")}`).default([]),
        { words: FAULT_NAMES },
      ),
    )
    .addOption(
      completes(
        new Option(
          "--nodes <url or auto>",
          "search engines behind the domains: auto starts a real OpenSearch a domain, with Java and Maven",
        ).argParser(parseSearch),
        { words: ["auto"] },
      ),
    )
    .option(
      "--nodes-config <folder>",
      "the config folder of the node of --nodes, as this machine reaches it (default: what the node says)",
    )
    .action(runEmulator);
}

async function runEmulator(flags: EmulatorFlags): Promise<void> {
  const faults = flags.fault.map(parseFault);
  const domains = flags.domain.map(parseDomain);
  const emulator = await Emulator.start({
    port: parsePort(flags.port),
    domains,
    delays: parseDelays(flags.delays),
    search: searchOption(flags, commandSignal()),
    onRequest: isLoud("verbose") ? logRequest : undefined,
  });
  try {
    faults.forEach((set) => set(emulator.faults));
    const signal = commandSignal();
    for (const [name, value] of Object.entries(emulator.environment())) {
      printText(`export ${name}=${value}\n`);
    }
    note(`The local AWS listens on ${emulator.endpoint}. Press Ctrl-C to stop it.`);
    if (flags.nodes !== undefined) {
      domains.forEach((one) => note(`${one.domainName} answers searches at ${emulator.searchUrl(one)}`));
    }
    await interruptOf(signal);
  } finally {
    await emulator.stop();
  }
}

/** The interrupt is how this command ends, not what keeps it from its work. */
function interruptOf(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
    if (signal.aborted) resolve();
  });
}

function logRequest({
  service,
  operation,
  method,
  path,
  status,
  errorType,
  durationMs,
}: RequestLogEntry): void {
  const outcome = errorType === undefined ? String(status) : `${status} ${errorType}`;
  detail(`${service} ${operation} ${outcome} ${durationMs.toFixed(0)} ms  ${method} ${path}`);
}

function parsePort(given: string): number {
  if (/^\d{1,5}$/.test(given) && Number(given) < 65_536) return Number(given);
  throw new PackagesError({
    attempted: "reading --port",
    problem: "a port is a number from 0 to 65535",
    value: given,
    remedy: "Choose a port, or 0 for a free one",
  });
}

function parseDomain(given: string): DomainSeed {
  const [, domainName = "", engineVersion] = /^([^=]*)(?:=(.*))?$/s.exec(given) ?? [];
  return { domainName, engineVersion };
}
