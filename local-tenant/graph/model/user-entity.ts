import type { Caller } from "#tenant/graph/route.ts";
import type { SeedPerson } from "#tenant/seed/people.ts";

/** What is answered when nothing is selected. */
export const defaultUserProperties: readonly string[] = [
  "businessPhones",
  "displayName",
  "givenName",
  "jobTitle",
  "mail",
  "mobilePhone",
  "officeLocation",
  "preferredLanguage",
  "surname",
  "userPrincipalName",
  "id",
];
/** All that `User.ReadBasic.All` shows of others. */
const basic: ReadonlySet<string> = new Set(["id", "displayName", "givenName", "surname", "mail", "userPrincipalName"]);

/**
 * All that is modelled of a user, as the caller may see him: others are cut down to the basic profile unless `User.Read.All` is in the token.
 *
 * @see https://learn.microsoft.com/graph/api/resources/user
 * @see https://learn.microsoft.com/graph/permissions-reference#userreadbasicall
 */
export function userEntity(person: SeedPerson, caller: Caller): Readonly<Record<string, unknown>> {
  const all: Readonly<Record<string, unknown>> = {
    businessPhones: [],
    displayName: person.displayName,
    givenName: person.givenName,
    jobTitle: person.jobTitle,
    mail: person.email,
    mobilePhone: null,
    officeLocation: person.city,
    preferredLanguage: person.city === "Berlin" ? "de-DE" : "en-GB",
    surname: person.surname,
    userPrincipalName: person.email,
    id: person.id,
    accountEnabled: true,
    city: person.city,
    companyName: "Side by Side",
    department: person.department,
    mailNickname: person.alias,
    userType: "Member",
  };
  const seesAll =
    person.id === caller.person.id || caller.scopes.has("User.Read.All") || caller.scopes.has("Directory.Read.All");
  if (seesAll) return all;
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name, basic.has(name) ? value : hidden(value)]),
  );
}

function hidden(value: unknown): unknown {
  return Array.isArray(value) ? [] : null;
}
