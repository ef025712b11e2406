/**
 * A link to the run that made a report. Nothing in an address ends the link: what could is percent-encoded.
 *
 * @see https://github.github.com/gfm/#link-destination
 */
export function runLink(url: string): string {
  const encoded = new URL(url).href.replace(
    /[()<>\\[\]`*_|]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[The run that made this](${encoded})`;
}
