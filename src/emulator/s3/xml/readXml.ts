import { XMLParser, XMLValidator } from "fast-xml-parser";
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

// White space is kept, because a key may begin with it; numbers stay text, because `007` is a key.
const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
});

/**
 * The root element of a request's document. A document type declaration is refused: no document of S3 has one,
 * and entities that refer to entities are how a small document becomes a large one.
 *
 * @throws S3Error MalformedXML when it is not XML or its root is not called `root`
 */
export function readXml(document: Buffer, root: string): XmlNode {
  const text = document.toString("utf8");
  if (text.includes("<!DOCTYPE") || XMLValidator.validate(text) !== true) throw new S3Error("MalformedXML");
  const content = (parser.parse(text) as Record<string, unknown>)[root];
  if (content === undefined) throw new S3Error("MalformedXML");
  return new XmlNode(content);
}
