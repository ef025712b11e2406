import { Token } from "cdktf";
import { PackagesError } from "../../errors";
import { type AnalysisComponent, componentName } from "./AnalysisComponent";

/** Java's largest `int`, in which the engine keeps such a setting. */
const LARGEST = 2_147_483_647;

/** A setting that is a whole number, and whose it is. */
export interface NumberSetting {
  readonly component: AnalysisComponent;
  /** As the engine names it: `min_word_size`. */
  readonly setting: string;
  readonly value: number | undefined;
  /** The path of the construct, for the message. */
  readonly where: string;
}

/**
 * Does nothing with a whole number from 0 to 2,147,483,647, with a number that only Terraform knows, and with none.
 *
 * @throws PackagesError with any other: the engine refuses the index
 */
export function checkWholeNumber({ component, setting, value, where }: NumberSetting): void {
  if (value === undefined || Token.isUnresolved(value)) return;
  if (Number.isInteger(value) && value >= 0 && value <= LARGEST) return;
  throw new PackagesError({
    attempted: `making the ${componentName(component)}`,
    problem: `${setting} is a whole number from 0 to ${LARGEST}`,
    value: String(value),
    where,
    remedy: "Give such a number, or leave it out for the engine's default",
  });
}
