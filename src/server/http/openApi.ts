import * as z from 'zod/mini';
import { type EndpointName, endpoints } from '#api/all.ts';
import type { Endpoint } from '#api/endpoint.ts';
import { problemStatus } from '#api/problem.ts';
import { aspects } from '#formats/aspects.ts';
import { cookieName } from '../sessions/cookie.ts';
import { hasJsonBody } from './input.ts';

interface ObjectSchema {
  properties?: Record<string, object>;
  required?: string[];
}

/** The OpenAPI 3.1 document, derived from the declarations that server and client use. */
export function openApi(newsroom: string, origin: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const name of Object.keys(endpoints) as EndpointName[]) {
    const endpoint: Endpoint = endpoints[name];
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: { title: `Galley: ${newsroom}`, version: '1' },
    servers: [{ url: origin }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: cookieName(origin) },
        agency: { type: 'http', scheme: 'bearer', description: 'The key of an agency' },
      },
      schemas: {
        Problem: {
          type: 'object',
          properties: {
            code: { enum: Object.keys(problemStatus) },
            params: { type: 'object' },
            message: { type: 'string', description: 'In the language of Accept-Language' },
            others: {
              type: 'array',
              description: 'What else is wrong, by code and params, where it is several things',
              items: { type: 'object' },
            },
          },
          required: ['code', 'message'],
        },
      },
    },
  };
}

function operation(name: EndpointName, endpoint: Endpoint): object {
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  const { properties = {}, required = [] } = schemaOf(endpoint.input, 'input') as ObjectSchema;
  const others = Object.entries(properties).filter(([property]) => !inPath.includes(property));
  const parameter = (place: string) => (property: string) => ({
    name: property,
    in: place,
    required: place === 'path' || required.includes(property),
    schema: properties[property] ?? {},
  });
  const json = hasJsonBody(endpoint);
  return {
    operationId: name,
    summary: endpoint.summary,
    security: securityOf(endpoint),
    parameters: [
      ...inPath.map(parameter('path')),
      ...(json ? [] : others.map(([property]) => property).map(parameter('query'))),
    ],
    ...(json ? { requestBody: jsonBody(others, required) } : {}),
    ...(endpoint.body === 'bytes'
      ? { requestBody: { required: true, content: { 'application/octet-stream': {} } } }
      : {}),
    responses: {
      [endpoint.status ?? 200]: {
        description: 'Done',
        content: answerOf(endpoint),
        ...(endpoint.answer === 'file' ? { headers: fileHeaders } : {}),
      },
      default: {
        description: 'A Problem',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

/** What is told beside a file (`fileAnswer`), where there is something to tell. */
const fileHeaders = {
  'X-Characters-Taken-Out': {
    description: 'How many characters were left out that its format has no place for',
    schema: { type: 'integer', minimum: 1 },
  },
  'X-Aspects-Lost': {
    description: 'What else its articles have and its format does not carry, embargo and expiry first',
    schema: { type: 'array', items: { enum: Object.keys(aspects) } },
  },
  'X-Media-Absent': {
    description: 'How many media it names that could not come along in its package',
    schema: { type: 'integer', minimum: 1 },
  },
};

function securityOf({ right }: Endpoint): object[] {
  if (right === 'public') return [];
  return [right === 'agency' ? { agency: [] } : { session: [] }];
}

function jsonBody(properties: readonly [string, object][], required: readonly string[]): object {
  const names = properties.map(([name]) => name);
  const schema = {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: required.filter((name) => names.includes(name)),
  };
  return { required: true, content: { 'application/json': { schema } } };
}

function answerOf(endpoint: Endpoint): object {
  if (endpoint.answer === 'html') return { 'text/html': { schema: { type: 'string' } } };
  if (endpoint.answer === 'file') return { '*/*': { schema: { type: 'string', format: 'binary' } } };
  return { 'application/json': { schema: schemaOf(endpoint.output, 'output') } };
}

function schemaOf(type: Endpoint['input'], io: 'input' | 'output'): object {
  const { $schema, ...schema } = z.toJSONSchema(type, { io });
  return schema;
}
