import { refusedRequestWords } from '#app/words/en.ts'

/**
 * The fields of a form that was posted to a page.
 * @throws a 400 Response where the body is no form, or a broken one; the error of a body that the server refused
 */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch (error) {
    if (isBodyRefused(error) || request.signal.aborted) throw error
    throw new Response(`${refusedRequestWords.noForm}\n`, { status: 400 })
  }
}

/** The server ends a body that is too large or too slow under this name, and answers itself. */
export const isBodyRefused = (error: unknown) => error instanceof Error && error.name === 'BodyRefused'
