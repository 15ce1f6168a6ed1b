import { randomBytes } from 'node:crypto';

/** Digits and letters that nobody mistakes for one another. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 12;

/** A new check code, "K7QF-2M9X-4HTB": 60 bits, which the rate limit of the check page keeps from being guessed. */
export function newCheckCode(): string {
  return grouped(Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join(''));
}

/** A check code as it was typed: in lower case, with spaces, without hyphens; null where it cannot be one. */
export function readCheckCode(text: string): string | null {
  const letters = text.toUpperCase().replace(/[\s-]/g, '');
  return letters.length === LENGTH && Array.from(letters).every((letter) => ALPHABET.includes(letter)) ? grouped(letters) : null;
}

const grouped = (letters: string): string => (letters.match(/.{4}/g) ?? []).join('-');
