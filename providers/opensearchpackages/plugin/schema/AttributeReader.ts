import { type CtyObject, type CtyValue, isCtyObject, UNKNOWN } from "../codec/CtyValue";

/** Typed looks into a value whose form the schema has already assured. Null and unknown are both absent. */
export class AttributeReader {
  constructor(private readonly object: CtyObject) {}

  string(name: string): string {
    return this.optionalString(name) ?? "";
  }

  optionalString(name: string): string | undefined {
    const value = this.object[name];
    return typeof value === "string" ? value : undefined;
  }

  optionalNumber(name: string): number | undefined {
    const value = this.object[name];
    return typeof value === "number" ? value : undefined;
  }

  flag(name: string): boolean {
    return this.object[name] === true;
  }

  isUnknown(name: string): boolean {
    return this.object[name] === UNKNOWN;
  }

  /** The nested block, or undefined when the configuration does not have it. */
  block(name: string): AttributeReader | undefined {
    const value: CtyValue | undefined = this.object[name];
    return isCtyObject(value) ? new AttributeReader(value) : undefined;
  }
}
