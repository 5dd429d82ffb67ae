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
  const wanted = idOrName.toLowerCase();
  return people.find(({ id, email }) => id === wanted || email === wanted);
}

/** The manager's entry, or undefined at the top. */
export function managerOf({ people }: Pick<Tenant, "people">, person: SeedPerson): SeedPerson | undefined {
  return people.find(({ alias }) => alias === person.manager);
}
