/**
 * Characters that JSON may carry as they are, and that would steer a terminal or hide what a reader sees: controls,
 * format characters, everything that is drawn as nothing, separators of lines and paragraphs, lone surrogates.
 */
const invisible = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}]/gu;

/** What GitHub's runner, Azure Pipelines and TeamCity take for a command anywhere in a line begins so. */
const commandStart = /##/g;

/**
 * JSON that is safe to print: the same value, with invisible characters and the beginnings of CI commands escaped.
 *
 * @param indent spaces a level; with 0 it is one line
 */
export function safeJson(value: unknown, indent = 2): string {
  const json = JSON.stringify(value, null, indent) ?? "null";
  return json.replace(invisible, escapeUnits).replace(commandStart, "#\\u0023");
}

function escapeUnits(characters: string): string {
  return Array.from({ length: characters.length }, (_, at) => escapeUnit(characters.charCodeAt(at))).join("");
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}
