import type { Omission } from "#app/booking/booking-contract.ts";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { NotInCatalog } from "#app/ports/guide-installer.ts";
import type { FullFile } from "#app/ports/live-files.ts";
import type { UnreadableRecord } from "#app/ports/record-files.ts";
import { unreachable } from "#domain/unreachable.ts";
import type { Translate } from "#messages/translate.ts";

/** Whatever a port, a booking step or a record file can answer instead of a value. */
export type AnyFailure = ServiceFailure | UnreadableRecord | FullFile | NotInCatalog | Omission;

/** What to tell the person in front of the screen. The only place in which a failure becomes words. */
export function failureText(t: Translate, failure: AnyFailure): string {
  switch (failure.kind) {
    case "signed-out":
      return t("failures.signedOut");
    case "needs-interaction":
      return t("failures.needsInteraction");
    case "needs-consent":
      return t("failures.needsConsent", { permission: failure.permission });
    case "forbidden":
      return t("failures.forbidden");
    case "gone":
      return t("failures.gone");
    case "conflict":
      return t("failures.conflict");
    case "busy":
      return t("failures.busy", { seconds: Math.ceil(failure.retryAfterSeconds) });
    case "offline":
      return t("failures.offline");
    case "refused":
      return isMissingOneDrive(failure) ? t("failures.noOneDrive") : t("failures.refused", { code: failure.code });
    case "unexpected":
      return t("failures.unexpected");
    case "damaged-record":
      return t("failures.damagedRecord");
    case "newer-record":
      return t("failures.newerRecord");
    case "oversized-record":
      return t("failures.oversizedRecord");
    case "own-file-full":
      return t("failures.ownFileFull");
    case "not-in-catalog":
      return t("failures.notInCatalog");
    case "no-meeting-yet":
      return t("failures.noMeetingYet");
    default:
      return unreachable(failure);
  }
}

/** The one way forward that a failure leaves. */
export type WayForward = "try-again" | "look-again" | "sign-in" | "ask-administrator" | "open-onedrive" | "none";

export function wayForward(failure: AnyFailure): WayForward {
  switch (failure.kind) {
    case "signed-out":
    case "needs-interaction":
      return "sign-in";
    case "needs-consent":
      return "ask-administrator";
    case "busy":
    case "offline":
    case "unexpected":
    case "no-meeting-yet":
      return "try-again";
    case "conflict":
      return "look-again";
    case "refused":
      return isMissingOneDrive(failure) ? "open-onedrive" : "none";
    case "forbidden":
    case "gone":
    case "damaged-record":
    case "newer-record":
    case "oversized-record":
    case "own-file-full":
    case "not-in-catalog":
      return "none";
    default:
      return unreachable(failure);
  }
}

/** OneDrive makes a person's drive when they first open it, and says so with this code until then. */
function isMissingOneDrive({ code }: { readonly code: string }): boolean {
  return code === "mysiteNotFound";
}

/** What an administrator reads: which permission is asked for, and what for. */
export function permissionRequest(t: Translate, permission: string): string {
  return t("failures.requestText", { permission, purpose: purposeOf(t, permission) });
}

function purposeOf(t: Translate, permission: string): string {
  if (permission.startsWith("Calendars.ReadWrite")) return t("failures.purposeCalendarWrite");
  if (permission.startsWith("Calendars.")) return t("failures.purposeCalendarRead");
  if (permission.startsWith("Files.")) return t("failures.purposeFiles");
  if (permission.startsWith("User.") || permission.startsWith("People.")) return t("failures.purposePeople");
  if (permission.startsWith("OnlineMeetings.")) return t("failures.purposeMeeting");
  if (permission.startsWith("TeamsAppInstallation.")) return t("failures.purposeInstall");
  if (permission.startsWith("Sites.Manage.")) return t("failures.purposeSitesManage");
  if (permission.startsWith("Sites.ReadWrite.")) return t("failures.purposeSitesWrite");
  if (permission.startsWith("Sites.")) return t("failures.purposeSitesRead");
  if (permission.startsWith("GroupMember.")) return t("failures.purposeOwners");
  return t("failures.purposeOther");
}
