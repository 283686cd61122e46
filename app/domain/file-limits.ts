/** Of a file that is imported. So many are read, compared and dropped again in bounded memory (bench/README.md). */
export const MOST_FILE_ROWS = 1_000_000

/** As http/request-body.js has it. */
export const MOST_FILE_MEGABYTES = 600
