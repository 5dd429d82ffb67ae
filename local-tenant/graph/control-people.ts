import { groups } from "./model/groups.ts";
import { hireGenerated, removeAccount } from "./model/workforce.ts";
import type { Tenant } from "./tenant.ts";

type Json = Readonly<Record<string, unknown>>;
/** What the control API answers: a status and a body. */
export type ControlAnswer = readonly [status: number, body: unknown];

const mostPeople = 20_000;

/** `{people, seed}`: as many generated people get accounts and join every Team, instead of those generated before. */
export function generateColleagues(tenant: Tenant, { people: count, seed = 1 }: Json): ControlAnswer {
  const isCount = typeof count === "number" && Number.isInteger(count) && count >= 0 && count <= mostPeople;
  if (!isCount || typeof seed !== "number") {
    return [400, { error: `Send { people, seed }: up to ${mostPeople} people, and a number to make them from.` }];
  }
  const teams = Object.values(groups(tenant));
  hireGenerated(tenant.state, { count: 0, seed });
  const kept = new Set(tenant.people.map(({ id }) => id));
  hireGenerated(tenant.state, { count, seed });
  const generated = tenant.people.map(({ id }) => id).filter((id) => !kept.has(id));
  for (const team of teams) team.memberIds = [...team.memberIds.filter((id) => kept.has(id)), ...generated];
  return [200, { people: tenant.people.length, generated: generated.length }];
}

/** `{person}`: somebody leaves the company. The account, and with it every membership, is gone at once. */
export function sayGoodbye(tenant: Tenant, { person: alias }: Json): ControlAnswer {
  const person = tenant.people.find((candidate) => candidate.alias === alias);
  if (person === undefined) return [404, { error: `Nobody called ${String(alias)} works here.` }];
  for (const group of Object.values(groups(tenant))) {
    group.memberIds = group.memberIds.filter((id) => id !== person.id);
    group.ownerIds = group.ownerIds.filter((id) => id !== person.id);
  }
  removeAccount(tenant.state, person.id);
  return [200, { left: person.alias }];
}

/** `{membersMay}`: whether the members of Teams have SharePoint's level Edit or Contribute on their sites. */
export function setMembersLevel(tenant: Tenant, { membersMay }: Json): ControlAnswer {
  if (membersMay !== "edit" && membersMay !== "contribute") {
    return [400, { error: "membersMay must be edit or contribute." }];
  }
  for (const group of Object.values(groups(tenant))) group.membersMay = membersMay;
  return [200, { membersMay }];
}
