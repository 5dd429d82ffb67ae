/** What only the organisation that installs the package can know. */
export type PackageValues = {
  /** The app's own id in Teams, a GUID that the organisation makes up once. */
  readonly APP_ID: string;
  /** The application (client) id of the app registration in Entra. */
  readonly CLIENT_ID: string;
  /** The host that serves the static files, such as coaching.example.org. */
  readonly HOST: string;
};
type Name = keyof PackageValues;

const flags: Readonly<Record<Name, string>> = { APP_ID: "--app-id", CLIENT_ID: "--client-id", HOST: "--host" };
const meaning: Readonly<Record<Name, string>> = {
  APP_ID: "the id of your copy of the app in Teams, a GUID that you make up once and keep",
  CLIENT_ID: "the Application (client) ID of your app registration in Entra, a GUID",
  HOST: "the host that serves the files of the build, such as coaching.example.org",
};
const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Hosts that pass through a tunnel belong to somebody else tomorrow; Teams refuses them in its store. */
const tunnels =
  /(^|\.)(ngrok\.io|ngrok\.app|ngrok-free\.(app|dev)|devtunnels\.ms|loca\.lt|trycloudflare\.com|serveo\.net)$/;

/** Takes the values from flags (`--host=x` or `--host x`), else from the environment; says what is wrong in plain words. */
export function readValues(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): { readonly values: PackageValues; readonly problems: readonly string[] } {
  const values = {
    APP_ID: valueOf("APP_ID", args, env),
    CLIENT_ID: valueOf("CLIENT_ID", args, env),
    HOST: valueOf("HOST", args, env).toLowerCase(),
  };
  const known = new Set(Object.values(flags));
  const strangers = args.filter((arg) => arg.startsWith("-") && !known.has(arg.split("=")[0] ?? ""));
  const problems = [
    ...strangers.map((arg) => `There is no option "${arg}". Known: ${[...known].join(", ")}.`),
    ...(["APP_ID", "CLIENT_ID", "HOST"] as const).flatMap((name) => problemWith(name, values[name]) ?? []),
  ];
  return { values, problems };
}

function valueOf(name: Name, args: readonly string[], env: Readonly<Record<string, string | undefined>>): string {
  const flag = flags[name];
  const at = args.findIndex((arg) => arg === flag || arg.startsWith(`${flag}=`));
  const given = at < 0 ? env[name] : args[at] === flag ? args[at + 1] : args[at]?.slice(flag.length + 1);
  return given?.trim() ?? "";
}

function problemWith(name: Name, value: string): string | undefined {
  if (value === "") return `${name} is missing: ${meaning[name]}. ${howToGive(name)}`;
  const why = name === "HOST" ? problemWithHost(value) : problemWithGuid(value);
  return why === undefined ? undefined : `${name} is "${value}", ${why}. It is ${meaning[name]}. ${howToGive(name)}`;
}

function howToGive(name: Name): string {
  const example = name === "HOST" ? "coaching.example.org" : "00000000-1111-2222-3333-444444444444";
  return `Give it as ${name}=${example} npm run package, or npm run package -- ${flags[name]}=${example}`;
}

function problemWithGuid(value: string): string | undefined {
  if (!guid.test(value)) return "which is not a GUID";
  if (/^0{8}-/.test(value)) return "which is the empty GUID or an example";
  return value.startsWith("5bde5bde-0000-4000-8000-") ? "which belongs to the practice tenant of npm start" : undefined;
}

/** What keeps a host from being shipped; the same rule holds for every domain that the manifest names. */
export function problemWithHost(host: string): string | undefined {
  if (host.includes("*")) return "which has a wildcard; name the one host that serves the files";
  if (/[:/?#@\s]/.test(host)) return 'which is more than a host name: leave out "https://", port and path';
  if (/(^|\.)(localhost|local|test|internal)$/.test(host)) return "which only this machine or network can reach";
  if (/^[\d.]+$/.test(host)) return "which is a number; Teams wants a name with a certificate";
  if (tunnels.test(host)) return "which is a tunnel; the files need a home of their own";
  const isName = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(host);
  return isName ? undefined : "which is not a full host name";
}
