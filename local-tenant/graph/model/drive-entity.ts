import type { Tenant } from "#tenant/graph/tenant.ts";
import type { SeedPerson } from "#tenant/seed/people.ts";
import { findPerson } from "./directory.ts";
import { type EffectiveGrant, effectiveGrants } from "./drive-access.ts";
import { cTagOf, currentVersion, type DriveState, eTagOf, type ItemState } from "./drive-state.ts";
import { childrenOf, lineage, pathOf } from "./drive-tree.ts";

const host = "https://sidebyside-my.sharepoint.example/personal";
const gigabyte = 1024 ** 3;
const mimeTypes: Readonly<Record<string, string>> = {
  json: "application/json",
  txt: "text/plain",
  md: "text/markdown",
  html: "text/html",
  pdf: "application/pdf",
  png: "image/png",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** @see https://learn.microsoft.com/graph/api/resources/drive */
export function driveEntity(tenant: Tenant, drive: DriveState) {
  const sizes = Object.values(drive.items).map((item) => currentVersion(item)?.size ?? 0);
  const used = sizes.reduce((sum, size) => sum + size, 0);
  const owner = identityOf(tenant, drive.ownerId);
  const created = toIso(drive.createdMs);
  return {
    createdDateTime: created,
    description: "",
    id: drive.id,
    lastModifiedDateTime: created,
    name: "OneDrive",
    webUrl: `${host}/${siteOf(tenant, drive)}/Documents`,
    driveType: "business",
    createdBy: owner,
    lastModifiedBy: owner,
    owner,
    quota: { deleted: 0, remaining: 1024 * gigabyte - used, state: "normal", total: 1024 * gigabyte, used },
  };
}

/** @see https://learn.microsoft.com/graph/api/resources/driveitem */
export function itemEntity(tenant: Tenant, drive: DriveState, item: ItemState, downloadUrl: string) {
  const version = currentVersion(item);
  const times = { createdDateTime: toIso(item.createdMs), lastModifiedDateTime: toIso(item.modifiedMs) };
  return {
    ...(version === undefined ? {} : { "@microsoft.graph.downloadUrl": downloadUrl }),
    ...times,
    eTag: eTagOf(item),
    id: item.id,
    name: item.name,
    webUrl: webUrlOf(tenant, drive, item),
    // A folder has no cTag.
    ...(version === undefined ? {} : { cTag: cTagOf(item) }),
    size: version?.size ?? sizeOf(drive, item),
    createdBy: identityOf(tenant, item.createdBy),
    lastModifiedBy: identityOf(tenant, item.modifiedBy),
    parentReference: parentOf(drive, item),
    fileSystemInfo: times,
    ...(version === undefined
      ? { folder: { childCount: childrenOf(drive, item).length } }
      : { file: { mimeType: mimeTypeOf(item.name) } }),
    ...(item.id === drive.rootId ? { root: {} } : {}),
    ...(effectiveGrants(tenant, drive, item).length > 0 ? { shared: { scope: "users" } } : {}),
  };
}

/** @see https://learn.microsoft.com/graph/api/resources/permission */
export function permissionEntity(tenant: Tenant, drive: DriveState, item: ItemState, { grant, on }: EffectiveGrant) {
  const identity = identityOf(tenant, grant.personId);
  return {
    id: grant.id,
    roles: [grant.role],
    hasPassword: false,
    grantedToV2: identity,
    grantedTo: identity,
    ...(grant.expiresMs === undefined ? {} : { expirationDateTime: toIso(grant.expiresMs) }),
    ...(on === item ? {} : { inheritedFrom: { driveId: drive.id, id: on.id, path: pathOf(drive, on) } }),
  };
}

/** The owner's own entry, which only the owner sees. */
export function ownerPermission(tenant: Tenant, drive: DriveState) {
  const identity = identityOf(tenant, drive.ownerId);
  return {
    id: `owner-${drive.ownerId}`,
    roles: ["owner"],
    hasPassword: false,
    grantedToV2: identity,
    grantedTo: identity,
  };
}

export function identityOf(tenant: Pick<Tenant, "people" | "former">, personId: string) {
  const person = findPerson(tenant, personId) ?? tenant.former.find(({ id }) => id === personId);
  return { user: { email: person?.email ?? null, id: personId, displayName: person?.displayName ?? null } };
}

export function toIso(epochMs: number): string {
  return new Date(epochMs).toISOString().replace(/\.\d+/, "");
}

export function mimeTypeOf(name: string): string {
  return mimeTypes[name.split(".").at(-1)?.toLowerCase() ?? ""] ?? "application/octet-stream";
}

function parentOf(drive: DriveState, item: ItemState) {
  const parent = item.parentId === undefined ? undefined : drive.items[item.parentId];
  const place = { driveType: "business", driveId: drive.id };
  if (parent === undefined) return place;
  return { ...place, id: parent.id, name: parent.name, path: pathOf(drive, parent) };
}

function sizeOf(drive: DriveState, folder: ItemState): number {
  return childrenOf(drive, folder).reduce(
    (sum, child) => sum + (currentVersion(child)?.size ?? sizeOf(drive, child)),
    0,
  );
}

function webUrlOf(tenant: Tenant, drive: DriveState, item: ItemState): string {
  const names = lineage(drive, item).slice(0, -1).toReversed();
  return [`${host}/${siteOf(tenant, drive)}/Documents`, ...names.map(({ name }) => encodeURIComponent(name))].join("/");
}

function siteOf({ people }: Tenant, { ownerId }: DriveState): string {
  const owner: SeedPerson | undefined = people.find(({ id }) => id === ownerId);
  return owner?.email.replaceAll(/[@.]/g, "_") ?? ownerId;
}
