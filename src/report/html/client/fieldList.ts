import { plainLine } from "../../../contract/plainText";
import { type Content, el } from "./browser";

/** A titled list of names and values; `null` values are shown as missing rather than left out. */
export function fieldList(title: string, fields: readonly (readonly [string, Content])[]): HTMLElement {
  const pairs = fields.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value ?? missing())]);
  return el("section", { class: "fields" }, el("h4", {}, title), el("dl", {}, ...pairs));
}

/** Every member of what the API returned, members of members by a dotted name. */
export function liveFields(live: Readonly<Record<string, unknown>>, prefix = ""): [string, Content][] {
  return Object.entries(live).flatMap(([name, value]) => {
    const path = plainLine(prefix + name);
    if (typeof value === "object" && value !== null && Object.keys(value).length > 0) {
      return liveFields(value as Readonly<Record<string, unknown>>, `${path}.`);
    }
    return [[path, scalar(value)] as [string, Content]];
  });
}

function scalar(value: unknown): Content {
  if (value === null || value === undefined) return null;
  return code(typeof value === "string" ? value : JSON.stringify(value));
}

/** A value as it is, or null for none. */
export function code(value: string | null): HTMLElement | null {
  return value === null ? null : el("code", {}, plainLine(value));
}

function missing(): HTMLElement {
  return el("span", { class: "missing" }, "none");
}
