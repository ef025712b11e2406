/** The members of a token filter or tokenizer that were given: what is left out has the engine's default. */
export function analysisSettings(members: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
