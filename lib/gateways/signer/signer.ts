import { join } from 'node:path';
import { env } from '#lib/platform/env.ts';
import type { Signer } from './gateway.ts';
import { fileSigner } from './live.ts';
import { testSigner } from './simulator.ts';

let opened: Signer | undefined;

/** The signer of this installation: the keys in SIGNING_KEYS, or the test authority in DATA_DIR. */
export function signer(): Signer {
  const { SIGNING_KEYS, DATA_DIR } = env();
  return (opened ??= SIGNING_KEYS ? fileSigner(SIGNING_KEYS) : testSigner(join(DATA_DIR, 'test-authority')));
}
