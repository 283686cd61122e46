import { ProblemPage } from '#app/components/shell/problem-page.tsx'
import { commonWords, problemWords } from '#app/words/en.ts'

export const loader = () => {
  throw new Response(problemWords.nothingHere, { status: 404 })
}

export const meta = () => [{ title: commonWords.notFoundPageTitle }]

export default function NotFound() {
  return <ProblemPage status={404} />
}
