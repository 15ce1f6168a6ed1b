/** A browser without pictures, for tests: keeps cookies, follows redirects on one origin, posts forms. */
export class TestBrowser {
  readonly #cookies = new Map<string, { value: string; path: string }>();
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Follows redirects as long as they stay on the origin; the reply to a redirect away carries its `location`. */
  async get(address: string): Promise<{ response: Response; url: URL }> {
    return this.#request('GET', new URL(address, this.#origin));
  }

  async post(address: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<{ response: Response; url: URL }> {
    return this.#request('POST', new URL(address, this.#origin), new URLSearchParams(fields), headers);
  }

  async #request(method: string, start: URL, form?: URLSearchParams, headers: Record<string, string> = {}): Promise<{ response: Response; url: URL }> {
    let url = start;
    let response = await fetch(url, { method, redirect: 'manual', headers: { ...headers, accept: 'text/html', cookie: this.#cookieHeader(url) }, ...(form ? { body: form } : {}) });
    for (let hops = 0; hops < 10; hops += 1) {
      this.#keepCookies(response);
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || location === null) break;
      const next = new URL(location, url);
      if (next.origin !== this.#origin) break;
      url = next;
      response = await fetch(url, { redirect: 'manual', headers: { accept: 'text/html', cookie: this.#cookieHeader(url) } });
    }
    return { response, url };
  }

  #keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const attribute = (key: string) => attributes.find((item) => item.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
      const gone = value === '' || new Date(attribute('expires') ?? '9999-12-31').getTime() < Date.now();
      if (gone) this.#cookies.delete(name);
      else this.#cookies.set(name, { value, path: attribute('path') ?? '/' });
    }
  }

  #cookieHeader(url: URL): string {
    return [...this.#cookies].filter(([, { path }]) => url.pathname.startsWith(path)).map(([name, { value }]) => `${name}=${value}`).join('; ');
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
