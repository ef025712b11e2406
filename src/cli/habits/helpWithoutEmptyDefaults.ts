import { Help, type Option } from "commander";

const EMPTY = / \(default: (?:\[\]|\{\})\)/;

/** Nothing is no default that a person needs to be told. */
export const helpWithoutEmptyDefaults: Partial<Help> = {
  optionDescription: (option: Option): string =>
    Help.prototype.optionDescription.call(new Help(), option).replace(EMPTY, ""),
};
