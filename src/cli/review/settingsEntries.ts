import { isObject } from "../settings/SettingsPlace";

/** What settings say, each thing as one line: two files that have the same lines mean the same. */
export function settingsEntries(whole: unknown): string[] {
  if (!isObject(whole)) return whole === undefined ? [] : [JSON.stringify(whole)];
  return Object.entries(whole).flatMap(([name, value]) => memberEntries(name, value));
}

/** What only one of the two says, with the sign of a difference in front. */
export function settingsDifference(before: unknown, after: unknown): string[] {
  const [older, newer] = [settingsEntries(before), settingsEntries(after)];
  const gone = older.filter((line) => !newer.includes(line));
  const added = newer.filter((line) => !older.includes(line));
  const isOrder = gone.length + added.length === 0 && older.join("\n") !== newer.join("\n");
  // Of several patterns that mean a file, the last counts.
  return isOrder
    ? ["the order is another one"]
    : [...gone.map((line) => `- ${line}`), ...added.map((line) => `+ ${line}`)];
}

function memberEntries(name: string, value: unknown): string[] {
  if (name === "$schema") return [];
  if (Array.isArray(value)) return value.map((one) => `${name}: ${JSON.stringify(one)}`);
  if (!isObject(value)) return [`${name}: ${JSON.stringify(value)}`];
  return Object.entries(value).map(([key, one]) => `${name} ${JSON.stringify(key)}: ${JSON.stringify(one)}`);
}
