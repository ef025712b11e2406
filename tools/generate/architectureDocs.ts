import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { House } from "../arrows/houses";
import houses from "../arrows/houses";
import { readHousePlan } from "../house/HousePlan";
import { housePicture } from "../house/housePicture";
import type { GeneratedFile } from "./GeneratedFile";

const ROOT = join(__dirname, "..", "..");
const PAGE = "docs/architecture.md";
const BEGIN = "<!-- The rest is made from tools/arrows/houses by `npm run generate`. Do not edit. -->";

/** The picture of the house, drawn from the imports of the code, and the tables of `docs/architecture.md`. */
export function generateArchitectureDocs(): GeneratedFile[] {
  const [written = ""] = readFileSync(join(ROOT, PAGE), "utf8").split(BEGIN);
  const inner = houses.filter(({ folder }) => folder !== ".");
  const tables = inner.map((house) => `### \`${house.folder}\`\n\n${pictureLink(house)}${roomsTable(house)}`);
  return [
    ...houses.filter(({ says }) => says !== undefined).map(pictureOf),
    { path: PAGE, content: `${written}${BEGIN}\n\n## The rooms of each house\n\n${tables.join("\n")}` },
  ];
}

function pictureOf(house: House): GeneratedFile {
  const isWhole = house.folder === ".";
  const title = isWhole
    ? "The folders of the project, and which imports which"
    : `The rooms of ${house.folder}`;
  const plan = readHousePlan(ROOT, house, isWhole ? ["src", "providers"] : [house.folder]);
  return { path: `docs/${picturePath(house)}`, content: housePicture(title, plan, house.says ?? {}) };
}

function picturePath({ folder }: House): string {
  return folder === "." ? "pictures/house.svg" : `pictures/house-${folder.split("/").at(-1)}.svg`;
}

function pictureLink(house: House): string {
  return house.says === undefined ? "" : `![The rooms of ${house.folder}](${picturePath(house)})\n\n`;
}

/** Every room with an entry, from those that import most down to those that import none. */
function roomsTable({ rooms }: House): string {
  const rows = Object.entries(rooms)
    .sort(([, one], [, other]) => other.length - one.length)
    .map(
      ([room, targets]) =>
        `| \`${room}\` | ${targets.map((target) => `\`${target}\``).join(", ") || "none"} |\n`,
    );
  return `| room | may import |\n|---|---|\n${rows.join("")}`;
}
