import type { FastifyInstance } from 'fastify';

/** Everything that the app answers to, "GET /api/v1/drafts/:id", read from its router. HEAD stands beside every GET and is left out. */
export function listRoutes(app: FastifyInstance): string[] {
  const above: string[] = [];
  return app.printRoutes({ commonPrefix: false }).split('\n').flatMap((line) => {
    const match = /^([│ ]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (!match) return [];
    const [, indent = '', part = '', methods = ''] = match;
    const depth = indent.length / 4;
    above.splice(depth, Infinity, part);
    const url = above.join('').replace(/^\*$/, '/api/v1/*');
    return methods.split(', ').filter((method) => method && method !== 'HEAD').map((method) => `${method} ${url}`);
  });
}
