import type { ChainPart } from "./ChainPart";
import { NotModelledHere } from "./NotModelledHere";

/** Reads the settings of a part as OpenSearch does: texts that say what they are, lists with commas. */
export class PartSettings {
  constructor(private readonly part: ChainPart) {}

  /** @throws NotModelledHere for a setting that is not among these */
  allow(...known: readonly string[]): this {
    for (const name of Object.keys(this.part.settings ?? {})) {
      if (name !== "type" && !known.includes(name)) throw new NotModelledHere(`the setting ${name}`);
    }
    return this;
  }

  has(name: string): boolean {
    return this.value(name) !== undefined;
  }

  boolean(name: string, otherwise: boolean): boolean {
    const value = this.value(name);
    if (value === undefined) return otherwise;
    const text = typeof value === "boolean" ? String(value) : value;
    if (text !== "true" && text !== "false") throw new NotModelledHere(`the setting ${name}`);
    return text === "true";
  }

  /** A whole number from 1 to a million, the longest word that Lucene's tokenizers take. */
  length(name: string, otherwise: number): number {
    const value = this.value(name);
    if (value === undefined) return otherwise;
    const number = Number(value);
    if (Number.isInteger(number) && number >= 1 && number <= 1_048_576) return number;
    throw new NotModelledHere(`the setting ${name}`);
  }

  text(name: string): string | undefined {
    const value = this.value(name);
    return typeof value === "string" ? value : undefined;
  }

  /** A list, or a text with commas between its items. */
  list(name: string): string[] {
    const value = this.value(name);
    if (typeof value === "string") {
      const items = value.split(",").map((item) => item.trim());
      return items.filter((item) => item !== "");
    }
    if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
    throw new NotModelledHere(`the setting ${name}`);
  }

  private value(name: string): unknown {
    const value = this.part.settings?.[name];
    return value === null ? undefined : value;
  }
}
