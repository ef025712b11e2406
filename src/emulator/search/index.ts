export { LocalNode, type LocalNodeOptions, type NodePreparation } from "./node/LocalNode";
export {
  engineNearest,
  engineOf,
  SEARCH_ENGINES,
  type SearchEngine,
  type SearchEngineVersion,
} from "./build/SearchEngine";
export type { SearchNodeAddress } from "./nodes/SharedNode";
export type { OwnSearchNodes, SearchOption } from "./SearchOption";
