import Link from 'next/link';
import type { ButtonHTMLAttributes, ComponentProps, MouseEvent } from 'react';
import { buttonLook, type ButtonKind, type ButtonLook } from './button-look.ts';
import { cx } from './cx.ts';
import { Spinner } from './spinner.tsx';

export type { ButtonKind };

type ButtonProps = ButtonLook & ButtonHTMLAttributes<HTMLButtonElement> & {
  /** the action is under way: shows a spinner and takes no second tap, but keeps the focus */
  loading?: boolean;
};

/** A button. Inside forms say `type="submit"`; the default is a plain button. */
export function Button({
  kind, wide, narrow, compact, icon: Icon, loading, className, children, onClick, type = 'button', ...rest
}: ButtonProps) {
  const refuse = (event: MouseEvent) => event.preventDefault();
  return (
    <button
      type={type}
      {...rest}
      // `disabled` would throw the keyboard's focus away, and a screen reader would not learn why.
      aria-disabled={loading || rest['aria-disabled'] || undefined}
      aria-busy={loading || undefined}
      onClick={loading ? refuse : onClick}
      className={cx(buttonLook({ kind, wide, narrow, compact }), rest.disabled && 'opacity-60', className)}
    >
      {loading ? <Spinner /> : Icon && <Icon />}
      {children}
    </button>
  );
}

/** A link that looks like a button, for going somewhere (a start button). `plain` for addresses outside the pages. */
export function ButtonLink({
  kind, wide, narrow, compact, icon: Icon, plain, className, children, href, ...rest
}: ButtonLook & Omit<ComponentProps<typeof Link>, 'href'> & { href: string; plain?: boolean }) {
  const content = <>{Icon && <Icon />}{children}</>;
  const classes = cx(buttonLook({ kind, wide, narrow, compact }), className);
  if (plain) {
    const { prefetch: _, replace: __, scroll: ___, ...anchor } = rest;
    return <a href={href} className={classes} {...anchor}>{content}</a>;
  }
  return <Link href={href} className={classes} {...rest}>{content}</Link>;
}
