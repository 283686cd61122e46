import { z } from 'zod'
import { version } from '#app/server/version.ts'
import type { Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { type: 'string', description: 'For programs, kebab-case.' },
        message: { type: 'string', description: 'A sentence for a person.' },
      },
    },
  },
}

/** OpenAPI 3.1, made of the very table that answers the calls. */
export function openApiDocument() {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const found of endpoints) {
    paths[found.path] = { ...paths[found.path], [found.method.toLowerCase()]: operationOf(found) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Reelmark', version, description: 'Your watch history, for your own programs.' },
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
  if (contentType !== undefined) return { [contentType]: { schema: { type: 'string', format: 'binary' } } }
  return { 'application/json': { schema: jsonSchema(answer, 'output') } }
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
              mapping: { type: 'string', description: MAPPING_MEANS },
            },
          },
        },
      }),
    },
  }
}

const MAPPING_MEANS =
  'Of a table that is not recognised: JSON such as {"columns":{"title":"film","watched":"seen on"},"order":"day-first"}, with the names of its columns in lower case. Of a table without names: {"columns":{"title":"column 1"},"firstLine":"row"}, and its first line is a row too. Without it, what was chosen for the last table with the same first line is used.'

const MEANINGS: Record<string, string> = {
  '400': 'The request is not right',
  '401': 'A valid token is needed',
  '404': 'There is no such thing',
  '409': 'Not as things stand now',
  '422': 'The file cannot be used',
  '429': 'Wait before the next attempt, as Retry-After says',
  '503': 'Another service does not answer',
}

function errorResponses({ errors = {} }: Endpoint) {
  const codes: Record<string, readonly string[]> = {
    '400': [],
    '401': ['unauthorized'],
    '429': ['too-many-attempts'],
    ...errors,
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
