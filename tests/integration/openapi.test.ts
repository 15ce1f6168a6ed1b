import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { startSite } from '../support/app.ts';
import { listRoutes } from '../support/routes.ts';

type Operation = { summary?: string; tags?: string[]; security?: object[]; responses: Record<string, { $ref?: string }>; 'x-callers': string[]; parameters?: { in: string; name: string }[] };

const site = await startSite();
const reply = await site.anonymous.get('/api/v1/openapi.json');
const document = reply.body as { openapi: string; paths: Record<string, Record<string, Operation>>; components: { responses: object; securitySchemes: object } };
const operations = Object.entries(document.paths).flatMap(([url, methods]) => Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${url}`, operation })));

test('is a valid description by OpenAPI 3.1', async () => {
  expect(reply.status).toBe(200);
  expect(document.openapi).toBe('3.1.0');
  const result = await new Validator().validate(structuredClone(document));
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
});

test('has every route, and no other', () => {
  const routes = listRoutes(site.app).filter((route) => route.includes(' /api/v1/') && !route.endsWith('*')).map((route) => route.replace(/:(\w+)/g, '{$1}'));
  expect(operations.map(({ name }) => name).toSorted()).toEqual(routes.toSorted());
});

test('each says what it does, who may call it, what it gives and how it refuses', () => {
  for (const { name, operation } of operations) {
    expect(operation.summary, name).toBeTruthy();
    expect(operation.tags, name).toHaveLength(1);
    expect(operation['x-callers'].length, name).toBeGreaterThan(0);
    expect(operation.security, name).toHaveLength(operation['x-callers'].includes('anyone') ? 0 : 1);
    expect(Object.keys(operation.responses).filter((status) => /^[23]/.test(status)), name).toHaveLength(1);
    expect(operation.responses.default, name).toEqual({ $ref: '#/components/responses/Problem' });
    const inPath = [...name.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    expect((operation.parameters ?? []).filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name), name).toEqual(inPath);
  }
});

test('references lead to something', () => {
  const references = [...reply.text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1]!.split('/'));
  for (const reference of references) expect(reference.reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], document), reference.join('/')).toBeDefined();
});
