import type { FoundSession } from "#app/session-room/found-session.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import type { Translate } from "#messages/translate.ts";
import { clockText } from "#ui/shared/times.ts";
import { idOf, othersOf, type SharedAccess, shortName } from "./stage-scene.ts";

/** The one quiet line about saving and freshness. */
export type SyncLine = {
  readonly text: string;
  /** One tap away: nothing, the whole story, or the sign-in window. */
  readonly more: "nothing" | "story" | "sign-in";
};

export type SyncFacts = {
  readonly t: Translate;
  readonly locale: string;
  readonly zone: string;
  readonly session: FoundSession;
  readonly conversation: Pick<SharedAccess, "link" | "saved" | "isForgetful" | "ownTrouble" | "partners">;
};

type Saved = SharedAccess["saved"];
const bySafety = ["saved", "saving", "not-saved-yet"] as const satisfies readonly Saved[];

/** All of it is saved only when each part is. */
export function savedTogether(...parts: readonly Saved[]): Saved {
  return bySafety.findLast((saved) => parts.includes(saved)) ?? "saved";
}

/** What matters most comes first: my words, then the way to the others, then how fresh theirs are. */
export function syncLine(facts: SyncFacts): SyncLine {
  const { t, conversation } = facts;
  const { link, saved, ownTrouble, isForgetful } = conversation;
  if (link === "restoring") return { text: t("talk.restoring"), more: "nothing" };
  if (ownTrouble?.kind === "signed-out" || ownTrouble?.kind === "needs-interaction")
    return { text: t("talk.signInFirst"), more: "sign-in" };
  if (link === "alone") return { text: t("talk.alone"), more: "story" };
  if (isForgetful && saved !== "saved") return { text: t("talk.forgets"), more: "story" };
  if (link === "down") return { text: t("talk.down"), more: "story" };
  if (ownTrouble !== undefined && saved !== "saved") return { text: t("talk.cannotSave"), more: "story" };
  if (saved === "saving") return { text: t("talk.saving"), more: "nothing" };
  if (saved === "not-saved-yet") return { text: t("talk.notSaved"), more: "story" };
  return freshness(facts);
}

/**
 * Why the record could not be read when the session was looked for, as long as that is so: once another member's words
 * come through, the guide does not go on without the record any more.
 */
export function recordTroubleNow({ session, conversation }: Pick<SyncFacts, "session" | "conversation">) {
  const { link, partners } = conversation;
  const isHeard = partners.some(({ confirmedAt, trouble }) => confirmedAt !== undefined && trouble === undefined);
  return link === "live" && isHeard ? undefined : session.recordTrouble;
}

function freshness({ t, locale, zone, session, conversation }: SyncFacts): SyncLine {
  const partners = othersOf(session).map((member) => ({
    name: shortName(session, member),
    ...conversation.partners.find(({ ownerId }) => ownerId === idOf(session, member)),
  }));
  const time = (at: Temporal.Instant) => clockText(locale, at, zone);
  const missing = partners.find(({ confirmedAt }) => confirmedAt === undefined);
  if (missing !== undefined)
    return missing.trouble === undefined && conversation.partners.length === 0
      ? { text: t("talk.saved"), more: "nothing" }
      : { text: t("talk.notHereYet", { name: missing.name }), more: "story" };
  const troubled = partners.find(({ trouble }) => trouble !== undefined);
  const oldest = troubled ?? partners.toSorted((a, b) => stampOf(a.confirmedAt) - stampOf(b.confirmedAt))[0];
  if (oldest?.confirmedAt === undefined) return { text: t("talk.saved"), more: "nothing" };
  const text =
    partners.length > 1 && troubled === undefined
      ? t("talk.savedAsOfAll", { time: time(oldest.confirmedAt) })
      : t("talk.savedAsOf", { name: oldest.name, time: time(oldest.confirmedAt) });
  return { text, more: troubled === undefined ? "nothing" : "story" };
}

function stampOf(at: Temporal.Instant | undefined): number {
  return at?.epochMilliseconds ?? 0;
}
