import { Option } from "commander";
import { parseUrl } from "./parseUrl";

/** `--run-url` */
export function runUrlOption(): Option {
  return new Option("--run-url <url>", "markdown: the run that made it, linked below the verdict").argParser(
    parseUrl,
  );
}
