import { Option } from "commander";
import { parseUrl } from "./optionValues";

/** `--comment-id` */
export function commentIdOption(): Option {
  return new Option("--comment-id <id>", "markdown: tells the comments of several stacks apart");
}

/** `--run-url` */
export function runUrlOption(): Option {
  return new Option("--run-url <url>", "markdown: the run that made it, linked below the verdict").argParser(
    parseUrl,
  );
}
