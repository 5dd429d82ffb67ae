import { directoryId } from "./token-issuer.ts";
import { isObject, textOf } from "./protocol/envelope.ts";
import type { FrameContext, HostTheme, LegacyContext } from "./protocol/session.ts";

/** One of the tenant's people, as the shell needs them. */
export type TenantPerson = {
  /** Directory object id. */
  readonly id: string;
  /** First label of the person's own origin. */
  readonly alias: string;
  readonly email: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly jobTitle: string;
  readonly city: string;
  /** IANA name. */
  readonly zone: string;
  /** Exchange's name for it; undefined for a custom zone. */
  readonly windowsZone: string | undefined;
  /** Working hours on the person's own clock; days as `monday`. */
  readonly hours: { readonly days: readonly string[]; readonly from: string; readonly to: string };
};

/** Reads the answer of `GET /control/people`; rows that are no people are left out. */
export function readPeople(body: unknown): readonly TenantPerson[] {
  const rows = isObject(body) ? (body["value"] ?? body["people"]) : body;
  return Array.isArray(rows) ? rows.map(readPerson).filter((person) => person !== undefined) : [];
}

function readPerson(row: unknown): TenantPerson | undefined {
  const alias = textOf(row, "alias");
  const id = textOf(row, "id");
  const email = textOf(row, "email");
  const displayName = textOf(row, "displayName");
  const zone = textOf(row, "zone");
  if (!alias || !id || !email || !displayName || !zone) return undefined;
  const hours = isObject(row) ? row["hours"] : undefined;
  const days = isObject(hours) ? hours["days"] : undefined;
  return {
    alias,
    id,
    email,
    displayName,
    zone,
    givenName: textOf(row, "givenName") ?? displayName.split(" ")[0] ?? displayName,
    jobTitle: textOf(row, "jobTitle") ?? "",
    city: textOf(row, "city") ?? "",
    windowsZone: textOf(row, "windowsZone"),
    hours: {
      days: Array.isArray(days) ? days.filter((day) => typeof day === "string") : [],
      from: textOf(hours, "from") ?? "09:00",
      to: textOf(hours, "to") ?? "17:00",
    },
  };
}

/** A channel of a Team, as one person sees it. */
export type ChannelPlace = {
  readonly id: string;
  readonly name: string;
  /** Of the Microsoft 365 group. */
  readonly groupId: string;
  readonly teamName: string;
  /** The id of the Team's first channel. */
  readonly teamId: string;
  readonly siteUrl: string;
  readonly isOwner: boolean;
};

/** Where in Teams an app frame stands. */
export type Place = {
  readonly frameContext: FrameContext;
  /** The tab's id: `home` for the personal tab, `guide` for the meeting; undefined while a tab is being configured. */
  readonly entityId: string | undefined;
  readonly subEntityId: string | undefined;
  /** The meeting's chat, when there is one. */
  readonly chatId: string | undefined;
  /** The channel and its Team, when the frame stands in one. */
  readonly channel?: ChannelPlace | undefined;
  readonly theme: HostTheme;
  readonly locale: string;
  readonly sessionId: string;
};

/** The context that Teams sends for this person in this place. What does not apply is left out, as in Teams. */
export function legacyContext(person: TenantPerson, appId: string, place: Place): LegacyContext {
  const { frameContext, entityId, subEntityId, chatId, channel, theme, locale, sessionId } = place;
  return {
    appId,
    appSessionId: sessionId,
    ...(entityId === undefined ? {} : { entityId }),
    frameContext,
    hostClientType: "web",
    hostName: "TeamsModern",
    isFullScreen: false,
    isMultiWindow: false,
    locale,
    loginHint: person.email,
    ringId: "general",
    sessionId,
    theme,
    tid: directoryId,
    userDisplayName: person.displayName,
    userLicenseType: "Teams",
    userObjectId: person.id,
    userPrincipalName: person.email,
    ...(subEntityId === undefined ? {} : { subEntityId }),
    ...(chatId === undefined ? {} : { chatId, meetingId: meetingIdOf(chatId) }),
    ...(channel === undefined ? {} : channelContext(channel)),
  };
}

/** `userTeamRole` is teams-js' `UserTeamRole`: 0 for owners, 1 for members. */
function channelContext({ id, name, groupId, teamName, teamId, siteUrl, isOwner }: ChannelPlace): LegacyContext {
  const { hostname, pathname } = new URL(siteUrl);
  return {
    channelId: id,
    channelName: name,
    channelType: "Regular",
    groupId,
    teamId,
    teamName,
    isTeamArchived: false,
    userTeamRole: isOwner ? 0 : 1,
    teamSiteUrl: siteUrl,
    teamSiteDomain: hostname,
    teamSitePath: pathname,
  };
}

/** A meeting's id is the base64 text of `0#<thread>#0`. */
export function meetingIdOf(threadId: string): string {
  return btoa(`0#${threadId}#0`);
}
