export type { IconComponent, IconProps } from './icons/icon.tsx';
export * from './icons/index.ts';
