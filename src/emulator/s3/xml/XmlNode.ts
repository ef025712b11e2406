import { S3Error } from "../S3Error";

/** An element of a request, with the few questions that the actions ask of it. */
export class XmlNode {
  constructor(private readonly content: unknown) {}

  /** The text of the first child `name`, or undefined when there is none. */
  text(name: string): string | undefined {
    const child = this.values(name)[0];
    return typeof child === "string" ? child : undefined;
  }

  /** The text of the child `name`. @throws S3Error MalformedXML when there is none */
  requiredText(name: string): string {
    const text = this.text(name);
    if (text === undefined) throw new S3Error("MalformedXML");
    return text;
  }

  /** Every child `name`, in order. */
  children(name: string): XmlNode[] {
    return this.values(name).map((value) => new XmlNode(value));
  }

  /** The first child `name`; an absent one has no children. */
  child(name: string): XmlNode {
    return new XmlNode(this.values(name)[0]);
  }

  private values(name: string): unknown[] {
    if (typeof this.content !== "object" || this.content === null) return [];
    const value = (this.content as Record<string, unknown>)[name];
    if (value === undefined) return [];
    return Array.isArray(value) ? value : [value];
  }
}
