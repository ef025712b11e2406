/**
 * The room of a house that a file is in: the entry that its path begins with, else the subfolder or the file itself.
 *
 * @param {import("./houses")[number]} house
 * @param {string} path from the project's root, with `/`
 * @returns {{ name: string, isFile: boolean } | undefined} undefined for a file that is not in the house; the project's own
 *   house has the rooms of its entries only
 */
module.exports = function roomOf({ folder, rooms }, path) {
  const inside =
    folder === "." ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
  if (inside === undefined) return undefined;
  const name = inside.replace(/\.ts$/, "");
  const entry = Object.keys(rooms).find((room) => name === room || name.startsWith(`${room}/`));
  if (entry !== undefined) return { name: entry, isFile: entry === name };
  if (folder === ".") return undefined;
  const [first] = name.split("/");
  return { name: first, isFile: first === name };
};
