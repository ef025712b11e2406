import { App } from "cdktf";
import { IndexSettingsStack } from "./IndexSettingsStack";

const app = new App();
new IndexSettingsStack(app, "index-settings");
app.synth();
