import { Option } from "commander";

/** `--comment-id` */
export function commentIdOption(): Option {
  return new Option("--comment-id <id>", "markdown: tells the comments of several stacks apart");
}
