import type { Pairing } from "#domain/pairing/pairing.ts";
import { chooseOrganisers } from "#domain/programme/choose-organisers.ts";
import { publishedPair } from "#domain/programme/publication.ts";
import type { DeskInput, PublicationPlan } from "./pairing-desk-contract.ts";
import { standingPairs } from "./pairing-desk-question.ts";

/** The round as it is to be published. What stands already stays as it is, organiser and all. */
export function planPublished(input: DeskInput, { groups }: Pairing): PublicationPlan {
  const { pairs, round, startsOn } = input;
  const standing = standingPairs(input);
  const stands = new Set(standing.flatMap(({ memberIds }) => memberIds));
  const fresh = groups.map(({ people }) => people).filter((people) => !people.some((id) => stands.has(id)));
  const organised = new Map<string, number>();
  for (const { organiserId, ...pair } of pairs)
    if (pair.round < round) organised.set(organiserId, (organised.get(organiserId) ?? 0) + 1);
  const organisers = chooseOrganisers(fresh, organised);
  return {
    number: round,
    startsOn,
    pairs: [
      ...standing.map(({ memberIds, organiserId }) => publishedPair(round, memberIds, organiserId)),
      ...fresh.map((people, at) => publishedPair(round, people, organisers[at] ?? "")),
    ],
  };
}
