import { ProblemPage } from '#app/components/problem-page.tsx'

export const loader = () => {
  throw new Response('There is nothing at this address.', { status: 404 })
}

export const meta = () => [{ title: 'Not found · Reelmark' }]

export default function NotFound() {
  return <ProblemPage status={404} />
}
