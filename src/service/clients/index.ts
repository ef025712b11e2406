export { createOpenSearchClient } from "./createOpenSearchClient";
export type { AssumeRoleSettings, ServiceSettings } from "./ServiceSettings";
