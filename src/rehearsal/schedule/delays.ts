import { type Delays, NO_DELAYS } from "../../model";
import type { Lasting, PlannedStep } from "../steps/PlannedStep";
import type { RehearsedPlace } from "../RehearsalInput";
import { isInTheMaking } from "../PlaceState";

const MINUTE_MS = 60_000;

/** How long the service takes, in one run. */
export interface Pace {
  /** For what the apply begins. */
  readonly delays: Delays;
  /** For what is in the making when it begins. */
  readonly liveDelays: Delays;
}

/**
 * The service takes its time: longer than whatever nobody waits for, and shorter than every wait of a provider. AWS
 * documents none of these times.
 */
const SLOW: Delays = {
  copyingMs: 4 * MINUTE_MS,
  validatingMs: MINUTE_MS,
  associatingMs: 5 * MINUTE_MS,
  dissociatingMs: 5 * MINUTE_MS,
  deletingMs: 5 * MINUTE_MS,
  domainProcessingMs: 20 * MINUTE_MS,
};

export const ALL_PROMPT: Pace = { delays: NO_DELAYS, liveDelays: NO_DELAYS };
export const ALL_SLOW: Pace = { delays: SLOW, liveDelays: SLOW };

/** Of what nobody may be waiting for; a run in which somebody is in vain shows nothing. */
const FOR_GOOD_MS = 24 * 60 * MINUTE_MS;
const FEW_SECONDS_MS = 5_000;
/** Longer than the pause before a first look, and shorter than everything slow. */
const SOON_MS = 45_000;

/** What takes time, each for itself. */
const KINDS = {
  CreatePackage: ["copyingMs", "validatingMs"],
  AssociatePackage: ["associatingMs"],
  DissociatePackage: ["dissociatingMs"],
  DeletePackage: ["deletingMs"],
  domain: ["domainProcessingMs"],
} as const satisfies Readonly<Record<Lasting, readonly (keyof Delays)[]>>;

/** Every mixture in which one kind of thing is slow and all others are not, or the other way round. */
export function mixedPaces(steps: readonly PlannedStep[], places: readonly RehearsedPlace[]): Pace[] {
  const inPlay = [...new Set(steps.flatMap(({ lasting }) => lasting))];
  const isLive = places.some(isInTheMaking);
  if (inPlay.length + (isLive ? 1 : 0) < 2) return [];
  const mixed = inPlay.flatMap((kind): Pace[] => [
    { delays: { ...NO_DELAYS, ...partOf(SLOW, kind) }, liveDelays: NO_DELAYS },
    { delays: { ...SLOW, ...partOf(NO_DELAYS, kind) }, liveDelays: SLOW },
  ]);
  const live: Pace[] = [
    { delays: NO_DELAYS, liveDelays: SLOW },
    { delays: SLOW, liveDelays: NO_DELAYS },
  ];
  return isLive ? [...mixed, ...live] : mixed;
}

/** Of what is in the making, one kind is done after all others, whichever kind that is. */
export function pacesOfLive(): Pace[] {
  return Object.keys(KINDS).map((kind) => ({
    delays: NO_DELAYS,
    liveDelays: { ...NO_DELAYS, ...partOf(SLOW, kind as Lasting) },
  }));
}

/** Any pace. */
export function randomPace(pick: <T>(values: readonly T[]) => T): Pace {
  const lasts = (slowMs: number): number => pick([0, FEW_SECONDS_MS, SOON_MS, slowMs]);
  const delays = {
    copyingMs: pick([0, FEW_SECONDS_MS, SOON_MS, SLOW.copyingMs, FOR_GOOD_MS]),
    validatingMs: pick([0, FEW_SECONDS_MS, SLOW.validatingMs]),
    associatingMs: lasts(SLOW.associatingMs),
    dissociatingMs: lasts(SLOW.dissociatingMs),
    deletingMs: pick([0, FEW_SECONDS_MS, SOON_MS, SLOW.deletingMs, FOR_GOOD_MS]),
    domainProcessingMs: lasts(SLOW.domainProcessingMs),
  };
  return { delays, liveDelays: pick([delays, delays, NO_DELAYS, SLOW]) };
}

function partOf(delays: Delays, kind: Lasting): Partial<Delays> {
  return Object.fromEntries(KINDS[kind].map((part) => [part, delays[part]]));
}
