/** A browser that signs in through the simulator of VNeID, over real HTTP. */
import { TestBrowser } from '#lib/gateways/vneid/test-browser.ts';
import { PASSCODE } from '#lib/gateways/vneid/test-simulator.ts';

/** The app as a browser sees it: fetch over the network, or a stand-in where its address is none of this machine. */
export type Send = (url: string, headers: Record<string, string>, method: string) => Promise<Response>;

let browsers = 0;

/** One browser at an address of its own (behind a trusted proxy): keeps the app's cookies, follows no redirect by itself. */
export class AppBrowser {
  readonly cookies = new Map<string, string>();
  readonly #origin: string;
  readonly #issuer: string;
  readonly #userAgent: string;
  readonly #send: Send;
  readonly #address = `10.0.${Math.floor(browsers / 250)}.${(browsers++ % 250) + 1}`;

  constructor(app: { origin: string; issuer: string; send?: Send }, userAgent = 'test browser') {
    this.#origin = app.origin;
    this.#issuer = app.issuer;
    this.#userAgent = userAgent;
    this.#send = app.send ?? ((url, headers, method) => fetch(url, { method, headers, redirect: 'manual' }));
  }

  async request(address: string, method = 'GET'): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.#send(new URL(address, this.#origin).href, { 'user-agent': this.#userAgent, 'x-forwarded-for': this.#address, ...(cookie && { cookie }) }, method);
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const gone = value === '' || /max-age=0(;|$)/i.test(line) || Date.parse(/expires=([^;]+)/i.exec(line)?.[1] ?? '9999-12-31') < Date.now();
      if (gone) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  async json<T>(address: string): Promise<T> {
    return (await this.request(address)).json() as Promise<T>;
  }

  /** As far as VNeID sending the browser back. @returns the address to which it is sent */
  async visitVneid(personalId: string, options: { returnTo?: string; locale?: 'vi' | 'en'; consent?: 'agree' | 'refuse' | 'cancel' } = {}): Promise<URL> {
    const query = new URLSearchParams({ ...(options.returnTo !== undefined && { returnTo: options.returnTo }), ...(options.locale && { locale: options.locale }) });
    const start = await this.request(`/api/v1/session/sign-in?${query}`);
    const vneid = new TestBrowser(this.#issuer);
    const { url: form } = await vneid.get(start.headers.get('location') ?? '');
    if (options.consent === 'cancel') return new URL((await vneid.post(`${form.pathname}/cancel`, {})).response.headers.get('location') ?? '');
    const { url: consent } = await vneid.post(`${form.pathname}/login`, { personal_id: personalId, passcode: PASSCODE });
    const { response } = await vneid.post(`${consent.pathname}/consent`, { decision: options.consent ?? 'agree' });
    return new URL(response.headers.get('location') ?? '');
  }

  /** Signs in all the way. @returns the app's last reply, a redirect */
  async signIn(personalId: string, options: Parameters<AppBrowser['visitVneid']>[1] = {}): Promise<Response> {
    return this.request((await this.visitVneid(personalId, options)).href);
  }
}
