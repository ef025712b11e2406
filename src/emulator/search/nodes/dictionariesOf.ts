import type { ServingDomain } from "../../../model";
import type { HeldFile } from "./AnalyzersFolder";

/** The files of a domain whose content the local AWS has; AWS's own packages have none here. */
export function dictionariesOf({ dictionaries }: ServingDomain): HeldFile[] {
  return dictionaries.flatMap(({ packageId, content: { bytes } }) =>
    bytes === undefined ? [] : [{ packageId, bytes }],
  );
}
