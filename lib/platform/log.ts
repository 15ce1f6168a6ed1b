import { pino, type Logger } from 'pino';

/**
 * The log of this process. Personal data never goes in: only ids, codes and counts. What slips into a request's headers
 * or body is cut out by name.
 */
export const log: Logger = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  redact: { paths: ['req.headers.cookie', 'req.headers.authorization', '*.personalId', '*.answers', '*.facts'], remove: true },
  serializers: {
    req: (request: { method: string; url: string; id?: string }) => ({ id: request.id, method: request.method, path: request.url.split('?')[0] }),
  },
});
