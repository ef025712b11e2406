/** A reason not to read a file: thrown inside this folder, told to the caller as a value. */
export class Unread extends Error {
  constructor(
    readonly why: string,
    readonly checkedBy: string | null,
  ) {
    super(why);
  }
}

/** The refusal of a file beyond the limit. */
export function tooLarge(limitBytes: number): Unread {
  return new Unread(`the file is larger than the ${limitBytes} bytes that are read here`, null);
}
