/** Reading package-lock.json. */

export type LockEntry = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};

export type LockFile = { packages: Record<string, LockEntry> };

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/**
 * The platform that a package's name promises, such as `@next/swc-linux-x64-musl`.
 * @returns nothing when the name tells no platform
 */
export function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> | undefined {
  const words = name.split('/').at(-1)?.replace('windows', 'win32').split(/[-.]/) ?? [];
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  if (!os && !cpu) return undefined;
  const libc = os === 'linux' ? words.flatMap((word) => (word.startsWith('musl') ? ['musl'] : word.startsWith('gnu') ? ['glibc'] : [])) : [];
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc.length > 0 && { libc }) };
}

/** Where a package that `from` depends on is found: beside it, or in a folder further out, as Node looks for it. */
function find(lock: LockFile, from: string, name: string): string | undefined {
  for (let base = from; ; base = base.slice(0, Math.max(base.lastIndexOf('/node_modules/'), 0))) {
    const path = `${base ? `${base}/` : ''}node_modules/${name}`;
    if (lock.packages[path]) return path;
    if (!base) return undefined;
  }
}

/** The optional packages, told by their names to be for one platform, that have no entry though something asks for them. */
export function missingOptional(lock: LockFile): { path: string; entry: LockEntry }[] {
  const found = new Map<string, LockEntry>();
  for (const [from, parent] of Object.entries(lock.packages)) {
    for (const [name, wanted] of Object.entries(parent.optionalDependencies ?? {})) {
      const platform = platformOf(name);
      if (!platform || find(lock, from, name)) continue;
      // Such packages are published together with the one that asks for them, and asked for by that very version.
      const version = /^\d/.test(wanted) ? wanted : parent.version;
      if (version) found.set(`node_modules/${name}`, { version, ...platform, ...(parent.dev && { dev: true }), optional: true });
    }
  }
  return [...found].map(([path, entry]) => ({ path, entry }));
}
