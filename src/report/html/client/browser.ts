// This folder runs in a browser and is bundled into the page; its own tsconfig.json has the browser's types.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** What an element is made of: text, elements, or nothing. */
export type Content = Node | string | null;

/**
 * Makes an element. Text becomes text nodes and never markup, so that no value of the report can be run.
 *
 * @param attributes `false` leaves the attribute out, `true` writes it without a value
 */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number | boolean>> = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(attribute, value === true ? "" : String(value));
  }
  element.append(...content.filter((part) => part !== null));
  return element;
}

/** The element with this id, which the page or the script made before. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no element #${id}`);
  return element;
}
