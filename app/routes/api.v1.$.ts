import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { dispatch } from '#app/server/api/dispatch.ts'
import { runtime } from '#app/server/runtime.ts'

export const loader = ({ request }: LoaderFunctionArgs) => dispatch(runtime(), request)

export const action = ({ request }: ActionFunctionArgs) => dispatch(runtime(), request)
