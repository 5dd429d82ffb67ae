import type { PairedGroup } from "#domain/pairing/pairing.ts";
import { isCalled } from "./names.ts";

export type Order = "weakest" | "name";

export type GroupsWish = {
  readonly order: Order;
  /** The beginning of a name; blank for everybody. */
  readonly wanted: string;
  readonly nameOf: (id: string) => string;
  readonly locale: string;
};

/** The groups that have somebody of that name, in order; of equally weak ones those stay as they stand. */
export function groupsIn(
  groups: readonly PairedGroup[],
  { order, wanted, nameOf, locale }: GroupsWish,
): readonly PairedGroup[] {
  const found =
    wanted.trim() === "" ? groups : groups.filter(({ people }) => people.some((id) => isCalled(nameOf(id), wanted)));
  if (order === "weakest") return found.toSorted((a, b) => a.score - b.score);
  const { compare } = new Intl.Collator(locale);
  const keyed = found.map((group) => ({ group, key: group.people.map(nameOf).toSorted(compare)[0] ?? "" }));
  return keyed.toSorted((a, b) => compare(a.key, b.key)).map(({ group }) => group);
}
