/** Shorter ones are words of the engine's as well: of "admin" nothing would be hidden, and much be lost. */
const MIN_LENGTH = 8;

/**
 * An answer without what its request proved who asks with: a wrong signature is answered with the whole text that should
 * have been signed, the session token in it, and some proxies send back every header.
 */
export function withoutSecrets(text: string, secrets: Iterable<string>): string {
  return [...secrets]
    .filter((secret) => secret.length >= MIN_LENGTH)
    .flatMap(writtenForms)
    .reduce((rest, form) => rest.replaceAll(form, "***"), text);
}

/** As it is, and as a JSON text has it. */
function writtenForms(secret: string): string[] {
  const escaped = JSON.stringify(secret).slice(1, -1);
  return [...new Set([secret, escaped, escaped.replaceAll("/", "\\/")])];
}
