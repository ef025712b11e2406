/** A part of a settings file, as messages speak of it. */
export interface SettingsMember {
  readonly refuse: (problem: string) => Error;
  /** As messages call it: `it`, a member, a quoted pattern. */
  readonly called: string;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object, empty where nothing is said. */
export function objectOf(value: unknown, { refuse, called }: SettingsMember): Record<string, unknown> {
  if (value === undefined) return {};
  if (!isObject(value)) throw refuse(`${called} is no object`);
  return value;
}

/** @throws what the member refuses with, with the list of what there is */
export function refuseUnknown(
  said: Readonly<Record<string, unknown>>,
  members: readonly string[],
  { refuse, called }: SettingsMember,
): void {
  const unknown = Object.keys(said).find((member) => !members.includes(member));
  if (unknown === undefined) return;
  throw refuse(`${called} has no member ${JSON.stringify(unknown)}, only ${members.join(", ")}`);
}

/** A text that says something; undefined where the member is not there. */
export function textOf(
  value: unknown,
  member: string,
  { refuse, called }: SettingsMember,
): string | undefined {
  if (value === undefined) return undefined;
  const where = called === "it" ? member : `${member} of ${called}`;
  if (typeof value !== "string") throw refuse(`${where} is no text`);
  if (value.trim() === "") throw refuse(`${where} is empty`);
  return value;
}
