import { z } from 'zod'
import { version } from '#app/server/base/version.ts'
import { apiDescriptionWords } from '#app/words/en.ts'
import type { Endpoint } from './contract/endpoint.ts'
import { endpoints } from './endpoints.ts'

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { type: 'string', description: apiDescriptionWords.errorCode },
        message: { type: 'string', description: apiDescriptionWords.errorMessage },
      },
    },
  },
}

const JSON_TYPE = 'application/json'

/** OpenAPI 3.1, made of the very table that answers the calls. */
export function openApiDocument() {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const found of endpoints) {
    paths[found.path] = { ...paths[found.path], [found.method.toLowerCase()]: operationOf(found) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Reelmark', version, description: apiDescriptionWords.intro },
    servers: [{ url: '/api/v1' }],
    security: [{ bearer: [] }],
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Error: errorSchema },
    },
    paths,
  }
}

function operationOf(found: Endpoint) {
  return {
    summary: found.summary,
    operationId: `${found.method.toLowerCase()}${found.path.replace(/[{}]/g, '').replace(/[/.-]+(\w)/g, (_, c: string) => c.toUpperCase())}`,
    parameters: [...pathParameters(found), ...queryParameters(found)],
    ...(found.body && { requestBody: requestBody(found) }),
    responses: {
      [found.status]: {
        description: found.summary,
        content: answerContent(found),
      },
      ...errorResponses(found),
    },
  }
}

function answerContent({ answer, contentType }: Endpoint) {
  const type = contentType?.replace(/;.*/, '') ?? JSON_TYPE
  const isJson = type === JSON_TYPE
  return { [type]: { schema: isJson ? jsonSchema(answer, 'output') : { type: 'string', format: 'binary' } } }
}

function pathParameters({ path }: Endpoint) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters({ query }: Endpoint) {
  if (!query) return []
  const { properties = {}, required = [] } = jsonSchema(query, 'input')
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

function requestBody({ body, takesFile }: Endpoint) {
  return {
    content: {
      ...(body && { 'application/json': { schema: jsonSchema(body, 'input') } }),
      ...(takesFile && {
        'multipart/form-data': {
          schema: {
            type: 'object',
            required: ['file'],
            properties: {
              file: { type: 'string', format: 'binary' },
              source: { type: 'string' },
              mapping: { type: 'string', description: apiDescriptionWords.mapping },
            },
          },
        },
      }),
    },
  }
}

const MEANINGS: Record<string, string> = {
  '400': apiDescriptionWords.statuses.badRequest,
  '401': apiDescriptionWords.statuses.unauthorized,
  '404': apiDescriptionWords.statuses.notFound,
  '409': apiDescriptionWords.statuses.conflict,
  '422': apiDescriptionWords.statuses.unusable,
  '429': apiDescriptionWords.statuses.tooMany,
  '503': apiDescriptionWords.statuses.unavailable,
}

function errorResponses({ method, errors = {} }: Endpoint) {
  const codes: Record<string, readonly string[]> = {
    '400': [],
    '401': ['unauthorized'],
    '429': ['too-many-attempts'],
    ...errors,
    ...(method !== 'GET' && { '503': [...(errors[503] ?? []), 'disk-full'] }),
  }
  return Object.fromEntries(
    Object.entries(codes).map(([status, names]) => [
      status,
      {
        description: [MEANINGS[status], names.join(', ')].filter(Boolean).join(': '),
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    ]),
  )
}

type JsonSchema = { properties?: Record<string, unknown>; required?: string[] }

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  return z.toJSONSchema(schema, { io, unrepresentable: 'any' })
}
