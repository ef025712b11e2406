import { AccessTask } from "./AccessTask";
import type { Grant } from "./Grant";

const { VALIDATE_SEARCH, VERIFY, ROLLOUT_SERVED } = AccessTask;

const ASKING = [VALIDATE_SEARCH, VERIFY, ROLLOUT_SERVED];

/**
 * The domain's own API. The paths are written out, since a GET of any path can read documents and a POST of any path can
 * write them.
 */
export const SEARCH_GRANTS: readonly Grant[] = [
  {
    action: "es:ESHttpGet",
    on: "domain paths",
    tasks: ASKING,
    why: "the engine, and which indexes and templates name a dictionary",
    paths: ["", "_all/_settings", "_index_template", "_component_template", "_template", "*/_mapping"],
  },
  {
    action: "es:ESHttpPost",
    on: "domain paths",
    tasks: ASKING,
    why: "what an index's analyzers make of a text",
    paths: ["_analyze", "*/_analyze"],
  },
  {
    action: "es:ESHttpPost",
    on: "domain paths",
    tasks: [ROLLOUT_SERVED],
    why: "with --refresh: reads the files again, and drops what is cached of the old words",
    paths: [
      "_plugins/_refresh_search_analyzers/*",
      "_opendistro/_refresh_search_analyzers/*",
      "*/_cache/clear",
    ],
  },
];
