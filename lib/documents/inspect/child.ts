/**
 * The process that opens what strangers send. It has no secrets, no database and no right to write: whatever a file
 * makes of it, it can only end.
 */
import { Worker } from 'node:worker_threads';
import { inspect } from './inspect.ts';

export type Job = { readonly files: readonly Uint8Array[] };

// A thread of its own, because a file can keep the main one busy: it ends the process before the machine runs short.
const MEMORY_GUARD = `
  const { workerData } = require('node:worker_threads');
  setInterval(() => { if (process.memoryUsage.rss() > workerData.maxBytes) process.kill(process.pid, 'SIGKILL'); }, 20);
`;
new Worker(MEMORY_GUARD, { eval: true, workerData: { maxBytes: Number(process.argv[2]) } }).unref();

process.on('message', (job: Job) => {
  void inspect(job.files).then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit(0));
