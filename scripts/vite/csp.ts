/** `local` is the build for the practice tenant on this machine; everything else is production. */
export type BuildMode = "production" | "local";

/**
 * Fluent's renderer makes one empty style element and fills it through the CSSOM. The hash of the empty string admits
 * that element and nothing that has text; `unsafe-inline` is not needed.
 */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * Who may show the product in a frame.
 *
 * @see https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements
 */
const hosts = [
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://*.cloud.microsoft",
  "https://outlook.office.com",
  "https://outlook.office365.com",
  "https://*.microsoft365.com",
  "https://*.office.com",
];

const graph = "https://graph.microsoft.com";
const login = "https://login.microsoftonline.com";
/** Content of files is fetched from where they lie, by the address that Graph hands out. */
const files = "https://*.sharepoint.com";
/** teams-js asks here at every start which origins a host may have. */
const teamsJsHosts = "https://res.cdn.office.net";

/** The origins of the practice tenant; its port is chosen when it is started, not when the files are built. */
const local = { shell: "http://tenant.localhost:*", graph: "http://graph.tenant.localhost:*" };

/** The one place that says what a page of the product may load, reach and be framed by. */
export function contentSecurityPolicy(mode: BuildMode): string {
  const isLocal = mode === "local";
  const directives: Readonly<Record<string, readonly string[]>> = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "worker-src": ["'self'"],
    "style-src": ["'self'", emptyStyle],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", graph, login, files, teamsJsHosts, ...(isLocal ? [local.shell, local.graph] : [])],
    "frame-src": [login],
    "frame-ancestors": isLocal ? ["'self'", local.shell] : hosts,
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    ...(isLocal ? {} : { "upgrade-insecure-requests": [] }),
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");
}
