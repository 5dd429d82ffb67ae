import type { PairingQuestion, People } from "#domain/pairing/question.ts";
import { settingsWith } from "#domain/pairing/relaxations.ts";
import type { PairingSettings } from "#domain/pairing/settings.ts";
import { toParticipants } from "#domain/programme/profile.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { Decisions, DeskInput } from "./pairing-desk-contract.ts";

/** Reads the people once; each set of decisions is then a question of its own. */
export function layQuestions(input: DeskInput): (decisions: Decisions) => PairingQuestion {
  const { programme, profiles, nominated, pairs, round, startsOn } = input;
  const day = Temporal.PlainDate.from(startsOn);
  const everybody = toParticipants(profiles, {
    monday: day.subtract({ days: day.dayOfWeek - 1 }),
    nominated,
    earlierPairs: pairs.filter((pair) => pair.round < round),
  });
  const here = new Set(everybody.map(({ id }) => id));
  const standing = standingPairs(input).map(({ memberIds }) => memberIds);
  const whole = standing.filter((people) => people.every((id) => here.has(id)));
  const taken = new Set(standing.flat());
  // Whose partner has left in the middle of publishing has a partnership all the same: nobody is paired twice.
  const isLeftBehind = (id: string) => taken.has(id) && !whole.some((people) => people.includes(id));
  const last = lastGroups(input);
  const participants = everybody.filter(({ id }) => !isLeftBehind(id));
  return (decisions) => ({
    participants,
    topics: programme.topics.map(({ id }) => id),
    round,
    startsOn,
    settings: settingsOf(programme.pairing, decisions),
    present: decisions.keepsLast ? last : [],
    locked: [...whole, ...decisions.locked.filter((people) => !people.some((id) => taken.has(id)))],
    forbidden: decisions.forbidden,
  });
}

/** What of the round stands in the list already. */
export function standingPairs({ pairs, round }: Pick<DeskInput, "pairs" | "round">) {
  return pairs.filter((pair) => pair.round === round);
}

/** The groups of the newest round before this one of whom everybody takes part again. */
export function lastGroups({ profiles, pairs, round }: DeskInput): readonly People[] {
  const here = new Set(profiles.map(({ ownerId }) => ownerId));
  const earlier = pairs.filter((pair) => pair.round < round);
  const last = Math.max(...earlier.map((pair) => pair.round));
  return earlier
    .filter((pair) => pair.round === last && pair.memberIds.every((id) => here.has(id)))
    .map(({ memberIds }) => memberIds);
}

/** The programme's settings, with what gives way in this round. */
export function settingsOf(settings: PairingSettings, { relaxed }: Decisions): PairingSettings {
  return relaxed.reduce(settingsWith, settings);
}
