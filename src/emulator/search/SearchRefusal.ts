/** Why the local AWS itself does not pass a request on to a search engine. */
export class SearchRefusal extends Error {
  constructor(
    readonly status: 404 | 409 | 501 | 502 | 503,
    /** Type of the error in the answer: `no_search_engine`. */
    readonly type: string,
    message: string,
  ) {
    super(message);
  }
}
