import { GraphError } from "#tenant/graph/graph-error.ts";
import type { Tenant } from "#tenant/graph/tenant.ts";
import type { SeedPerson } from "#tenant/seed/people.ts";

/** The person with this object id, user principal name or address; 404 as the directory answers it. */
export function requirePerson(tenant: Tenant, idOrName: string): SeedPerson {
  const person = findPerson(tenant, idOrName);
  if (person !== undefined) return person;
  throw new GraphError(
    404,
    "Request_ResourceNotFound",
    `Resource '${idOrName}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

export function findPerson({ people }: Pick<Tenant, "people">, idOrName: string): SeedPerson | undefined {
  return indexOf(people).get(idOrName.toLowerCase());
}

/** Thousands of people are looked up thousands of times when a list is read. */
const indexes = new WeakMap<readonly SeedPerson[], ReadonlyMap<string, SeedPerson>>();

function indexOf(people: readonly SeedPerson[]): ReadonlyMap<string, SeedPerson> {
  const known = indexes.get(people);
  if (known !== undefined) return known;
  const index = new Map(people.flatMap((person) => [person.id, person.email].map((key) => [key, person] as const)));
  indexes.set(people, index);
  return index;
}

/** The manager's entry, or undefined at the top. */
export function managerOf({ people }: Pick<Tenant, "people">, person: SeedPerson): SeedPerson | undefined {
  return people.find(({ alias }) => alias === person.manager);
}

/** Those who name the person as their manager. */
export function reportsOf({ people }: Pick<Tenant, "people">, { alias }: SeedPerson): readonly SeedPerson[] {
  return people.filter(({ manager }) => manager === alias);
}
