import { el } from "./browser";

/** Where an address may go on in the next line: behind what joins its parts. */
const JOINTS = /(?<=[a-z0-9\])"][._/])(?=[a-z0-9])/gi;

/** A text whose addresses break at their joints and not in the middle of a word. */
export function breakable(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  text.split(JOINTS).forEach((part, at) => fragment.append(...(at === 0 ? [part] : [el("wbr"), part])));
  return fragment;
}
