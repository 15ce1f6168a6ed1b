import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type Provider } from 'oidc-provider';
import type { Locale } from '#lib/platform/text.ts';
import { Attempts } from './attempts.ts';
import { subjectOf } from './claims.ts';
import { readForm, sendPage } from './http.ts';
import { consentPage, errorPage, signInPage, type ListedPerson, type PageContext, type SignInError } from './pages.ts';
import type { PersonRecord, Population } from './population.ts';
import { TEXTS } from './texts.ts';

const PATH = /^\/interaction\/([\w-]{1,64})(?:\/(login|consent|cancel))?$/;
const LANGUAGE_COOKIE = 'vneid_lang';

type Details = Awaited<ReturnType<Provider['interactionDetails']>>;

export type InteractionOptions = {
  readonly provider: Provider;
  readonly issuer: string;
  readonly population: Population;
  /** names of the apps that may ask for a sign-in, by client id */
  readonly apps: ReadonlyMap<string, string>;
  /** where to send somebody whose sign-in is lost */
  readonly home: { readonly app: string; readonly home: string };
  /** everybody's */
  readonly passcode: string;
  readonly people: readonly ListedPerson[];
};

/** The sign-in and consent pages: GET /interaction/<uid>, and the POSTs of their forms. */
export class Interactions {
  readonly #options: InteractionOptions;
  readonly #attempts = new Attempts();
  readonly #bySubject: ReadonlyMap<string, PersonRecord>;

  constructor(options: InteractionOptions) {
    this.#options = options;
    this.#bySubject = new Map(Array.from(options.population.all(), (person) => [subjectOf(person.id), person]));
  }

  /** Answers requests below /interaction/; false = not one of ours. */
  async handle(req: IncomingMessage, res: ServerResponse, url: URL): Promise<boolean> {
    const match = PATH.exec(url.pathname);
    const [, uid, action] = match ?? [];
    if (uid === undefined) return false;
    const details = await this.#details(req, res);
    // The signed cookie says which sign-in this browser is in; a link or form of another one is refused.
    if (details?.uid !== uid || (req.method === 'POST' && !this.#isOwnForm(req))) {
      sendPage(res, 400, errorPage({ locale: languageOf(req, url, details), ...this.#options.home }, 'expired'));
      return true;
    }
    if (req.method === 'GET' && action === undefined) this.#show(req, res, url, details);
    else if (req.method === 'POST' && action === 'login' && details.prompt.name === 'login') await this.#signIn(req, res, url, details);
    else if (req.method === 'POST' && action === 'consent' && details.prompt.name === 'consent') await this.#decide(req, res, details);
    else if (req.method === 'POST' && action === 'cancel') await this.#refuse(req, res);
    else sendPage(res, 405, errorPage({ locale: languageOf(req, url, details), ...this.#options.home }, 'badRequest'));
    return true;
  }

  async #details(req: IncomingMessage, res: ServerResponse): Promise<Details | undefined> {
    try {
      return await this.#options.provider.interactionDetails(req, res);
    } catch (error) {
      if (error instanceof errors.SessionNotFound) return undefined;
      throw error;
    }
  }

  /** Browsers say where a form came from; the same-site cookie alone would trust every program of this host. */
  #isOwnForm(req: IncomingMessage): boolean {
    const { origin, 'sec-fetch-site': site } = req.headers;
    return (origin === undefined || origin === new URL(this.#options.issuer).origin) && (site === undefined || site === 'same-origin');
  }

  #context(req: IncomingMessage, url: URL, details: Details): PageContext & { path: string } {
    const app = this.#options.apps.get(String(details.params.client_id)) ?? '';
    return { locale: languageOf(req, url, details), app, path: `/interaction/${details.uid}`, home: this.#options.home.home };
  }

  #show(req: IncomingMessage, res: ServerResponse, url: URL, details: Details): void {
    const context = this.#context(req, url, details);
    if (url.searchParams.has('lang')) res.appendHeader('set-cookie', `${LANGUAGE_COOKIE}=${context.locale}; Path=/; HttpOnly; SameSite=Lax`);
    if (details.prompt.name === 'login') {
      sendPage(res, 200, signInPage(context, { passcode: this.#options.passcode, people: this.#options.people }));
      return;
    }
    const person = this.#bySubject.get(details.session?.accountId ?? '');
    if (person) sendPage(res, 200, consentPage(context, person, String(details.params.scope).split(' ')));
    else sendPage(res, 400, errorPage(context, 'expired'));
  }

  async #signIn(req: IncomingMessage, res: ServerResponse, url: URL, details: Details): Promise<void> {
    const form = await readForm(req);
    const chosen = form.get('person');
    const result = chosen === null
      ? this.#check(form.get('personal_id') ?? '', form.get('passcode') ?? '', languageOf(req, url, details))
      : this.#choose(chosen);
    if (!result) {
      sendPage(res, 400, errorPage(this.#context(req, url, details), 'badRequest'));
      return;
    }
    if ('status' in result) {
      const { status, error } = result;
      const { passcode, people } = this.#options;
      sendPage(res, status, signInPage(this.#context(req, url, details), { passcode, people, personalId: form.get('personal_id') ?? '', error }));
      return;
    }
    await this.#options.provider.interactionFinished(req, res, {
      login: { accountId: subjectOf(result.id), acr: `LoA${result.level}`, amr: ['pin'], remember: false },
    }, { mergeWithLastSubmission: false });
  }

  /** A person of the list. */
  #choose(personalId: string): PersonRecord | undefined {
    const listed = this.#options.people.some((person) => person.personalId === personalId);
    const person = listed ? this.#options.population.find(personalId) : undefined;
    return person && person.level > 0 ? person : undefined;
  }

  /** A typed number and passcode: the person, or what is wrong. Which of the two was wrong is not told. */
  #check(typedNumber: string, typedPasscode: string, locale: Locale): PersonRecord | { status: 422 | 429; error: SignInError } {
    const texts = TEXTS[locale];
    const personalId = typedNumber.replace(/[\s.-]/g, '');
    if (!/^\d{12}$/.test(personalId)) return { status: 422, error: { field: 'personal_id', message: texts.wrongFormat } };
    if (!/^\d{6}$/.test(typedPasscode)) return { status: 422, error: { field: 'passcode', message: texts.wrongPasscodeFormat } };
    const seconds = this.#attempts.wait(personalId);
    if (seconds > 0) return { status: 429, error: { field: 'passcode', message: texts.wait(seconds) } };
    const person = this.#options.population.find(personalId);
    if (person && person.level > 0 && timingSafeEqual(Buffer.from(typedPasscode), Buffer.from(this.#options.passcode))) {
      this.#attempts.succeed(personalId);
      return person;
    }
    this.#attempts.fail(personalId);
    const wait = this.#attempts.wait(personalId);
    return wait > 0
      ? { status: 429, error: { field: 'passcode', message: texts.wait(wait) } }
      : { status: 422, error: { field: 'passcode', message: texts.wrongPair } };
  }

  async #decide(req: IncomingMessage, res: ServerResponse, details: Details): Promise<void> {
    const { provider } = this.#options;
    const accountId = details.session?.accountId;
    if ((await readForm(req)).get('decision') !== 'agree' || accountId === undefined) {
      await this.#refuse(req, res);
      return;
    }
    const grant = new provider.Grant({ accountId, clientId: String(details.params.client_id) });
    grant.addOIDCScope(String(details.params.scope));
    await provider.interactionFinished(req, res, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
  }

  async #refuse(req: IncomingMessage, res: ServerResponse): Promise<void> {
    await this.#options.provider.interactionFinished(req, res, {
      error: 'access_denied',
      error_description: 'The person refused to share their details.',
    }, { mergeWithLastSubmission: false });
  }
}

/** The switch on the page, then what was chosen before, then what the app asked for, then Vietnamese. */
function languageOf(req: IncomingMessage, url: URL, details: Details | undefined): Locale {
  const cookie = new RegExp(`(?:^|; )${LANGUAGE_COOKIE}=(vi|en)`).exec(req.headers.cookie ?? '')?.[1];
  const asked = String(details?.params.ui_locales ?? '').split(' ').map((tag) => tag.split('-')[0]);
  return [url.searchParams.get('lang'), cookie, ...asked].find((tag): tag is Locale => tag === 'vi' || tag === 'en') ?? 'vi';
}
