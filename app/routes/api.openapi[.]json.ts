import { openApiDocument } from '#app/server/api/openapi.ts'

export const loader = () => Response.json(openApiDocument())
