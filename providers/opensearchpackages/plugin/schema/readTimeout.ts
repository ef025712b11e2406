import type { AttributeReader } from "../framework/AttributeReader";
import { durationMs } from "./duration";

/** More than any answer takes, so that only what hangs meets it. */
export const DEFAULT_READ_TIMEOUT = "10m";

/** How long a read may take, in milliseconds, by the `timeouts` block of a resource or data source. */
export function readTimeoutMs(values: AttributeReader): number {
  return durationMs(values.block("timeouts")?.optionalString("read") ?? DEFAULT_READ_TIMEOUT);
}
