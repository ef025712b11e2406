import { App } from "cdktf";
import { ProductSearchStack } from "./ProductSearchStack";

const app = new App();

new ProductSearchStack(app, "product-search", {
  region: "us-east-1",
  bucketName: "acme-product-search-dictionaries",
  domains: ["search-prod", "search-staging"],
});

app.synth();
