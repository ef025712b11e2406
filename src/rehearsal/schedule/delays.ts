import type { Delays } from "../../model";

const MINUTE_MS = 60_000;

/** The service does everything at once. */
export const PROMPT: Delays = {
  copyingMs: 0,
  validatingMs: 0,
  associatingMs: 0,
  dissociatingMs: 0,
  deletingMs: 0,
  domainProcessingMs: 0,
};

/**
 * The service takes its time: longer than whatever nobody waits for, and shorter than every wait of a provider. AWS
 * documents none of these times.
 */
export const SLOW: Delays = {
  copyingMs: 8 * MINUTE_MS,
  validatingMs: 2 * MINUTE_MS,
  associatingMs: 5 * MINUTE_MS,
  dissociatingMs: 5 * MINUTE_MS,
  deletingMs: 5 * MINUTE_MS,
  domainProcessingMs: 30 * MINUTE_MS,
};
