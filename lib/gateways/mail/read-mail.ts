/** Reads the plain mails that this product writes: one text, whole words encoded as RFC 2045 and 2047 have it. */

export type ReadMail = { readonly messageId: string; readonly subject: string; readonly text: string };

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body.replace(/=\r\n/g, ''));
  return body;
}

function decodeQuotedPrintable(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** `=?UTF-8?Q?H=E1=BB=93_s=C6=A1?=`; white space between two encoded words is none. */
function decodeWords(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, way: string, text: string) =>
      way.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString('utf8') : decodeQuotedPrintable(text.replaceAll('_', ' ')));
}

/** @param raw as it came over the wire, one character per byte */
export function readMail(raw: string): ReadMail {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const header = (name: string): string => lines.find((line) => line.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1).trim() ?? '';
  return {
    messageId: header('message-id').replace(/^<|>$/g, ''),
    subject: decodeWords(header('subject')),
    text: decodeBody(raw.slice(end + 4), header('content-transfer-encoding').toLowerCase()).replaceAll('\r\n', '\n').trimEnd(),
  };
}
