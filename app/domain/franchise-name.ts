/** TMDB calls every franchise a collection; beside a heading that says so, the word is one too many. */
export function franchiseName(name: string): string {
  return name.replace(/\s+Collection$/, '') || name
}
