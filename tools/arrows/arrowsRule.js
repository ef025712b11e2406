const { dirname, join, relative, resolve, sep } = require("node:path");
const houses = require("./houses");
const roomOf = require("./roomOf");

const root = join(__dirname, "..", "..");
const pathOf = (file) => relative(root, file).split(sep).join("/");

/** Holds the arrows of every house: where an import leads is known from where it stands. */
module.exports = {
  create(context) {
    const from = pathOf(context.filename);
    const check = ({ source }) => {
      if (typeof source?.value !== "string" || !source.value.startsWith(".")) return;
      const to = pathOf(resolve(dirname(context.filename), source.value));
      const message = brokenArrow(from, to);
      if (message !== undefined) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

/** Why the first file must not import the second, or undefined where it may. */
function brokenArrow(from, to) {
  for (const house of houses) {
    const [room, other] = [roomOf(house, from), roomOf(house, to)];
    if (room === undefined || other === undefined || room.name === other.name) continue;
    const allowed = house.rooms[room.name];
    if (allowed === undefined && room.isFile) continue;
    if (allowed === undefined) return `${house.folder}/${room.name} has no entry in tools/arrows/houses.`;
    if (!allowed.includes(other.name)) return `${room.name} must not import ${other.name}.`;
  }
  return undefined;
}
