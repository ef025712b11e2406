import { SearchRefusal } from "../SearchRefusal";
import type { DomainNodes } from "./DomainNodes";

/** No domain has a search engine: it says so at once, and what would give it one. */
export const NO_NODES: DomainNodes = {
  hold: () => undefined,
  urlOf: ({ domainName }) =>
    Promise.reject(
      new SearchRefusal(
        501,
        "no_search_engine",
        `There is no search engine behind the domain ${domainName}: start the local AWS with --nodes auto, or with ` +
          "--nodes and the address of a node (in a program, with the option search)",
      ),
    ),
  stop: () => Promise.resolve(),
};
