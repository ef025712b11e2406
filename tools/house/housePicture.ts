import { createRequire } from "node:module";
import type { HousePlan } from "./HousePlan";

const ROOM = { width: 148, height: 54 };
const GROUND_HEIGHT = 36;
const MARGIN = 24;
/** The line below must fit. */
const NARROWEST = 400;
const FOOT = 46;

/** What is used of the library that lays out graphs. */
interface Dagre {
  readonly Graph: new (options: { directed: boolean }) => LaidOutGraph;
  readonly layout: (graph: LaidOutGraph) => void;
}

/** By `require`, since its own types are those of an ES module only. */
const { Graph, layout } = createRequire(__filename)("@dagrejs/dagre") as Dagre;

interface LaidOutGraph {
  setGraph(options: object): void;
  setDefaultEdgeLabel(label: () => object): void;
  setNode(name: string, size: { width: number; height: number }): void;
  setEdge(from: string, to: string): void;
  graph(): { readonly width?: number; readonly height?: number };
  node(name: string): Point;
  edge(ends: { v: string; w: string }): { readonly points: readonly Point[] };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The kinds of rooms, and how each is filled. */
const FILLS: readonly (readonly [rooms: RegExp, fill: string, stroke: string])[] = [
  [/^src\/(cli|index)$|^providers/, "#ddf4ff", "#0969da"],
  [/^src\/(contract|errors|files)$/, "#f6f8fa", "#8c959f"],
  [/./, "#ffffff", "#57606a"],
];

/**
 * Draws a house: who imports stands above, what is imported below.
 *
 * @param says a line for each room
 */
export function housePicture(title: string, plan: HousePlan, says: Readonly<Record<string, string>>): string {
  const graph = new Graph({ directed: true });
  graph.setGraph({ rankdir: "TB", nodesep: 16, ranksep: 40, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const room of plan.rooms) graph.setNode(room, { ...ROOM });
  for (const [from, to] of plan.arrows) graph.setEdge(from, to);
  layout(graph);

  const { width = 0, height = 0 } = graph.graph();
  const w = Math.max(Math.ceil(width), NARROWEST);
  const h = Math.ceil(height) + plan.ground.length * GROUND_HEIGHT + FOOT;
  const arrows = plan.arrows.map(([v, w]) => {
    const bends = graph.edge({ v, w }).points.slice(1, -1);
    return arrowSvg([leave(graph.node(v), bends.at(0)), ...bends, enter(graph.node(w), bends.at(-1))]);
  });
  const rooms = plan.rooms.map((room) => {
    const { x, y } = graph.node(room);
    return roomSvg(room, says[room] ?? "", x - ROOM.width / 2, y - ROOM.height / 2);
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img" font-family="system-ui, -apple-system, Segoe UI, Helvetica, Arial, sans-serif">`,
    `<title>${escaped(title)}</title>`,
    `<rect x="0.5" y="0.5" width="${w - 1}" height="${h - 1}" rx="10" fill="#ffffff" stroke="#d0d7de"/>`,
    ...arrows,
    ...rooms,
    ...plan.ground.map((room, index) => groundSvg(room, says[room] ?? "", w, height + index * GROUND_HEIGHT)),
    ...["An arrow: imports.", `${plan.implied} more are left out: those that are shown lead there too.`].map(
      (line, index) =>
        `<text x="${MARGIN}" y="${h - 32 + index * 17}" font-size="12" fill="#57606a">${escaped(line)}</text>`,
    ),
    "</svg>",
    "",
  ].join("\n");
}

/** A floor as wide as the house. */
function groundSvg(room: string, says: string, width: number, y: number): string {
  const box = `x="${MARGIN}" y="${at(y)}" width="${at(width - 2 * MARGIN)}" height="${GROUND_HEIGHT - 6}" rx="8"`;
  return [
    `<rect ${box} fill="#f6f8fa" stroke="#8c959f"/>`,
    `<text x="${MARGIN + 12}" y="${at(y + 20)}" font-size="14" font-weight="600" fill="#1f2328">${escaped(nameOf(room))}` +
      `<tspan dx="12" font-size="11" font-weight="400" fill="#57606a">${escaped(says)}</tspan></text>`,
  ].join("\n");
}

function roomSvg(room: string, says: string, x: number, y: number): string {
  const [, fill, stroke] = FILLS.find(([rooms]) => rooms.test(room)) ?? ["", "#ffffff", "#57606a"];
  return [
    `<rect x="${at(x)}" y="${at(y)}" width="${ROOM.width}" height="${ROOM.height}" rx="8" fill="${fill}" stroke="${stroke}"/>`,
    `<text x="${at(x + 12)}" y="${at(y + 22)}" font-size="14" font-weight="600" fill="#1f2328">${escaped(nameOf(room))}</text>`,
    `<text x="${at(x + 12)}" y="${at(y + 41)}" font-size="11" fill="#57606a">${escaped(says)}</text>`,
  ].join("\n");
}

function nameOf(room: string): string {
  return room.replace(/^src\//, "").replace(/^providers\/opensearchpackages\//, "");
}

/** Where an arrow leaves a room: at its lower edge, toward the next point. */
function leave({ x, y }: Point, next: Point | undefined): Point {
  return { x: beside(x, next), y: y + ROOM.height / 2 };
}

/** Where it comes in: at the upper edge. */
function enter({ x, y }: Point, last: Point | undefined): Point {
  return { x: beside(x, last), y: y - ROOM.height / 2 };
}

/** The place on the edge of a room in the middle of `x` that is nearest to a point. */
function beside(x: number, { x: wanted }: Point = { x, y: 0 }): number {
  const reach = ROOM.width / 2 - 14;
  return Math.min(Math.max(wanted, x - reach), x + reach);
}

/** A line through the points, round at each of them, with its head at the last. */
function arrowSvg(points: readonly Point[]): string {
  const [start, ...rest] = points;
  const end = rest.at(-1);
  if (start === undefined || end === undefined) return "";
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? end;
    return `Q${at(point.x)} ${at(point.y)} ${at((point.x + next.x) / 2)} ${at((point.y + next.y) / 2)}`;
  });
  const tip = `${at(end.x)} ${at(end.y)}`;
  return [
    `<path d="M${at(start.x)} ${at(start.y)}${bends.join("")}L${tip}" stroke="#8c959f" stroke-width="1.3" fill="none"/>`,
    `<path d="M${at(end.x - 4)} ${at(end.y - 7)}L${tip}L${at(end.x + 4)} ${at(end.y - 7)}Z" fill="#8c959f"/>`,
  ].join("\n");
}

function at(position: number): string {
  return String(Math.round(position * 10) / 10);
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
