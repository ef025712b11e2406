import { readFileSync } from "node:fs";
import { join } from "node:path";
import { statesTable, usesTable } from "../../peers/opensearch/search/statesTable";

test.each([
  ["of uses", usesTable],
  ["of states", statesTable],
])("docs/search.md has the table %s that the peer tests hold real engines to", (_name, table) => {
  const page = readFileSync(join(__dirname, "../../../docs/search.md"), "utf8");
  expect(page).toContain(`\n\n${table()}\n\n`);
});
