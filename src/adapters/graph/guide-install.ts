import * as v from "valibot";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { GuideInstaller, NotInCatalog } from "#app/ports/guide-installer.ts";
import type { Timers } from "#app/ports/timers.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Graph } from "./client.ts";

/** Teams makes a meeting's chat a moment after the meeting; until then it says 403 or 404. */
const secondsBetweenTries = [2, 5, 10] as const;

const installPermission = "TeamsAppInstallation.ReadWriteSelfForChat";

/** Puts the guide into meeting chats. `appId` is the manifest's id; the organisation's catalog has another for the same app. */
export function createGuideInstaller(graph: Graph, timers: Timers, appId: string): GuideInstaller {
  let catalogId: string | undefined;

  /**
   * Least permission `AppCatalog.Read.All`.
   * @see https://learn.microsoft.com/graph/api/appcatalogs-list-teamsapps
   */
  async function findInCatalog(operation: string): Promise<Result<string, ServiceFailure | NotInCatalog>> {
    if (catalogId !== undefined) return ok(catalogId);
    const filter = encodeURIComponent(`externalId eq '${appId}'`);
    const found = await graph.read(
      {
        operation,
        permission: "AppCatalog.Read.All",
        method: "GET",
        path: `/appCatalogs/teamsApps?$filter=${filter}`,
      },
      v.object({ value: v.array(v.object({ id: v.string() })) }),
    );
    if (!found.ok) return found;
    catalogId = found.value.value[0]?.id;
    return catalogId === undefined ? err({ kind: "not-in-catalog" }) : ok(catalogId);
  }

  return {
    /**
     * Asks for the permission of the installation, which is wider than this needs: one consent instead of two.
     * @see https://learn.microsoft.com/graph/api/chat-list-installedapps
     */
    async isInstalled(chatId) {
      const apps = await graph.readAll(
        {
          operation: "guideInstaller.isInstalled",
          permission: installPermission,
          method: "GET",
          path: `/chats/${encodeURIComponent(chatId)}/installedApps?$expand=teamsApp`,
        },
        v.object({ teamsApp: v.nullish(v.object({ externalId: v.nullish(v.string()) })) }),
      );
      return apps.ok ? ok(apps.value.some(({ teamsApp }) => teamsApp?.externalId === appId)) : apps;
    },

    /**
     * Least permission `TeamsAppInstallation.ReadWriteSelfForChat`. The static tab of the manifest is pinned by itself.
     * @see https://learn.microsoft.com/graph/api/chat-post-installedapps
     */
    async install(chatId) {
      const operation = "guideInstaller.install";
      const app = await findInCatalog(operation);
      if (!app.ok) return app;
      const bind = `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${app.value}`;
      for (let attempt = 0; ; attempt += 1) {
        const done = await graph.run({
          operation,
          permission: installPermission,
          method: "POST",
          path: `/chats/${encodeURIComponent(chatId)}/installedApps`,
          body: { "teamsApp@odata.bind": bind },
          isRepeatable: true,
        });
        if (done.ok || done.error.kind === "conflict") return ok(undefined);
        const wait = secondsBetweenTries[attempt];
        const isTooEarly = done.error.kind === "forbidden" || done.error.kind === "gone";
        if (wait === undefined || !isTooEarly) return done;
        await new Promise<void>((wake) => timers.after(wait * 1000, wake));
      }
    },
  };
}
