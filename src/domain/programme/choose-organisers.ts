/** The people of one partnership of a round; two or three directory object ids. */
export type Group = readonly string[];

/**
 * Names one organiser for each partnership: whoever has organised least, and of those the first by id, so that the same
 * round always names the same people. The organiser books the series and owns it in the calendar.
 *
 * @param timesOrganised How often each person was the organiser before, by id; nobody's absence means never.
 * @returns One id for each group, in the groups' order.
 * @throws {RangeError} For a group without people, which no pairing makes.
 */
export function chooseOrganisers(
  groups: readonly Group[],
  timesOrganised: ReadonlyMap<string, number>,
): readonly string[] {
  const times = (id: string) => timesOrganised.get(id) ?? 0;
  return groups.map((group) => {
    const [organiser] = group.toSorted((a, b) => times(a) - times(b) || (a < b ? -1 : 1));
    if (organiser === undefined) throw new RangeError("a group has people");
    return organiser;
  });
}
