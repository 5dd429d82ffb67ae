import { createHmac, randomBytes } from "node:crypto";
import { slice, type Tenant } from "#tenant/graph/tenant.ts";

/** What a pre-authenticated address opens. Expires in real time. */
export type DownloadTicket = {
  readonly driveId: string;
  readonly itemId: string;
  /** Undefined for whatever is current when it is opened. */
  readonly versionId?: string | undefined;
  readonly personId: string;
  readonly expiresMs: number;
};

const lifetimeMs = 5 * 60_000;

/**
 * An address outside `/v1.0` that needs no token for a few minutes.
 *
 * @see https://learn.microsoft.com/graph/api/driveitem-get-content
 */
export function downloadUrl(tenant: Tenant, baseUrl: string, target: Omit<DownloadTicket, "expiresMs">): string {
  const ticket: DownloadTicket = { ...target, expiresMs: Date.now() + lifetimeMs };
  const content = Buffer.from(JSON.stringify(ticket)).toString("base64url");
  return `${baseUrl.replace(/\/v1\.0$/, "")}/download/${content}.${sign(tenant, content)}`;
}

/** The ticket in such an address; undefined where it is forged or has expired. */
export function readTicket(tenant: Tenant, pathname: string): DownloadTicket | undefined {
  const [, content = "", signature = ""] = /\/download\/([\w-]+)\.([\w-]+)$/.exec(pathname) ?? [];
  if (content === "" || sign(tenant, content) !== signature) return undefined;
  const ticket = JSON.parse(Buffer.from(content, "base64url").toString("utf8")) as DownloadTicket;
  return ticket.expiresMs > Date.now() ? ticket : undefined;
}

function sign(tenant: Tenant, content: string): string {
  const { key } = slice(tenant, "downloads", () => ({ key: randomBytes(16).toString("hex") }));
  return createHmac("sha256", key).update(content).digest("base64url");
}
