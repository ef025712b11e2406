export type LogLevel = "trace" | "debug" | "info" | "warn" | "error";

/**
 * Terraform's log: one JSON object a line on stderr, in the form of hclog, so that `TF_LOG=info` shows it with
 * its level. Without `TF_LOG` Terraform drops it.
 *
 * @see https://developer.hashicorp.com/terraform/internals/debugging
 */
export class PluginLog {
  constructor(private readonly write: (line: string) => void = (line) => void process.stderr.write(line)) {}

  log(level: LogLevel, message: string, fields: Readonly<Record<string, string>> = {}): void {
    const entry = {
      "@level": level,
      "@message": message,
      "@module": "opensearchpackages",
      "@timestamp": new Date().toISOString(),
      ...fields,
    };
    this.write(`${JSON.stringify(entry)}\n`);
  }
}
