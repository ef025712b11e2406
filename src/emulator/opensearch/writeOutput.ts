/** The members of an answer as rest-json writes them: instants as seconds since the epoch, absent members left out. */
export function writeOutput(output: object): Buffer {
  return Buffer.from(JSON.stringify(wireValue(output)));
}

function wireValue(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(wireValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, wireValue(member)]));
}
