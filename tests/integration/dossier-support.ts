/** What the tests of officials' work on a dossier share. */
import type { Dossier } from '#lib/applications/dossier-schema.ts';
import type { Site } from '../support/app.ts';
import type { Reply } from '../support/http.ts';

export const RECEIVER = 'hoan-kiem-receiver';
export const SPECIALIST = 'hoan-kiem-specialist';
export const APPROVER = 'hoan-kiem-approver';
/** Three working days, several questions. */
export const LONGER = '1.001193';

export const pathOf = (code: string, rest = ''): string => `/api/v1/office/applications/${code}${rest && `/${rest}`}`;

export class Desk {
  readonly #site: Site;

  constructor(site: Site) {
    this.#site = site;
  }

  /** The dossier as an official sees it now. */
  async read(code: string, who = RECEIVER): Promise<Dossier> {
    const reply = await (await this.#site.as(who)).get(pathOf(code));
    if (reply.status !== 200) throw new Error(`${who} cannot read ${code}: ${reply.text}`);
    return reply.body as Dossier;
  }

  /** Sends to a route of the dossier, on the revision that it has now unless the body says another. */
  async send(who: string, code: string, route: string, body: object, headers: Record<string, string> = {}): Promise<Reply> {
    const { revision } = await this.read(code);
    return (await this.#site.as(who)).post(pathOf(code, route), { revision, ...body }, headers);
  }

  /** A simple action of `POST …/actions`. */
  act(who: string, code: string, action: string, more: object = {}): Promise<Reply> {
    return this.send(who, code, 'actions', { action, ...more });
  }

  async must(reply: Promise<Reply>): Promise<Reply> {
    const done = await reply;
    if (done.status >= 300) throw new Error(done.text);
    return done;
  }

  /** A dossier that was accepted. */
  async accepted(procedure = LONGER, by = 'mother'): Promise<string> {
    const { code } = await this.#site.submitted(procedure, by);
    await this.must(this.send(RECEIVER, code, 'accept', {}));
    return code;
  }

  /** A dossier that a specialist works on. */
  async begun(procedure = LONGER, by = 'mother'): Promise<string> {
    const code = await this.accepted(procedure, by);
    await this.must(this.act(SPECIALIST, code, 'begin'));
    return code;
  }
}
