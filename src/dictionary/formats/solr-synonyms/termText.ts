import { javaTrim } from "../../text/javaText";

/** A term as it is handed to the analyzer: unescaped, and trimmed as Java does it. */
export function termText(raw: string): string {
  return javaTrim(raw.includes("\\") ? raw.replace(/\\([^])/g, "$1") : raw);
}
