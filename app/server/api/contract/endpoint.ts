import type { z } from 'zod'
import type { Upload } from '#app/server/import/files/receive-upload.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import type { Runtime } from '#app/server/runtime.ts'

export type HttpMethod = 'GET' | 'POST' | 'DELETE'

/** One call of the JSON API: what it takes, what it answers, and who answers it. The OpenAPI document is made of these. */
export type Endpoint = {
  method: HttpMethod
  /** Under /api/v1, with `{name}` for parts that vary. */
  path: string
  summary: string
  query?: z.ZodObject
  body?: z.ZodObject
  /** Also takes a multipart form with a `file`. */
  takesFile?: boolean
  status: 200 | 201 | 202
  answer: z.ZodType
  /** Set where the answer is a file to save. */
  contentType?: string
  /** Codes of the errors it may answer with, besides 400, 401, 429 and `disk-full`. */
  errors?: Partial<Record<404 | 409 | 422 | 503, readonly string[]>>
  handle: (runtime: Runtime, viewer: Viewer, input: EndpointInput) => Promise<unknown>
}

export type EndpointInput = {
  params: Record<string, string>
  query: Record<string, unknown>
  body: Record<string, unknown>
  /** Set when the request was a multipart form: its file is on the disk. */
  upload: Upload | null
}

/** Gives a handler its query and body in the types of its schemas. */
export function endpoint<Query extends z.ZodObject = z.ZodObject, Body extends z.ZodObject = z.ZodObject>(
  definition: Omit<Endpoint, 'query' | 'body' | 'handle'> & {
    query?: Query
    body?: Body
    handle: (
      runtime: Runtime,
      viewer: Viewer,
      input: {
        params: Record<string, string>
        query: z.infer<Query>
        body: z.infer<Body>
        upload: Upload | null
      },
    ) => Promise<unknown>
  },
): Endpoint {
  // The dispatcher has parsed query and body with these very schemas.
  return definition as unknown as Endpoint
}
