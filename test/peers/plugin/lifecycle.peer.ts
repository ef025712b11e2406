import { findTerraform } from "../../../tools/terraform";
import { describeGoTests } from "./describeGoTests";

const terraform = findTerraform();

describeGoTests(
  "the plugin, tested with HashiCorp's terraform-plugin-testing",
  "lifecycle",
  terraform.binary === undefined ? terraform.why : undefined,
);
