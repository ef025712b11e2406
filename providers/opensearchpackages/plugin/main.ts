import { ProviderServer } from "./framework/ProviderServer";
import { SOURCE_ADDRESS } from "./providerConfiguration";
import { providerDefinition } from "./providerDefinition";
import { PluginLog } from "./transport/PluginLog";
import { servePlugin } from "./transport/servePlugin";

const log = new PluginLog();
const handlers = new ProviderServer(providerDefinition, log.log.bind(log));

void servePlugin({ sourceAddress: SOURCE_ADDRESS, handlers, log });
