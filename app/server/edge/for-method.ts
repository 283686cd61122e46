/** For HEAD, the answer without its body, which Remix would leave unread: the file or the reading behind it is closed. */
export async function forMethod({ method }: Pick<Request, 'method'>, answer: Response): Promise<Response> {
  if (method !== 'HEAD') return answer
  await answer.body?.cancel()
  return new Response(null, { status: answer.status, headers: answer.headers })
}
