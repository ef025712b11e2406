import { PackagesError } from "../../errors";
import type { Faults } from "./Faults";

/** What a fault on the command line may say, `NAME:KEY=VALUE,…`, by the kind of the value. */
type Settings = Readonly<Record<string, string>>;

interface FaultKind {
  readonly texts: readonly string[];
  readonly numbers: readonly string[];
  readonly required?: string;
  readonly set: (faults: Faults, texts: Settings, numbers: Readonly<Record<string, number>>) => unknown;
}

const LIMITS = ["rate", "seed", "times", "forMs"];
const REQUEST = { texts: ["service", "operation"], numbers: LIMITS };
const OUTCOME = { texts: ["packageName", "domainName", "errorType", "errorMessage"], numbers: LIMITS };

const KINDS: ReadonlyMap<string, FaultKind> = new Map<string, FaultKind>([
  ["throttle", { ...REQUEST, set: (faults, texts, numbers) => faults.throttle({ ...texts, ...numbers }) }],
  [
    "server-error",
    {
      texts: REQUEST.texts,
      numbers: [...LIMITS, "status"],
      set: (faults, texts, numbers) => faults.serverError({ ...texts, ...numbers }),
    },
  ],
  [
    "reset",
    { ...REQUEST, set: (faults, texts, numbers) => faults.resetConnections({ ...texts, ...numbers }) },
  ],
  [
    "slow",
    {
      texts: REQUEST.texts,
      numbers: [...LIMITS, "delayMs"],
      required: "delayMs",
      set: (faults, texts, numbers) =>
        faults.slowAnswers({ ...texts, ...numbers, delayMs: numbers["delayMs"] ?? 0 }),
    },
  ],
  [
    "deny",
    {
      texts: ["operation"],
      numbers: LIMITS,
      required: "operation",
      set: (faults, texts, numbers) => faults.deny(texts["operation"] ?? "", numbers),
    },
  ],
  [
    "expired",
    { ...REQUEST, set: (faults, texts, numbers) => faults.expireCredentials({ ...texts, ...numbers }) },
  ],
  ["copy-failed", { ...OUTCOME, set: (faults, texts, numbers) => faults.failCopy({ ...texts, ...numbers }) }],
  [
    "validation-failed",
    { ...OUTCOME, set: (faults, texts, numbers) => faults.failValidation({ ...texts, ...numbers }) },
  ],
  [
    "association-failed",
    { ...OUTCOME, set: (faults, texts, numbers) => faults.failAssociation({ ...texts, ...numbers }) },
  ],
  ["in-use", { ...OUTCOME, set: (faults, texts, numbers) => faults.packageInUse({ ...texts, ...numbers }) }],
  [
    "busy-domain",
    {
      texts: ["domainName", "region"],
      numbers: ["forMs"],
      required: "domainName",
      set: (faults, texts, numbers) =>
        faults.busyDomain({
          ...texts,
          domainName: texts["domainName"] ?? "",
          forMs: numbers["forMs"] ?? Infinity,
        }),
    },
  ],
  [
    "stale-reads",
    {
      texts: [],
      numbers: ["forMs"],
      required: "forMs",
      set: (faults, _texts, numbers) => faults.staleReads({ forMs: numbers["forMs"] ?? 0 }),
    },
  ],
]);

/** The names that {@link parseFault} knows. */
export const FAULT_NAMES: readonly string[] = [...KINDS.keys()];

/**
 * Reads a fault as the command line gives it: `throttle:rate=0.3,operation=AssociatePackage`.
 *
 * @returns what sets it
 * @throws PackagesError
 */
export function parseFault(given: string): (faults: Faults) => void {
  const [, name = "", rest = ""] = /^([^:]*):?(.*)$/s.exec(given) ?? [];
  const kind = KINDS.get(name);
  if (kind === undefined)
    throw faultError(given, `there is no fault ${name}`, `Give one of ${FAULT_NAMES.join(", ")}`);
  const texts: Record<string, string> = {};
  const numbers: Record<string, number> = {};
  for (const [key, value] of settingsOf(given, rest)) {
    if (kind.texts.includes(key)) texts[key] = value;
    else if (kind.numbers.includes(key)) numbers[key] = numberIn(given, key, value);
    else throw faultError(given, `${name} has no setting ${key}`, `Give ${settingNames(kind)}`);
  }
  if (
    kind.required !== undefined &&
    texts[kind.required] === undefined &&
    numbers[kind.required] === undefined
  ) {
    throw faultError(given, `${name} needs ${kind.required}`, `Write ${name}:${kind.required}=…`);
  }
  return (faults) => void kind.set(faults, texts, numbers);
}

function settingsOf(given: string, rest: string): [string, string][] {
  if (rest === "") return [];
  return rest.split(",").map((setting) => {
    const [, key, value] = /^(\w+)=(.+)$/s.exec(setting) ?? [];
    if (key !== undefined && value !== undefined) return [key, value];
    throw faultError(given, `${JSON.stringify(setting)} is no setting`, "Write NAME:KEY=VALUE,KEY=VALUE");
  });
}

function numberIn(given: string, key: string, value: string): number {
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value);
  throw faultError(given, `${key} is a number`, `Write ${key}=1`);
}

function settingNames({ texts, numbers }: FaultKind): string {
  return [...texts, ...numbers].join(", ");
}

function faultError(value: string, problem: string, remedy: string): PackagesError {
  return new PackagesError({ attempted: "reading --fault", problem, value, remedy });
}
