import { InvalidArgumentError } from "commander";
import { PackagesError } from "../../errors";

/** A value for one package, or for the only one that is selected. */
export interface Scoped<T> {
  /** An id or a name; null for the only one. */
  readonly package: string | null;
  readonly value: T;
}

/** `PACKAGE=value`, or a value alone. What begins with a dot or a slash is a value: `./a=b.txt`. */
const SCOPED = /^([A-Za-z][\w-]*)=(.+)$/s;

/** Reads a value that may begin with `PACKAGE=`; commander calls it once for each. */
export function scoped<T>(check: (text: string) => T) {
  return (text: string, previous: readonly Scoped<T>[]): Scoped<T>[] => {
    const [, name = null, value = text] = SCOPED.exec(text) ?? [];
    return [...previous, { package: name, value: check(value) }];
  };
}

/**
 * The id of the selected package that an option is about.
 *
 * @param name an id or a name; null for the only one
 * @param option as messages call it
 * @throws PackagesError when it is none of the selection, or not clear which
 */
export function packageIdOf(
  name: string | null,
  all: readonly { readonly packageId: string; readonly packageName: string }[],
  option: string,
): string {
  const matching = all.filter(
    ({ packageId, packageName }) => name === null || name === packageId || name === packageName,
  );
  const [only, ...others] = new Set(matching.map(({ packageId }) => packageId));
  if (only !== undefined && others.length === 0) return only;
  const problem =
    name === null
      ? `it says no package, and ${others.length === 0 ? "none is" : `${others.length + 1} are`} selected`
      : "it is about a package that is not selected";
  throw new PackagesError({
    attempted: "reading the options",
    problem,
    value: name ?? undefined,
    where: option,
    remedy: "Write PACKAGE=… with the id or name of a package that is selected",
  });
}

export function aSha256(text: string): string {
  if (/^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase();
  throw new InvalidArgumentError("Give a SHA-256: 64 hexadecimal digits.");
}

export function aFile(text: string): string {
  if (text.trim() === "") throw new InvalidArgumentError("Name the file.");
  return text;
}

/** `s3://bucket/key` */
export function anObject(text: string): { readonly bucket: string; readonly key: string } {
  const [, bucket, key] = /^s3:\/\/([^/]+)\/(.+)$/s.exec(text) ?? [];
  if (bucket === undefined || key === undefined) {
    throw new InvalidArgumentError("Name the object as s3://bucket/key.");
  }
  return { bucket, key };
}
