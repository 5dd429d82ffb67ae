import { schedules } from "#tenant/graph/model/free-busy.ts";
import { actionParameters, invalidProperty, invalidRequest, read } from "#tenant/graph/model/mailbox-decode.ts";
import { viewFor } from "#tenant/graph/model/mailbox-wire.ts";
import { momentOf } from "#tenant/graph/model/zones.ts";
import { contextOf } from "#tenant/graph/odata/apply.ts";
import { preferenceApplied, readPreferences } from "#tenant/graph/prefer.ts";
import type { GraphCall, GraphReply, Route } from "#tenant/graph/route.ts";
import { docs, permissions } from "./events-shared.ts";

/** Free/busy of anybody in the company. */
export const scheduleRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/me/calendar/getSchedule",
    permissions: permissions.readBasic,
    docs: docs("calendar-getschedule"),
    handle: getSchedule,
  },
];

function getSchedule(call: GraphCall): GraphReply {
  const preferences = readPreferences(call.headers);
  const parameters = actionParameters(call.body);
  const start = read.wallTime(parameters["starttime"]);
  const end = read.wallTime(parameters["endtime"]);
  const addresses = read.list(parameters["schedules"])?.map((address) => read.text(address) ?? "");
  if (start === undefined || end === undefined) throw invalidProperty();
  if (addresses === undefined || addresses.length === 0) throw invalidRequest("At least one schedule must be named.");
  const question = {
    addresses,
    startMs: momentOf(start),
    endMs: momentOf(end),
    intervalMinutes: read.whole(parameters["availabilityviewinterval"]) ?? 30,
  };
  return {
    status: 200,
    headers: preferenceApplied(preferences, ["timeZone"]),
    body: {
      "@odata.context": contextOf(call, "Collection(microsoft.graph.scheduleInformation)"),
      value: schedules(call.tenant, call.caller.person, question, viewFor(preferences).zone),
    },
  };
}
