import { plainLine } from "../../contract/plainText";

/** One line of which each value is made plain by itself: no value can hide what stands beside it. */
export function plain(texts: TemplateStringsArray, ...values: readonly string[]): string {
  return texts.map((text, index) => `${text}${plainLine(values[index] ?? "")}`).join("");
}
