import picocolors from "picocolors";

/**
 * Whether what is written to the stream may be coloured: only when a terminal reads it, and neither `NO_COLOR`
 * nor `--no-color` says otherwise.
 *
 * @see https://no-color.org
 */
export function showsColour(stream: { readonly isTTY?: boolean }): boolean {
  return stream.isTTY === true && picocolors.isColorSupported;
}
