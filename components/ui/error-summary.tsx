'use client';

import { useEffect, useRef, type MouseEvent } from 'react';
import { CircleAlertIcon } from './icons.ts';

export type FieldError = { /** id of the control */ id: string; message: string };

/**
 * What has to be put right, at the top of the form. It takes the focus when it appears and whenever `attempt` counts on
 * (the same errors after a second try must be heard again). After GOV.UK's error summary.
 */
export function ErrorSummary({ title, errors, attempt = 0 }: {
  title: string;
  errors: readonly FieldError[];
  attempt?: number;
}) {
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown, attempt]);
  if (!shown) return null;

  // The plain jump would put the control at the top of the window, and its label out of sight.
  const go = (event: MouseEvent, id: string) => {
    const control = document.getElementById(id);
    if (!control) return;
    event.preventDefault();
    const label = control.closest('fieldset')?.querySelector('legend') ?? document.querySelector(`label[for="${CSS.escape(id)}"]`);
    (label ?? control).scrollIntoView();
    control.focus({ preventScroll: true });
  };

  return (
    <div
      ref={box} tabIndex={-1} role="alert" aria-labelledby="error-summary-title"
      className="rounded-md border-2 border-lacquer bg-lacquer-soft p-5"
    >
      <h2 id="error-summary-title" className="flex items-center gap-2.5 text-lg text-lacquer">
        <CircleAlertIcon className="shrink-0" />
        {title}
      </h2>
      <ul className="mt-2 grid gap-1">
        {errors.map((error) => (
          <li key={error.id}>
            <a
              href={`#${error.id}`} onClick={(event) => go(event, error.id)}
              className="inline-flex min-h-target items-center font-semibold text-lacquer underline underline-offset-4"
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
