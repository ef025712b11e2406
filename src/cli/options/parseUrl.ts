import { InvalidArgumentError } from "commander";

/** An option's value that must be a whole address. @throws InvalidArgumentError which commander prints with the option */
export function parseUrl(value: string): string {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new InvalidArgumentError("It must be a whole address, such as http://127.0.0.1:4566.");
  }
  return value;
}
