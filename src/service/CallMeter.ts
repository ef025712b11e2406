/** How many requests were made, tries included. */
export class CallMeter {
  opensearch = 0;
  s3 = 0;
  /** To the domains' own endpoints. */
  search = 0;
  retries = 0;

  /** One of STS is counted with those of the service that it is asked for. */
  count(service: "opensearch" | "s3" | "sts", attempts: number | undefined): void {
    const requests = Math.max(1, attempts ?? 1);
    this[service === "sts" ? "opensearch" : service] += requests;
    this.retries += requests - 1;
  }
}
