import { html, type Html } from '#lib/gateways/vneid/simulator/html.ts';
import type { Locale } from '#lib/platform/text.ts';
import type { Transfer } from '../vietqr.ts';
import type { Order } from './ledger.ts';
import { BANKS, TEXTS } from './texts.ts';

/** The one style sheet: phones of 360 px first, no scripts, dark mode respected. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #f5f8fc; --card: #fff; --ink: #14202e; --quiet: #3f4b5a; --hair: #d5deea; --blue: #14467f; --link: #14467f; }
@media (prefers-color-scheme: dark) { :root { --paper: #12161c; --card: #1c222b; --ink: #eef3f9; --quiet: #c6d0dc; --hair: #35404e; --link: #a9ccf7; } }
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.5 "Be Vietnam Pro", system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
header { background: var(--blue); color: #fff; }
header p { max-width: 34rem; margin: 0 auto; padding: .75rem 1rem; font-weight: 700; font-size: 1.25rem; }
.demo { background: #ffd86b; color: #14202e; } header .demo { max-width: none; font-weight: 400; font-size: 1rem; }
main { max-width: 34rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; }
dl { background: var(--card); border: 1px solid var(--hair); border-radius: .75rem; padding: 1rem; margin: 0 0 1.25rem; }
dt { color: var(--quiet); font-size: 1rem; } dd { margin: 0 0 .5rem; font-weight: 600; overflow-wrap: anywhere; }
dd.sum { font-size: 2rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
fieldset { border: 1px solid var(--hair); border-radius: .75rem; background: var(--card); margin: 0 0 1.25rem; padding: .5rem 1rem; }
legend { font-weight: 600; padding: 0 .25rem; }
fieldset label { display: flex; align-items: center; gap: .75rem; min-height: 3rem; }
fieldset input { width: 1.5rem; height: 1.5rem; }
textarea { font: inherit; width: 100%; min-height: 8rem; padding: .5rem .75rem; border: 2px solid var(--quiet); border-radius: .5rem; background: var(--card); color: inherit; }
button, .button { display: block; width: 100%; font: inherit; font-weight: 600; min-height: 3rem; margin-top: .75rem; padding: .625rem 1rem; border: 2px solid currentColor; border-radius: .5rem; background: transparent; color: var(--link); cursor: pointer; text-align: center; text-decoration: none; }
button.main { background: var(--blue); border-color: var(--blue); color: #fff; }
:focus-visible { outline: 3px solid #b45309; outline-offset: 2px; }
`;

function layout(locale: Locale, title: string, body: Html): string {
  const texts = TEXTS[locale];
  return html`<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${title} – ${texts.brand}</title><link rel="stylesheet" href="/paygov.css"><link rel="icon" href="data:,"></head>
<body><header><p>${texts.brand}</p><p class="demo">${texts.demo}</p></header><main><h1>${title}</h1>${body}</main></body>
</html>`.text;
}

const sum = (vnd: number, locale: Locale): string => `${new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB').format(vnd)} ₫`;

/** The page where a person chooses a bank and pays. */
export function paymentPage(order: Order): string {
  const { locale } = order;
  const texts = TEXTS[locale];
  const banks = BANKS.map((bank, index) => html`<label><input type="radio" name="bank" value="${bank}"${index === 0 ? html` checked` : ''}>${bank}</label>`);
  return layout(locale, texts.payTitle, html`
<dl><dt>${texts.pays}</dt><dd>${order.description}</dd><dt>${texts.amount}</dt><dd class="sum">${sum(order.amountVnd, locale)}</dd></dl>
<form method="post" action="/pay/${order.pageId}">
<fieldset><legend>${texts.bank}</legend>${banks}</fieldset>
<button class="main" name="outcome" value="paid">${texts.pay}</button>
<button name="outcome" value="failed">${texts.fail}</button>
<button name="outcome" value="cancelled">${texts.cancel}</button>
</form>`);
}

/** The page of a payment that cannot be paid any more. */
export function endedPage(order: Order): string {
  const texts = TEXTS[order.locale];
  return layout(order.locale, texts.payTitle, html`<p>${order.status === 'pending' ? texts.expired : texts.over}</p><a class="button" href="${order.returnUrl}">${texts.back}</a>`);
}

/** A bank's app: what a VietQR says is shown before it is transferred. `read`: null = it could not be read */
export function bankPage(locale: Locale, text: string, read?: Transfer | null): string {
  const texts = TEXTS[locale];
  if (read) {
    return layout(locale, texts.bankTitle, html`
<dl><dt>${texts.account}</dt><dd>${read.account} (${read.bankBin})</dd><dt>${texts.note}</dt><dd>${read.note}</dd><dt>${texts.amount}</dt><dd class="sum">${sum(read.amountVnd, locale)}</dd></dl>
<form method="post" action="/bank?lang=${locale}"><input type="hidden" name="qr" value="${text}"><button class="main" name="step" value="transfer">${texts.transfer}</button></form>`);
  }
  return layout(locale, texts.bankTitle, html`
${read === null && html`<p role="alert"><strong>${texts.notRead}</strong></p>`}
<form method="post" action="/bank?lang=${locale}"><label for="qr">${texts.qr}</label><p>${texts.qrHelp}</p><textarea id="qr" name="qr" required>${text}</textarea><button class="main" name="step" value="read">${texts.read}</button></form>`);
}

/** Says one thing: the money was transferred, there is no such page. */
export function messagePage(locale: Locale, message: 'transferred' | 'notFound'): string {
  const texts = TEXTS[locale];
  return layout(locale, message === 'transferred' ? texts.bankTitle : texts.brand, html`<p role="status">${texts[message]}</p>`);
}
