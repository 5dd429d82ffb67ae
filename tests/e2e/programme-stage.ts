import type { FrameLocator, Page } from "playwright-core";
import type { Profile } from "#domain/programme/profile.ts";
import { issueToken } from "#tenant/graph/auth.ts";
import { programmeTeam } from "#tenant/seed/programme-team.ts";
import { catalogAppId } from "#tenant/teams/app-identity.ts";
import { profileOf, type ProgrammeBench, programmeBench, setUp, take } from "#tests/contract/programme-bench.ts";
import { appOf, openStage, personOf, type Stage } from "./stage.ts";

/** A stage on which Ana's programme runs and its tab is pinned. */
export type ProgrammeStage = {
  readonly stage: Stage;
  /** These people join, each with what they tell; the product's own use case does it, over the wire. */
  readonly join: (people: Readonly<Record<string, Partial<Profile>>>) => Promise<readonly Profile[]>;
  /** What somebody's screens reach the programme through, over the wire. */
  readonly bench: (alias: string) => ProgrammeBench;
  /** Somebody opens the tab in a browser of their own. */
  readonly openTab: (alias: string) => Promise<{ readonly page: Page; readonly app: FrameLocator }>;
};

const graphOfBench = "http://graph.tenant.localhost:5173";

export async function openProgrammeStage(): Promise<ProgrammeStage> {
  const stage = await openStage();
  const { tenant, port } = stage.tenant;
  const service = {
    tenant,
    answer: (request: Request) =>
      fetch(new Request(request.url.replace(graphOfBench, `http://localhost:${port}/graph`), request)),
    close: () => {},
  };
  await setUp(programmeBench(service, "ana"));
  await pin(port);
  return {
    stage,
    bench: (alias) => programmeBench(service, alias),
    async join(people) {
      const profiles: Profile[] = [];
      for (const [alias, change] of Object.entries(people)) {
        const joined = await take(programmeBench(service, alias), "joined", change);
        if (!joined.ok) throw new Error(`${alias} cannot join: ${JSON.stringify(joined.error)}`);
        profiles.push(profileOf(alias, change));
      }
      return profiles;
    },
    async openTab(alias) {
      const page = await stage.open(`?only=${alias}&view=channel`);
      // A shared machine may take its time.
      page.setDefaultTimeout(60_000);
      return { page, app: appOf(page, alias) };
    },
  };
}

/** As Teams pins it once the configuration page has offered it. */
async function pin(port: number): Promise<void> {
  const { id, channelId } = programmeTeam;
  const token = issueToken({ person: personOf("ana"), scopes: ["TeamsTab.Create"] });
  const answer = await fetch(
    `http://localhost:${port}/graph/v1.0/teams/${id}/channels/${encodeURIComponent(channelId)}/tabs`,
    {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({
        displayName: "Coaching",
        "teamsApp@odata.bind": `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${catalogAppId}`,
        configuration: {
          entityId: "programme",
          contentUrl: `http://ana.tenant.localhost:${port}/programme/`,
          websiteUrl: null,
          removeUrl: null,
        },
      }),
    },
  );
  if (!answer.ok) throw new Error(`The tab cannot be pinned: ${answer.status} ${await answer.text()}`);
}
