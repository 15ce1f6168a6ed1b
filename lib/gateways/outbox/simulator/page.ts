import { html } from '../../vneid/simulator/html.ts';
import type { OutboxMessage } from './outbox.ts';

export const OUTBOX_STYLE = `
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; background: #fbf8f3; color: #1c1917; font: 1.125rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.75rem; }
nav a { display: inline-block; margin-right: 1rem; padding: .6rem 0; color: #075e46; }
article { margin: 1rem 0; padding: 1rem 1.25rem; border: 1px solid #d6cfc4; border-radius: .75rem; background: #fff; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; font-size: 1rem; color: #4a4540; }
header b { color: #1c1917; }
h2 { margin: .5rem 0 0; font-size: 1.25rem; }
p { margin: .5rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) {
  body { background: #161412; color: #f5f1ea; } article { background: #221f1c; border-color: #4a4540; }
  header { color: #d6cfc4; } header b { color: #f5f1ea; } nav a { color: #6ee7b7; }
}
`;

/** What the simulators have sent, for whoever develops or shows the product. It reads itself again every five seconds. */
export function outboxPage(messages: readonly OutboxMessage[]): string {
  return `<!doctype html>${html`<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="5"><title>Hộp tin thử</title><link rel="stylesheet" href="/outbox.css"></head>
<body>
<h1>Hộp tin thử</h1>
<p>Tin mà hệ thống đã gửi qua Zalo, SMS và thư điện tử giả lập. Không tin nào ra khỏi máy này. <span lang="en">Simulated messages; nothing leaves this machine.</span></p>
<nav><a href="/">Tất cả</a><a href="/?channel=zalo">Zalo</a><a href="/?channel=sms">SMS</a><a href="/?channel=email">E-mail</a></nav>
${messages.length === 0 ? html`<p>Chưa có tin nào.</p>` : messages.map((message) => html`<article>
<header><b>${message.channel}</b><span>${message.to}</span><time>${message.at}</time>${message.repeats > 0 && html`<span>+${message.repeats}</span>`}</header>
${message.subject && html`<h2>${message.subject}</h2>`}<p>${message.text}</p></article>`)}
</body></html>`.text}`;
}
