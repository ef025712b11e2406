import { Backoff } from "../../../service/wait/Backoff";
import { pause } from "../../../service/wait/timers";
import type { ValidationReport } from "../../../validation";
import { hopLine, notServed } from "./lastHop";

/** How long it is looked again, and who hears of it. */
export interface Watching {
  readonly signal: AbortSignal;
  readonly remainingMs: () => number;
  readonly onProgress: (line: string) => void;
}

/** Looks until every index serves, or the time is up; a look that the end cut short says less than the one before it. */
export async function watchUntilServed(
  look: () => Promise<ValidationReport>,
  { signal, remainingMs, onProgress }: Watching,
): Promise<ValidationReport> {
  const backoff = new Backoff();
  let report = await look();
  let said = "";
  for (;;) {
    const open = notServed(report);
    if (open.length === 0 || signal.aborted || remainingMs() <= 1) return report;
    const line = `waiting for ${open.length} of ${report.deliveries.length}: ${open.map(hopLine)[0]}`;
    if (line !== said) onProgress(line);
    said = line;
    await pause(Math.min(backoff.next(), remainingMs()), signal);
    if (signal.aborted || remainingMs() <= 1) return report;
    const next = await look();
    if (signal.aborted) return report;
    report = next;
  }
}
