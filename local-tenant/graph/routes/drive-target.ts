import { GraphError } from "#tenant/graph/graph-error.ts";
import { requirePerson } from "#tenant/graph/model/directory.ts";
import { type Need, requireAccess } from "#tenant/graph/model/drive-access.ts";
import { type DriveState, driveOf, drives, type ItemState } from "#tenant/graph/model/drive-state.ts";
import { itemNotFound, rootOf, walk } from "#tenant/graph/model/drive-tree.ts";
import type { GraphCall, GraphReply, Route } from "#tenant/graph/route.ts";

export const readFiles = ["Files.Read", "Files.ReadWrite", "Files.Read.All", "Files.ReadWrite.All"] as const;
export const writeFiles = ["Files.ReadWrite", "Files.ReadWrite.All"] as const;

export const driveBases = ["/me/drive", "/users/{user}/drive", "/drives/{drive}"] as const;
const itemAddresses = ["/root", "/items/{item}", "/root:/{path*}", "/items/{item}:/{path*}"] as const;

/** The item that a request addresses, by id or by path, in a drive that the caller may see. */
export type DriveTarget = {
  readonly drive: DriveState;
  /** The item that the path starts from. */
  readonly base: ItemState | undefined;
  /** The names after the colon; empty where the item is addressed by id. */
  readonly names: readonly string[];
};

export type ItemHandler = (call: GraphCall, target: DriveTarget) => GraphReply;

/** The same operation under every way of addressing an item. `suffix` is such as `/children`, or empty. */
export function itemRoutes(route: Omit<Route, "path" | "handle">, suffix: string, handle: ItemHandler): Route[] {
  return driveBases.flatMap((base) =>
    itemAddresses.map((address) => ({
      ...route,
      path: `${base}${address}${suffix !== "" && address.endsWith("*}") ? ":" : ""}${suffix}`,
      handle: (call: GraphCall) => handle(call, readTarget(call)),
    })),
  );
}

/** The item, if it exists and the caller may do this with it. */
export function requireItem({ tenant, caller }: GraphCall, { drive, base, names }: DriveTarget, need: Need): ItemState {
  return requireAccess(tenant, caller, drive, base && walk(drive, base, names), need);
}

/** The drive of a request, which only `GET /me/drive` provisions. */
export function requireDrive({ tenant, caller, params }: GraphCall): DriveState {
  const { drive: driveId, user } = params;
  if (driveId !== undefined) {
    const drive = drives(tenant)[driveId];
    if (drive === undefined) throw itemNotFound();
    return drive;
  }
  const owner = user === undefined ? caller.person : requirePerson(tenant, user);
  const drive = driveOf(tenant, owner);
  if (drive === undefined) throw new GraphError(404, "ResourceNotFound", "User's mysite not found.");
  return drive;
}

function readTarget(call: GraphCall): DriveTarget {
  const drive = requireDrive(call);
  const { item, path } = call.params;
  const base = item === undefined || item === "root" ? rootOf(drive) : drive.items[item];
  return { drive, base, names: (path ?? "").split("/").filter((name) => name !== "") };
}
