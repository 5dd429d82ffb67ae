/** The service behind a path of Graph. They differ in error codes and limits. */
export type Workload = "directory" | "outlook" | "drive" | "teams";

const outlookParts =
  /^\/(me|users\/[^/]+)\/(events|calendar|calendars|calendarview|mailboxsettings|outlook|photos?|people|findmeetingtimes|translateexchangeids|messages)\b/i;

export function workloadOf(path: string): Workload {
  if (outlookParts.test(path)) return "outlook";
  if (/^\/(drives\/|shares\/|sites\/|(me|users\/[^/]+|groups\/[^/]+)\/drive\b|groups\/[^/]+\/sites\b)/i.test(path))
    return "drive";
  if (
    /^\/(chats|teams|appCatalogs|communications)\b|^\/(me|users\/[^/]+)\/(onlineMeetings|chats|teamwork|joinedTeams|presence)\b/i.test(
      path,
    )
  ) {
    return "teams";
  }
  return "directory";
}
