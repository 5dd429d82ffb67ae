import type { ConversationSnapshot } from "#app/session-room/conversation-contract.ts";
import type { PartnerState } from "#app/sync/sync-snapshot.ts";
import { unreachable } from "#domain/unreachable.ts";
import type { Translate } from "#messages/translate.ts";
import { failureText } from "#ui/shared/failure-text.ts";

type Mine = Pick<ConversationSnapshot, "link" | "saved" | "isForgetful" | "ownTrouble">;

/** What becomes of my words: what happened, what is safe, what to do. */
export function ownStory(t: Translate, { link, saved, isForgetful, ownTrouble }: Mine): string {
  const parts = [
    ownTrouble === undefined ? undefined : ownTroubleText(t, ownTrouble),
    link === "alone" ? t("talk.syncMineAlone") : undefined,
    link === "down" && ownTrouble === undefined ? t("talk.syncMineDown") : undefined,
    saved === "saved" && link !== "alone" ? t("talk.syncMineSaved") : undefined,
    saved === "saved" || ownTrouble !== undefined || link !== "live" ? undefined : t("talk.syncMineWaiting"),
    isForgetful ? t("talk.syncMineForgets") : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(" ");
}

/** How fresh another member's words are, and why not fresher. `time` is undefined when nothing was read in this visit. */
export function partnerStory(
  t: Translate,
  name: string,
  time: string | undefined,
  trouble: PartnerState["trouble"],
): string {
  const fresh = time === undefined ? t("talk.syncTheirsNever") : t("talk.syncTheirsFresh", { time });
  if (trouble === undefined) return fresh;
  const why = partnerTroubleText(t, name, trouble);
  return time === undefined ? why : `${why} ${fresh} ${t("talk.syncTheirsOld")}`;
}

/** Why my own file cannot be used, and what becomes of my words. */
export function ownTroubleText(t: Translate, trouble: NonNullable<Mine["ownTrouble"]>): string {
  switch (trouble.kind) {
    case "newer-record":
      return t("talk.syncMineNewer");
    case "damaged-record":
      return t("talk.syncMineDamaged");
    case "oversized-record":
      return t("talk.syncMineOversized");
    case "refused":
      return trouble.code === "mysiteNotFound"
        ? failureText(t, trouble)
        : t("talk.syncMineFull", { code: trouble.code });
    case "forbidden":
      return t("talk.syncMineForbidden");
    case "gone":
      return t("talk.syncMineGone");
    case "own-file-full":
    case "signed-out":
    case "needs-interaction":
    case "needs-consent":
    case "offline":
    case "busy":
      return failureText(t, trouble);
    case "conflict":
    case "unexpected":
      return t("talk.syncMineWaiting");
    default:
      return unreachable(trouble);
  }
}

/** Why another member's words cannot be read. */
export function partnerTroubleText(t: Translate, name: string, trouble: NonNullable<PartnerState["trouble"]>): string {
  switch (trouble.kind) {
    case "not-found-yet":
      return t("talk.syncTheirsNotFound", { name });
    case "not-theirs":
      return t("talk.syncTheirsNotTheirs", { name });
    case "forbidden":
      return t("talk.syncTheirsRevoked", { name });
    case "gone":
      return t("talk.syncTheirsGone", { name });
    case "newer-record":
      return t("talk.syncTheirsNewer", { name });
    case "damaged-record":
      return t("talk.syncTheirsDamaged", { name });
    case "oversized-record":
      return t("talk.syncTheirsOversized", { name });
    case "signed-out":
    case "needs-interaction":
    case "needs-consent":
    case "offline":
    case "busy":
      return failureText(t, trouble);
    case "conflict":
    case "refused":
    case "unexpected":
      return failureText(t, { kind: "unexpected", operation: trouble.operation, detail: "" });
    default:
      return unreachable(trouble);
  }
}
