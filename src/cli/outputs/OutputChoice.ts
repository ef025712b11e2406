import { InvalidArgumentError } from "commander";

/** A kind of output, and the file that it goes to; without a file, standard output. */
export interface OutputChoice<Kind extends string> {
  readonly kind: Kind;
  readonly file?: string;
}

/**
 * `markdown=comment.md`, or a kind alone. Two outputs on one standard output would be neither.
 *
 * @param kinds those that the command has
 * @throws InvalidArgumentError which commander prints with the option
 */
export function parseOutput<Kind extends string>(
  kinds: readonly Kind[],
  text: string,
  previous: readonly OutputChoice<Kind>[],
): OutputChoice<Kind> {
  const [name = "", ...rest] = text.split("=");
  const kind = kinds.find((known) => known === name);
  if (kind === undefined) throw new InvalidArgumentError(`Use one of: ${kinds.join(", ")}.`);
  if (rest.length === 0) {
    if (previous.some(({ file }) => file === undefined)) {
      throw new InvalidArgumentError(
        "Only one kind can go to standard output; write the others as kind=file.",
      );
    }
    return { kind };
  }
  const file = rest.join("=");
  if (file === "") throw new InvalidArgumentError("Name the file after the equals sign.");
  return { kind, file };
}
