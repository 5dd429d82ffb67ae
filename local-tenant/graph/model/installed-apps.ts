import { slice, type Tenant } from "#tenant/graph/tenant.ts";

/** Catalogue ids by chat. */
type InstalledApps = Record<string, string[]>;

/** The catalogue ids of the apps in a chat, in the order of their installation. */
export function installedApps(tenant: Tenant, chatId: string): readonly string[] {
  return apps(tenant)[chatId] ?? [];
}

export function installApp(tenant: Tenant, chatId: string, catalogId: string): void {
  apps(tenant)[chatId] = [...installedApps(tenant, chatId), catalogId];
}

export function uninstallApp(tenant: Tenant, chatId: string, catalogId: string): void {
  apps(tenant)[chatId] = installedApps(tenant, chatId).filter((id) => id !== catalogId);
}

/** Graph's id of an installation, opaque to callers. */
export function installationId(chatId: string, catalogId: string): string {
  return Buffer.from(`${chatId}##${catalogId}`).toString("base64");
}

function apps(tenant: Tenant): InstalledApps {
  return slice<InstalledApps>(tenant, "installedApps", () => ({}));
}
