import { XMLParser, XMLValidator } from "fast-xml-parser";
import { S3Error } from "../S3Error";
import { XmlNode } from "./XmlNode";

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
