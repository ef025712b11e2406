const ENGINE_VERSION = /^(OpenSearch_\d{1,2}|Elasticsearch_\d)\.\d{1,2}$/;

/**
 * Whether a text is an engine's name and version as the service writes them: `OpenSearch_2.19`.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_CreateDomain.html
 */
export function isEngineVersion(text: string): boolean {
  return ENGINE_VERSION.test(text);
}
