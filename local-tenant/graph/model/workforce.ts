import type { TenantState } from "#tenant/graph/tenant.ts";
import { type GeneratedPeople, generatePeople } from "#tenant/seed/generated-people.ts";
import type { SeedPerson } from "#tenant/seed/people.ts";

/** What changed among the people since the first day: who was thought up on request, and the ids of those who left. */
type Workforce = { generated: GeneratedPeople; left: readonly string[] };

/** Who has an account now, the seed's people and the generated ones, and who had one. */
export type Staff = { readonly people: readonly SeedPerson[]; readonly former: readonly SeedPerson[] };

export function createWorkforce(seed: readonly SeedPerson[], state: TenantState): () => Staff {
  const first: Staff = { people: seed, former: [] };
  let known = { key: "", staff: first };
  return () => {
    const saved = state.slices["workforce"] as Workforce | undefined;
    if (saved === undefined) return first;
    const key = JSON.stringify(saved);
    if (known.key === key) return known.staff;
    const left = new Set(saved.left);
    const all = [...seed, ...generatePeople(saved.generated)];
    const staff = { people: all.filter(({ id }) => !left.has(id)), former: all.filter(({ id }) => left.has(id)) };
    known = { key, staff };
    return staff;
  };
}

/** Gives accounts to generated people, instead of those that were generated before. */
export function hireGenerated(state: TenantState, generated: GeneratedPeople): void {
  workforce(state).generated = generated;
}

/** Deletes a person's account. What the person made stays where it is, under the person's name. */
export function removeAccount(state: TenantState, personId: string): void {
  const saved = workforce(state);
  saved.left = [...saved.left, personId];
}

function workforce({ slices }: TenantState): Workforce {
  slices["workforce"] ??= { generated: { count: 0, seed: 1 }, left: [] } satisfies Workforce;
  return slices["workforce"] as Workforce;
}
