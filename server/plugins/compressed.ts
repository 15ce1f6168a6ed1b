import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

const COMPRESSIBLE = /^(text\/|application\/(javascript|json|manifest\+json|xml)|image\/svg)/;
const SMALL = 1024;
/** All pages and scripts of the app together are about 20 MB before compression. */
const KEPT_BYTES = 32 * 1024 * 1024;

/** The encoding in which to send a body of this type, or null: as it is. */
export function encodingFor(type: string, length: number, accepted: string | string[] | undefined): Encoding | null {
  if (length < SMALL || !COMPRESSIBLE.test(type)) return null;
  const names = String(accepted ?? '').split(',').map((part) => part.trim()).filter((part) => !/;\s*q=0(\.0*)?$/.test(part)).map((part) => part.split(';')[0]);
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : null;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Compressed bodies by the hash of what they hold; the oldest go first when the memory set aside is full. */
export class CompressedCopies {
  readonly #copies = new Map<string, Promise<Buffer>>();
  #bytes = 0;

  /** @param key hash of `body` */
  get(key: string, encoding: Encoding, body: Buffer): Promise<Buffer> {
    const name = `${encoding} ${key}`;
    const known = this.#copies.get(name);
    if (known) return known;
    const copy = encoding === 'br' ? brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }) : zip(body);
    this.#copies.set(name, copy);
    void copy.then((made) => this.#makeRoom(made.length));
    return copy;
  }

  async #makeRoom(added: number): Promise<void> {
    this.#bytes += added;
    for (const [name, copy] of this.#copies) {
      if (this.#bytes <= KEPT_BYTES) return;
      this.#copies.delete(name);
      this.#bytes -= (await copy).length;
    }
  }
}
