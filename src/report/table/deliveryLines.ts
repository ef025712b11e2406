import type { Colors } from "picocolors/types";
import { type Delivery } from "../../validation/result/Delivery";
import { plainLine } from "../../contract/plainText";
import { HOP_NAMES, type HopName } from "../../validation/result/Hop";
import { deliveryWord } from "../wording/deliveryStatus";
import { hopText, judged } from "../wording/hopWords";
import { reviewOrder } from "../wording/ordering";
import { domainLabel, packageLabel, versionTransition } from "../wording/rowLabels";
import { hopPaint, statusPaint } from "./statusPaint";
import { type Cell, displayWidth, fitted, fittingTable } from "./textTable";

/** One row a delivery with its hops, the worst first; where the terminal is too narrow for that, a list. */
export function deliveryLines(deliveries: readonly Delivery[], colors: Colors, width?: number): string[] {
  if (deliveries.length === 0) return [];
  const rows = reviewOrder(deliveries);
  const cells = rows.map((row) => deliveryCells(row, colors));
  return fittingTable(header(colors), cells, width) ?? rows.flatMap((row) => listed(row, colors, width));
}

/** A name of which less is shown does not tell which one it is. */
const LEAST_NAME = 16;
const LEAST_VERSION = 12;

function header(colors: Colors): Cell[] {
  const title = (text: string, least: number): Cell => ({ text, paint: colors.bold, least });
  return [
    title("Status", Infinity),
    title("Package", LEAST_NAME),
    title("Domain", LEAST_NAME),
    title("Version", LEAST_VERSION),
    ...HOP_NAMES.map((name) => title(`→ ${name}`, Infinity)),
  ];
}

function deliveryCells(row: Delivery, colors: Colors): Cell[] {
  return [
    statusCell(row, colors),
    { text: packageLabel(row) },
    { text: domainLabel(row) },
    { text: versionTransition(row) },
    ...HOP_NAMES.map((name) => hopCell(row, name, colors)),
  ];
}

function statusCell(row: Delivery, colors: Colors): Cell {
  const word = deliveryWord(row);
  return { text: word, paint: statusPaint(word, colors) };
}

function hopCell(row: Delivery, name: HopName, colors: Colors): Cell {
  const hop = row.hops.find((other) => other.name === name);
  if (hop === undefined) return { text: "? not told" };
  return { text: hopText(hop), paint: hopPaint(judged(hop).state, colors) };
}

/** The delivery on a line, its version and hops below it, as many on a line as fit. */
function listed(row: Delivery, colors: Colors, width = Infinity): string[] {
  const room = Math.max(1, width - INDENT.length);
  const { text: word, paint } = statusCell(row, colors);
  const parts: Cell[] = [
    { text: `version ${versionTransition(row)}` },
    ...HOP_NAMES.map((name) => named(name, hopCell(row, name, colors))),
  ];
  return [
    `${paint?.(word) ?? word}${INDENT.slice(word.length)}${colors.bold(fittedLabel(row, room))}`,
    ...flowed(parts, room).map((line) => `${INDENT}${line}`),
  ];
}

/** The name of a package may have hundreds of characters; it gives way to the domain's. */
function fittedLabel(row: Delivery, room: number): string {
  const domain = plainLine(domainLabel(row));
  const left = Math.max(LEAST_NAME, room - displayWidth(` on ${domain}`));
  return fitted(`${fitted(plainLine(packageLabel(row)), left)} on ${domain}`, room);
}

const INDENT = " ".repeat("not asked  ".length);
const SEPARATOR = " · ";

function named(name: string, cell: Cell): Cell {
  return { ...cell, text: `${name} ${cell.text}` };
}

function flowed(parts: readonly Cell[], room: number): string[] {
  const lines: string[] = [];
  let used = Infinity;
  for (const { text, paint } of parts) {
    const shown = fitted(plainLine(text), room);
    const painted = paint?.(shown) ?? shown;
    used += SEPARATOR.length + displayWidth(shown);
    if (used <= room) lines.push(`${lines.pop()}${SEPARATOR}${painted}`);
    else {
      lines.push(painted);
      used = displayWidth(shown);
    }
  }
  return lines;
}
