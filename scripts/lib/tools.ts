/** Running a command-line tool to its end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ROOT } from './paths.ts';
import { Obstacle, knownCause } from './say.ts';

const running = new Set<ChildProcess>();

export type ToolResult = { ok: boolean; output: string };

export type ToolOptions = {
  env?: NodeJS.ProcessEnv;
  /** show what it prints while it runs */
  show?: boolean;
};

/** Runs a JavaScript program of a package on this Node. @param script its file, relative to the checkout */
export const runNode = (script: string, args: readonly string[], options: ToolOptions = {}): Promise<ToolResult> => runTool(process.execPath, [script, ...args], options);

/** Runs a program in the checkout; its failure is an answer, not an error. */
export async function runTool(command: string, args: readonly string[], { env = process.env, show = false }: ToolOptions = {}): Promise<ToolResult> {
  const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (show) process.stdout.write(text);
    });
  }
  const ok = await new Promise<boolean>((resolve) => {
    child.once('close', (code) => resolve(code === 0));
    child.once('error', (error) => {
      output += error.message;
      resolve(false);
    });
  });
  running.delete(child);
  return { ok, output };
}

/** Ends the tools that are running: a start that is interrupted doesn't wait for its build. */
export function endTools(): void {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * Runs a tool that must succeed, and keeps what it printed.
 * @throws Obstacle with the cause, or with the end of the output
 */
export async function mustRun(what: string, script: string, args: readonly string[], env: NodeJS.ProcessEnv, logFile: string): Promise<void> {
  const { ok, output } = await runNode(script, args, { env });
  mkdirSync(dirname(logFile), { recursive: true });
  writeFileSync(logFile, output);
  if (!ok) throw new Obstacle(knownCause(output) ?? `${what} failed; all of it is in ${logFile}, and it ends with:\n\n${lastLines(output, 40)}`);
}

/** The end of a long text. */
export const lastLines = (text: string, count: number): string => text.trimEnd().split('\n').slice(-count).join('\n');
