import { mailboxSettings, savedSettings } from "#tenant/graph/model/mailbox-settings.ts";
import { bodyObject, isObject, read } from "#tenant/graph/model/mailbox-decode.ts";
import { zoneNamed } from "#tenant/graph/model/zones.ts";
import { GraphError } from "#tenant/graph/graph-error.ts";
import { contextOf, selectProperties } from "#tenant/graph/odata/apply.ts";
import { parseQuery } from "#tenant/graph/odata/parse.ts";
import type { GraphCall, GraphReply, Route } from "#tenant/graph/route.ts";
import { docs } from "./events-shared.ts";

const readable = ["MailboxSettings.Read", "MailboxSettings.ReadWrite"];

/** One's own settings. Nobody else's: the scope covers the signed-in person's mailbox. */
export const mailboxSettingsRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/me/mailboxSettings",
    permissions: readable,
    docs: docs("user-get-mailboxsettings"),
    handle: getSettings,
  },
  {
    method: "GET",
    path: "/me/mailboxSettings/workingHours",
    permissions: readable,
    docs: docs("user-get-mailboxsettings"),
    handle: getHours,
  },
  {
    method: "PATCH",
    path: "/me/mailboxSettings",
    permissions: ["MailboxSettings.ReadWrite"],
    docs: docs("user-update-mailboxsettings"),
    handle: patchSettings,
  },
];

function getSettings(call: GraphCall): GraphReply {
  const { tenant, caller } = call;
  const settings = selectProperties(mailboxSettings(tenant, caller.person), parseQuery(call.query));
  return { status: 200, body: { "@odata.context": contextOf(call, fragment(call)), ...settings } };
}

function getHours(call: GraphCall): GraphReply {
  const { workingHours } = mailboxSettings(call.tenant, call.caller.person);
  const hours = isObject(workingHours) ? workingHours : {};
  return { status: 200, body: { "@odata.context": contextOf(call, `${fragment(call)}/workingHours`), ...hours } };
}

function patchSettings(call: GraphCall): GraphReply {
  const body = bodyObject(call.body);
  const modelled = ["timeZone", "workingHours", "dateFormat", "timeFormat"];
  const other = Object.keys(body).find((name) => !name.startsWith("@") && !modelled.includes(name));
  if (other !== undefined) throw new GraphError(501, "NotImplemented", `PATCH /me/mailboxSettings: ${other}`);
  const saved = savedSettings(call.tenant, call.caller.person);
  const timeZone = read.text(body["timeZone"]);
  const workingHours = read.object(body["workingHours"]);
  const dateFormat = read.text(body["dateFormat"]);
  const timeFormat = read.text(body["timeFormat"]);
  if (timeZone !== undefined) saved.timeZone = zoneNamed(timeZone).windows;
  if (dateFormat !== undefined) saved.dateFormat = dateFormat;
  if (timeFormat !== undefined) saved.timeFormat = timeFormat;
  if (workingHours !== undefined) {
    const { workingHours: before } = mailboxSettings(call.tenant, call.caller.person);
    saved.workingHours = { ...(isObject(before) ? before : {}), ...workingHours };
  }
  return getSettings(call);
}

function fragment({ caller }: GraphCall): string {
  return `users('${caller.person.id}')/mailboxSettings`;
}
