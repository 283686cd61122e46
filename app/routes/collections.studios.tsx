import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { GroupsView } from '#app/components/collections/groups-view.tsx'
import { readPageNumber } from '#app/domain/page-number.ts'
import { groupsPage } from '#app/server/collections/groups-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { collectionsWords } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const page = readPageNumber(new URL(request.url).searchParams.get('page'))
  return groupsPage(runtime().db, viewerOf(request), 'studio', page)
}

export const meta: MetaFunction = () => [{ title: collectionsWords.studios.pageTitle }]

export default function Studios() {
  return <GroupsView by="studio" found={useLoaderData<typeof loader>()} />
}
