const { readdirSync } = require("node:fs");
const { join } = require("node:path");

/**
 * The arrows of the design, a file of `houses/` for each folder that has rooms: its subfolders, and the files that stand
 * beside them. A room may import the rooms listed, and no other of its house. A file without an entry is a face of the
 * house: it may import every room, and no room with an entry may import it.
 *
 * @type {readonly import("./houses").House[]}
 */
module.exports = readdirSync(join(__dirname, "houses"))
  .sort()
  .map((file) => require(join(__dirname, "houses", file)));
