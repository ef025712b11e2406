import { type CtyNumber, numberFromText } from "./CtyNumber";

/** A parsed JSON document in which no number has lost a digit. */
export type LosslessJson =
  null | boolean | string | CtyNumber | LosslessJson[] | { [name: string]: LosslessJson };

const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * `JSON.parse`, but numbers beyond 2^53 keep their digits. Every string and every number becomes a string that
 * begins with a letter saying which it was; the parser then does the rest, and the letters are taken off again.
 */
export function parseLosslessJson(text: string): LosslessJson {
  const marked = text.replace(STRING_OR_NUMBER, (token) =>
    token.startsWith('"') ? `"s${token.slice(1)}` : `"n${token}"`,
  );
  return unmarked(JSON.parse(marked) as LosslessJson);
}

function unmarked(value: LosslessJson): LosslessJson {
  if (typeof value === "string")
    return value.startsWith("n") ? numberFromText(value.slice(1)) : value.slice(1);
  if (Array.isArray(value)) return value.map(unmarked);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as Record<string, LosslessJson>).map(([name, member]) => [
      name.slice(1),
      unmarked(member),
    ]),
  );
}
