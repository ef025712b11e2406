import type { DictionaryFormat } from "../DictionaryFormat";
import type { IndexParameter } from "./FormatDefinition";
import { FORMATS } from "./register";

/** Every setting of an index that reads a dictionary, and the format that it reads it as. */
export const FORMAT_PARAMETERS: readonly {
  readonly format: DictionaryFormat;
  readonly parameter: IndexParameter;
}[] = Object.entries(FORMATS).flatMap(([format, { parameters }]) =>
  parameters.map((parameter) => ({ format: format as DictionaryFormat, parameter })),
);
