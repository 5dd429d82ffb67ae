import { GraphError } from "#tenant/graph/graph-error.ts";
import { slice, type Tenant } from "#tenant/graph/tenant.ts";
import type { SeedPerson } from "#tenant/seed/people.ts";

/** One person's OneDrive. Times are tenant time in milliseconds since the epoch. */
export type DriveState = {
  readonly id: string;
  readonly ownerId: string;
  readonly createdMs: number;
  readonly rootId: string;
  readonly items: Record<string, ItemState>;
};

export type ItemState = {
  readonly id: string;
  name: string;
  /** Undefined for the root. */
  parentId: string | undefined;
  readonly createdBy: string;
  readonly createdMs: number;
  modifiedBy: string;
  modifiedMs: number;
  /** Counts every change; the eTag. */
  changes: number;
  /** Counts changes of the content; the cTag. */
  contentChanges: number;
  /** Oldest first, the last one is the current; undefined for a folder. */
  versions: VersionState[] | undefined;
  grants: GrantState[];
  /** False once the item was shared without its parent's grants. */
  inheritsGrants: boolean;
};

export type VersionState = {
  readonly id: string;
  readonly atMs: number;
  readonly by: string;
  readonly base64: string;
  readonly size: number;
};

export type GrantState = {
  readonly id: string;
  readonly personId: string;
  role: "read" | "write";
  expiresMs: number | undefined;
};

/** Every drive that has been provisioned, by id. */
export function drives(tenant: Tenant): Record<string, DriveState> {
  return slice<Record<string, DriveState>>(tenant, "drives", () => ({}));
}

export function driveOf(tenant: Tenant, person: Pick<SeedPerson, "id">): DriveState | undefined {
  return Object.values(drives(tenant)).find(({ ownerId }) => ownerId === person.id);
}

/** The person's drive, made now if there was none. */
export function provisionDrive(tenant: Tenant, person: SeedPerson): DriveState {
  const existing = driveOf(tenant, person);
  if (existing !== undefined) return existing;
  const nowMs = tenant.clock.nowMs();
  const root = newItem(tenant, { name: "root", parentId: undefined, by: person.id, versions: undefined });
  const drive: DriveState = {
    id: tenant.nextId("b!"),
    ownerId: person.id,
    createdMs: nowMs,
    rootId: root.id,
    items: { [root.id]: root },
  };
  drives(tenant)[drive.id] = drive;
  return drive;
}

export function newItem(
  tenant: Tenant,
  item: Pick<ItemState, "name" | "parentId" | "versions"> & { readonly by: string },
): ItemState {
  const nowMs = tenant.clock.nowMs();
  const { by, ...rest } = item;
  return {
    id: tenant.nextId("01SBS").toUpperCase(),
    ...rest,
    createdBy: by,
    createdMs: nowMs,
    modifiedBy: by,
    modifiedMs: nowMs,
    changes: 1,
    contentChanges: 1,
    grants: [],
    inheritsGrants: true,
  };
}

export function currentVersion(item: ItemState): VersionState | undefined {
  return item.versions?.at(-1);
}

export function eTagOf({ id, changes }: ItemState): string {
  return `"{${guidOf(id)}},${changes}"`;
}

export function cTagOf({ id, contentChanges }: ItemState): string {
  return `"c:{${guidOf(id)}},${contentChanges}"`;
}

/**
 * @throws {GraphError} 412 where `If-Match` names neither the eTag nor the cTag.
 * @see https://learn.microsoft.com/graph/api/driveitem-update
 */
export function requireMatch(item: ItemState, headers: Readonly<Record<string, string>>): void {
  const wanted = headers["if-match"];
  if (wanted === undefined || wanted === "*" || [eTagOf(item), cTagOf(item)].includes(wanted)) return;
  throw new GraphError(412, "resourceModified", "ETag does not match current item's value");
}

/** Notes who changed an item, and when. */
export function touch(tenant: Tenant, item: ItemState, by: string): void {
  item.changes += 1;
  item.modifiedBy = by;
  item.modifiedMs = tenant.clock.nowMs();
}

function guidOf(id: string): string {
  const hex = Buffer.from(id.padStart(16, "0")).toString("hex").slice(-32).toUpperCase();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
