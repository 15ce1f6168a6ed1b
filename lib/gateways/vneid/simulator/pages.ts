import type { Locale, Text } from '#lib/platform/text.ts';
import { html, type Html } from './html.ts';
import type { PersonRecord } from './population.ts';
import { TEXTS, type Texts } from './texts.ts';

/** Somebody to choose on the sign-in page. */
export type ListedPerson = { readonly personalId: string; readonly name: string; readonly label: Text; readonly official: boolean };

export type PageContext = {
  readonly locale: Locale;
  /** name of the app that asks for the sign-in */
  readonly app: string;
  /** `/interaction/<uid>`, or undefined on pages outside an interaction */
  readonly path?: string | undefined;
  /** where the app is, for pages from which there is no other way */
  readonly home?: string | undefined;
};

/** What went wrong on the sign-in page, and in which field. */
export type SignInError = { readonly field: 'personal_id' | 'passcode'; readonly message: string };

const MARK = html`<svg class="mark" viewBox="0 0 40 40" aria-hidden="true"><rect width="40" height="40" rx="9" fill="#ffd86b"/><rect x="7" y="11" width="26" height="18" rx="3" fill="none" stroke="#9b1118" stroke-width="2.5"/><circle cx="15" cy="18.5" r="3" fill="#9b1118"/><path d="M10.5 26c.8-2.8 2.5-4 4.5-4s3.7 1.2 4.5 4M23 17h6M23 22h6" fill="none" stroke="#9b1118" stroke-width="2.5" stroke-linecap="round"/></svg>`;

function layout({ locale, path }: PageContext, title: string, body: Html): string {
  const texts = TEXTS[locale];
  const other = locale === 'vi' ? 'en' : 'vi';
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – ${texts.brand}</title>
<link rel="stylesheet" href="/vneid.css">
<link rel="icon" href="data:,">
</head>
<body>
<header>
<div class="bar">${MARK}<span class="brand">${texts.brand}</span>${path !== undefined && html`<a href="${path}?lang=${other}" hreflang="${other}" lang="${other}">${texts.otherLanguage}</a>`}</div>
<div class="demo"><p>${texts.demo}</p></div>
</header>
<main>
${body}
</main>
</body>
</html>`.text;
}

function errorSummary(texts: Texts, { field, message }: SignInError): Html {
  return html`<div class="error" role="alert" tabindex="-1" autofocus><h2>${texts.errorTitle}</h2><p><a href="#${field}">${message}</a></p></div>`;
}

function personList(path: string, locale: Locale, title: string, people: readonly ListedPerson[]): Html {
  const rows = people.map(({ personalId, name, label }) =>
    html`<li><button name="person" value="${personalId}"><strong>${name}</strong><span>${label[locale]}</span></button></li>`);
  return html`<h3>${title}</h3>
<form method="post" action="${path}/login"><ul class="people">${rows}</ul></form>`;
}

export type SignInPage = {
  readonly passcode: string;
  readonly people: readonly ListedPerson[];
  /** what was typed before, to be corrected */
  readonly personalId?: string;
  readonly error?: SignInError;
};

/** The page where a person says who they are. */
export function signInPage(context: PageContext & { path: string }, { passcode, people, personalId = '', error }: SignInPage): string {
  const { locale, app, path } = context;
  const texts = TEXTS[locale];
  const invalid = (field: SignInError['field']): 'true' | 'false' => (error?.field === field ? 'true' : 'false');
  return layout(context, error ? `${texts.errorTitle}: ${texts.signIn}` : texts.signIn, html`
${error && errorSummary(texts, error)}
<h1>${texts.signIn}</h1>
<p>${texts.toContinue(app)}</p>
<form class="card" method="post" action="${path}/login" novalidate>
<label for="personal_id">${texts.personalId}</label>
<p class="help" id="personal_id-help">${texts.personalIdHelp}</p>
<input id="personal_id" name="personal_id" inputmode="numeric" autocomplete="username" maxlength="20" spellcheck="false" value="${personalId}" aria-describedby="personal_id-help" aria-invalid="${invalid('personal_id')}" required>
<label for="passcode">${texts.passcode}</label>
<p class="help" id="passcode-help">${texts.passcodeHelp(passcode)}</p>
<input id="passcode" name="passcode" type="password" inputmode="numeric" autocomplete="current-password" maxlength="6" aria-describedby="passcode-help" aria-invalid="${invalid('passcode')}" required>
<button class="main">${texts.signInButton}</button>
</form>
<h2>${texts.choosePerson}</h2>
${personList(path, locale, texts.citizens, people.filter((person) => !person.official))}
${personList(path, locale, texts.officials, people.filter((person) => person.official))}
<form method="post" action="${path}/cancel"><button class="quiet">${texts.cancel(app)}</button></form>`);
}

/** The page where a person agrees to share, or refuses. `scopes` are those that the app asked for. */
export function consentPage(context: PageContext & { path: string }, person: PersonRecord, scopes: readonly string[]): string {
  const { locale, app, path } = context;
  const texts = TEXTS[locale];
  const shared = sharedDetails(texts, person.level, scopes);
  return layout(context, texts.consentTitle, html`
<h1>${texts.consentTitle}</h1>
<p>${texts.toContinue(app)}</p>
<div class="card">
<div class="who"><span>${texts.signedInAs}</span><strong>${person.name}</strong><span>${person.id.slice(0, 3)}••••••${person.id.slice(-3)} · ${texts.account(person.level)}</span></div>
<p>${texts.appAsks(app)}</p>
<ul class="shared">${shared.map((item) => html`<li>${item}</li>`)}</ul>
${person.level === 1 && html`<p>${texts.levelOneNote}</p>`}
<p class="help">${texts.consentFoot(app)}</p>
<form method="post" action="${path}/consent">
<button class="main" name="decision" value="agree">${texts.agree}</button>
<button class="quiet" name="decision" value="refuse">${texts.refuse}</button>
</form>
</div>`);
}

function sharedDetails(texts: Texts, level: number, scopes: readonly string[]): string[] {
  const lines: Readonly<Record<string, string>> = level === 2
    ? texts.scopes
    : { profile: texts.scopes.profile, phone: texts.scopes.phone, email: texts.scopes.email, identity: texts.scopes.identityLevelOne };
  return scopes.flatMap((scope) => lines[scope] ?? []);
}

/** What a person sees when a sign-in cannot go on. `detail` is a protocol text in English, for developers. */
export function errorPage(context: PageContext, message: 'expired' | 'badRequest', detail = ''): string {
  const texts = TEXTS[context.locale];
  return layout(context, texts.failedTitle, html`
<h1>${texts.failedTitle}</h1>
<p>${texts[message]}</p>
${detail !== '' && html`<p class="help" lang="en">${detail}</p>`}
${context.home !== undefined && html`<p><a class="back" href="${context.home}">${texts.cancel(context.app)}</a></p>`}`);
}
