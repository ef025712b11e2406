/** What stands in place of a value that a plan marks as sensitive. */
const HIDDEN = "(sensitive)";

/**
 * The value with every sensitive text in it hidden, wherever it stands: a name, a message, a difference. Longer
 * texts first, so that no rest of one shows where another is a part of it.
 */
export function hideSensitive<T>(value: T, sensitiveTexts: readonly string[]): T {
  const texts = [...new Set(sensitiveTexts)]
    .filter((text) => text !== "")
    .sort((a, b) => b.length - a.length);
  return texts.length === 0 ? value : (hidden(value, texts) as T);
}

function hidden(value: unknown, texts: readonly string[]): unknown {
  if (typeof value === "string")
    return texts.reduce((text, secret) => text.replaceAll(secret, HIDDEN), value);
  if (Array.isArray(value)) return value.map((item) => hidden(item, texts));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, hidden(member, texts)]));
}
