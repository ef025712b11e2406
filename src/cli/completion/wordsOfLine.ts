/**
 * The words of a command line as far as the cursor, as a shell reads them: quotes and backslashes are taken away, an
 * open quote ends with the line. The last is empty after a space. Nothing is expanded.
 */
export function wordsOfLine(line: string): string[] {
  const words = [""];
  let [quote, escapes] = ["", false];
  const add = (text: string): void => void words.push((words.pop() ?? "") + text);
  for (const sign of line) {
    if (escapes) {
      add(sign);
      escapes = false;
    } else if (sign === "\\" && quote !== "'") escapes = true;
    else if (sign === quote) quote = "";
    else if (quote === "" && (sign === "'" || sign === '"')) quote = sign;
    else if (quote === "" && /\s/.test(sign)) words.push("");
    else add(sign);
  }
  return words;
}
