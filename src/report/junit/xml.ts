import { plainLine, plainLines } from "../../contract/plainText";

/** Characters that XML 1.0 cannot carry even as references, https://www.w3.org/TR/xml/#charsets. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text of several lines as it may stand in XML; what cannot be seen or carried becomes `�`. */
export function xmlText(text: string): string {
  return escaped(plainLines(text).join("\n"));
}

function escaped(text: string): string {
  return text
    .replace(forbidden, "\ufffd")
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** An element; `content` is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(plainLine(String(value)))}"`,
  );
  const start = `<${name}${written.join("")}`;
  return content.length === 0 ? `${start}/>` : `${start}>${content.join("")}</${name}>`;
}
