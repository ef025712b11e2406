/** Bytes of heap as a person reads them: `34 KB`, `1.2 MB`. An estimate has no more than two digits to it. */
export function heapText(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1000)} KB`;
  return bytes < 1e7 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.round(bytes / 1e6)} MB`;
}
