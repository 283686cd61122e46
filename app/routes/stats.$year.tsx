import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { StatsView } from '#app/components/stats/stats-view.tsx'
import { runtime } from '#app/server/runtime.ts'
import { statsPage } from '#app/server/stats/stats-page.ts'
import { statsWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const year = params['year'] ?? ''
  if (!/^\d{4}$/.test(year)) throw notFound(year)
  const stats = await statsPage(runtime(), viewerOf(request), { year })
  if (!stats.years.some((played) => played.year === year) && stats.ratings.total === 0) throw notFound(year)
  return stats
}

const notFound = (year: string) => new Response(words.nothingIn(year), { status: 404 })

export const meta: MetaFunction<typeof loader> = ({ params }) => [
  { title: words.pageTitleOfYear(params['year'] ?? '') },
]

export default function StatsOfYear() {
  return <StatsView stats={useLoaderData<typeof loader>()} />
}
