import { windowsZones } from "#tenant/graph/model/zones-data.ts";
import { GraphError } from "#tenant/graph/graph-error.ts";
import { contextOf } from "#tenant/graph/odata/apply.ts";
import type { GraphCall, GraphReply, Route } from "#tenant/graph/route.ts";
import { docs } from "./events-shared.ts";

const route = {
  method: "GET",
  permissions: ["User.Read", "User.ReadBasic.All", "User.Read.All"],
  docs: docs("outlookuser-supportedtimezones"),
} as const;

/** The zones that a mailbox can have, by Windows name or by IANA name. */
export const timeZoneRoutes: readonly Route[] = [
  { ...route, path: "/me/outlook/supportedTimeZones", handle: (call) => zones(call, "Windows") },
  { ...route, path: "/me/outlook/supportedTimeZones()", handle: (call) => zones(call, "Windows") },
  {
    ...route,
    path: "/me/outlook/supportedTimeZones(TimeZoneStandard={standard})",
    handle: (call) => zones(call, call.params["standard"] ?? ""),
  },
];

/** `standard` is `Windows`, `'Iana'` or `microsoft.graph.timeZoneStandard'Iana'`. */
function zones(call: GraphCall, standard: string): GraphReply {
  const wanted = standard
    .replace(/^microsoft\.graph\.timeZoneStandard/i, "")
    .replaceAll("'", "")
    .toLowerCase();
  if (wanted !== "windows" && wanted !== "iana") {
    throw new GraphError(400, "BadRequest", `Invalid function parameter TimeZoneStandard '${standard}'.`);
  }
  const value = windowsZones.map(([windows, iana, shown]) =>
    wanted === "iana" ? { alias: iana, displayName: iana } : { alias: windows, displayName: shown },
  );
  return {
    status: 200,
    body: { "@odata.context": contextOf(call, "Collection(microsoft.graph.timeZoneInformation)"), value },
  };
}
