/** How many requests were made, tries included. */
export class CallMeter {
  opensearch = 0;
  s3 = 0;
  retries = 0;

  count(service: "opensearch" | "s3", attempts: number | undefined): void {
    const requests = Math.max(1, attempts ?? 1);
    this[service] += requests;
    this.retries += requests - 1;
  }
}
