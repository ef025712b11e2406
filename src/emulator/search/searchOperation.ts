/**
 * What a request to a search engine is, for the log and for faults: the API's word in its path (`_analyze`,
 * `_settings`), `index` or `document` where there is none, and `info` for the root.
 */
export function searchOperation(path: string): string {
  const steps = path.split("/").filter((step) => step !== "");
  const word = steps.find((step) => /^_[a-z]/.test(step) && step !== "_all");
  if (word === "_doc" || word === "_create") return "document";
  if (word === "_plugins" || word === "_opendistro") return steps[steps.indexOf(word) + 1] ?? word;
  return word ?? (steps.length === 0 ? "info" : "index");
}
