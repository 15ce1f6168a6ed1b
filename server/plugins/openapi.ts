import swagger, { type FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';

const PROBLEM = {
  description: 'A refusal (RFC 9457). `code` says which; `title` says it in the language of Accept-Language.',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['type', 'title', 'status', 'code'],
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          code: { type: 'string' },
          params: { type: 'object', additionalProperties: { anyOf: [{ type: 'string' }, { type: 'number' }] } },
          issues: { type: 'array', items: { type: 'object', properties: { path: { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'integer' }] } }, code: { type: 'string' } } } },
        },
      },
    },
  },
};

type Description = NonNullable<FastifyDynamicSwaggerOptions['openapi']>;

/** Describes every API route as OpenAPI 3.1, from the zod schemas that check it. */
export const openapi = fastifyPlugin(async (app: FastifyInstance, options: { publicUrl: string; cookieName: string }) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Một Cửa', version: '1', description: "One door to Hanoi's public services: applications, drafts, tracking, the office's inbox." },
      servers: [{ url: options.publicUrl }],
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: options.cookieName } }, responses: { Problem: PROBLEM } },
      // its type mixes the versions 3.0 and 3.1
    } as Description,
    transform: (route) => {
      const { schema, url } = jsonSchemaTransform(route);
      const allowed = route.route.config?.callers ?? [];
      return { url, schema: { ...schema, hide: schema?.hide === true || !url.startsWith('/api/v1'), security: allowed.includes('anyone') ? [] : [{ session: [] }], 'x-callers': allowed } };
    },
    transformObject: (document) => {
      if (!('openapiObject' in document)) return document.swaggerObject;
      for (const path of Object.values(document.openapiObject.paths ?? {})) {
        for (const operation of Object.values(path ?? {})) {
          if (typeof operation === 'object' && 'responses' in operation) operation.responses = { ...operation.responses, default: { $ref: '#/components/responses/Problem' } };
        }
      }
      return document.openapiObject;
    },
  });
});
