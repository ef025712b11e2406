/**
 * The line, counted from 1, of what makes a text no JSON. V8 names the place of most errors, and none of a character
 * that nobody expects; what ends too early ends in the last line.
 */
export function lineOfJsonError(text: string): number {
  const lines = text.split("\n");
  let [known, broken] = [0, lines.length];
  // A prefix of whole lines only ends too early until it has the line that is wrong.
  while (known + 1 < broken) {
    const middle = Math.floor((known + broken) / 2);
    if (endsEarly(lines.slice(0, middle).join("\n"))) known = middle;
    else broken = middle;
  }
  return broken;
}

function endsEarly(prefix: string): boolean {
  try {
    JSON.parse(prefix);
    return true;
  } catch (error) {
    const { message } = error as Error;
    // No string goes on in the next line.
    if (message.startsWith("Unterminated string")) return false;
    const at = /position (\d+)/.exec(message)?.[1];
    return at === undefined ? message.startsWith("Unexpected end") : Number(at) >= prefix.length;
  }
}
