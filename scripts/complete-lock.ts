import { readFileSync, writeFileSync } from "node:fs";

/**
 * `npm run lock`: adds to package-lock.json the packages for other platforms that a partial mirror of the registry
 * does not carry. Without them `npm ci` calls the lock incomplete; with them it passes them over, as they are not for
 * this platform. Their licence is
 * that of the package they belong to; they have no integrity hash, since nobody here has seen them.
 */
type Entry = {
  readonly version?: string;
  readonly dev?: boolean;
  readonly license?: string;
  readonly optional?: true;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
type Lock = { packages: Record<string, Entry> };

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64", "wasm32"];

const path = "package-lock.json";
const lock = JSON.parse(readFileSync(path, "utf8")) as Lock;
const missing = Object.values(lock.packages).flatMap((owner) =>
  Object.entries(owner.optionalDependencies ?? {})
    .filter(([name]) => lock.packages[`node_modules/${name}`] === undefined)
    .map(([name, version]) => [`node_modules/${name}`, forPlatform(name, version, owner)] as const),
);

lock.packages = Object.fromEntries(
  [...Object.entries(lock.packages), ...missing].toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))),
);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} packages for other platforms added to ${path}`);

function forPlatform(name: string, version: string, { dev, license }: Entry): Entry {
  const words = name.split("/").at(-1)?.split("-") ?? [];
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const platform = { ...(os.length > 0 ? { os } : {}), ...(cpu.length > 0 ? { cpu } : {}) };
  return { version, ...platform, ...(dev ? { dev } : {}), ...(license ? { license } : {}), optional: true };
}
