import type { FastifyReply } from 'fastify';

/**
 * Sends a file to be saved, or shown by our own viewer; never to be opened as a page of this site.
 * @param name as the person's device shall save it
 */
export function sendAttachment(reply: FastifyReply, file: { type: string; name: string; content: Uint8Array }): FastifyReply {
  const { content } = file;
  return reply
    .type(file.type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .send(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
}
