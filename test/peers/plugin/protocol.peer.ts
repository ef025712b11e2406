import { describeGoTests } from "./describeGoTests";

describeGoTests(
  "the plugin, called by HashiCorp's go-plugin with the messages of terraform-plugin-go",
  "protocol",
);
