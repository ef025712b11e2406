/**
 * Characters that JSON may carry as they are, and that would steer a terminal or hide what a reader sees:
 * control and format characters, separators of lines and paragraphs, lone surrogates.
 */
const invisible = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Indented JSON in which invisible characters are escaped: the same value, safe to print. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(invisible, escapeUnits)}\n`;
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, index) => escapeUnit(character.charCodeAt(index))).join(
    "",
  );
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}
