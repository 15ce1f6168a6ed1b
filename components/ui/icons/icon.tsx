import type { SVGProps } from 'react';

export type IconProps = SVGProps<SVGSVGElement>;
export type IconComponent = (props: IconProps) => React.JSX.Element;

/**
 * An icon from a path of Lucide (ISC licence). Drawn by a component of our own, because lucide-react's are client
 * components and would put JavaScript on pages that need none. Decorative: the words beside it speak.
 */
export function icon(d: string): IconComponent {
  return function Icon(props) {
    return (
      <svg
        viewBox="0 0 24 24" width="1.25em" height="1.25em" fill="none" stroke="currentColor" strokeWidth="2"
        strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false" {...props}
      >
        <path d={d} />
      </svg>
    );
  };
}
