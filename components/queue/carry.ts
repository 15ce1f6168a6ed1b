/** What a visit is for, as it goes from page to page in the query. */
export function carriedOn(query: Iterable<[string, string]>): URLSearchParams {
  return new URLSearchParams([...query].filter(([name]) => name === 'procedure' || name === 'application'));
}
