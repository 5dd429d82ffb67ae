import { createItem } from "#tenant/graph/model/list-edit.ts";
import { lists } from "#tenant/graph/model/list-state.ts";
import { programmeTeam } from "#tenant/seed/programme-team.ts";
import { type Answer, type Client, type OpenTenant, openTenant } from "./tenant-client.ts";

export type Row = Readonly<Record<string, unknown>> & { readonly fields: Readonly<Record<string, unknown>> };

/** A site with one list of people, as a coordinator might have made it. */
export type ListBench = {
  readonly tenant: OpenTenant;
  /** `/sites/{id}` of the programme's Team. */
  readonly site: string;
  /** `/sites/{id}/lists/{id}` of the list. */
  readonly list: string;
  readonly coordinator: Client;
  readonly maya: Client;
  readonly tom: Client;
  /** Puts rows into the list without asking Graph, for tests that need thousands. */
  readonly fill: (count: number, fields: (index: number) => Readonly<Record<string, unknown>>) => void;
};

export const memberScopes = ["Sites.Read.All", "Sites.ReadWrite.All"] as const;

export const roster = {
  displayName: "Roster",
  description: "Who takes part",
  list: { template: "genericList" },
  columns: [
    { name: "ClientKey", text: {}, indexed: true, enforceUniqueValues: true, required: true },
    { name: "Status", choice: { choices: ["joined", "paused", "left"], displayAs: "dropDownMenu" }, indexed: true },
    { name: "Round", number: {}, indexed: true },
    { name: "PausedUntil", dateTime: { format: "dateTime" }, indexed: true },
    { name: "Wants", text: { allowMultipleLines: true } },
    { name: "IsCoach", boolean: {} },
    { name: "Coordinator", personOrGroup: {} },
  ],
};

export async function openListBench(): Promise<ListBench> {
  const tenant = openTenant();
  const coordinator = tenant.as("ana", "Sites.Manage.All");
  const site = `/sites/${String((await coordinator.get(`/groups/${programmeTeam.id}/sites/root`)).body["id"])}`;
  const made = await coordinator.send("POST", `${site}/lists`, roster);
  const id = String(made.body["id"]);
  return {
    tenant,
    site,
    list: `${site}/lists/${id}`,
    coordinator,
    maya: tenant.as("maya", ...memberScopes),
    tom: tenant.as("tom", ...memberScopes),
    fill(count, fields) {
      const list = lists(tenant.service.tenant)[id];
      if (list === undefined) throw new Error("The list is gone.");
      for (let index = 0; index < count; index += 1) {
        createItem(tenant.service.tenant, list, coordinator.person.id, fields(index));
      }
    },
  };
}

/** The rows of an answer. */
export function rowsOf({ body }: Answer): readonly Row[] {
  return body.value as readonly Row[];
}

/** The path of a link that an answer gave. */
export function pathOf(link: unknown): string {
  return String(link).split("/v1.0")[1] ?? "";
}
