import { GraphError } from "#tenant/graph/graph-error.ts";
import { slice, type Tenant } from "#tenant/graph/tenant.ts";
import { tenantDomain } from "#tenant/seed/people.ts";
import { programmeTeam } from "#tenant/seed/programme-team.ts";

/** A Microsoft 365 group with its Team. The owners of a Team are members too, as Teams makes them. */
export type GroupState = {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly mailNickname: string;
  readonly createdMs: number;
  /** Ids of people, in the order in which they came. */
  ownerIds: string[];
  memberIds: string[];
  readonly channels: readonly { readonly id: string; readonly displayName: string }[];
  /** What the site lets members do: `edit` includes making and deleting lists, `contribute` does not. */
  membersMay: "edit" | "contribute";
};

/** Every group by id. The programme's Team is there from the first day. */
export function groups(tenant: Tenant): Record<string, GroupState> {
  return slice<Record<string, GroupState>>(tenant, "groups", () => ({ [programmeTeam.id]: firstTeam(tenant) }));
}

/** @throws {GraphError} 404 as the directory answers it. */
export function requireGroup(tenant: Tenant, id: string): GroupState {
  const group = groups(tenant)[id.toLowerCase()];
  if (group !== undefined) return group;
  throw new GraphError(
    404,
    "Request_ResourceNotFound",
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

export function isOwner({ ownerIds }: GroupState, personId: string): boolean {
  return ownerIds.includes(personId);
}

/** Whether somebody belongs to the group, as owner or as member. */
export function belongsTo(group: GroupState, personId: string): boolean {
  return isOwner(group, personId) || group.memberIds.includes(personId);
}

export function groupsOf(tenant: Tenant, personId: string): readonly GroupState[] {
  return Object.values(groups(tenant)).filter(({ memberIds }) => memberIds.includes(personId));
}

/** @see https://learn.microsoft.com/graph/api/resources/group */
export function groupEntity(group: GroupState): Readonly<Record<string, unknown>> {
  const { id, displayName, description, mailNickname, createdMs } = group;
  const created = new Date(createdMs).toISOString().replace(/\.\d+/, "");
  const mail = `${mailNickname}@${tenantDomain}`;
  return {
    id,
    deletedDateTime: null,
    classification: null,
    createdDateTime: created,
    description,
    displayName,
    expirationDateTime: null,
    groupTypes: ["Unified"],
    isAssignableToRole: null,
    mail,
    mailEnabled: true,
    mailNickname,
    membershipRule: null,
    preferredLanguage: null,
    proxyAddresses: [`SMTP:${mail}`],
    renewedDateTime: created,
    resourceProvisioningOptions: ["Team"],
    securityEnabled: false,
    visibility: "Private",
  };
}

function firstTeam({ people }: Tenant): GroupState {
  const { id, displayName, description, mailNickname, channelId, createdAt } = programmeTeam;
  const owners: readonly string[] = programmeTeam.owners;
  const outside: readonly string[] = programmeTeam.outside;
  return {
    id,
    displayName,
    description,
    mailNickname,
    createdMs: Date.parse(createdAt),
    ownerIds: people.filter(({ alias }) => owners.includes(alias)).map((person) => person.id),
    memberIds: people.filter(({ alias }) => !outside.includes(alias)).map((person) => person.id),
    channels: [{ id: channelId, displayName: "General" }],
    membersMay: "contribute",
  };
}
