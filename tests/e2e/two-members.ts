import type { BrowserContext, FrameLocator, Page } from "playwright-core";
import { issueToken } from "#tenant/graph/auth.ts";
import { appOf, bookSixSessions, openPanel, openStage, personOf, type Stage } from "./stage.ts";

/** One person's panel, and the page that it is in. */
export type Pane = { readonly page: Page; readonly panel: FrameLocator };
export type Entry = {
  readonly ownerId: string;
  readonly kind: string;
  readonly value: Readonly<Record<string, unknown>>;
};

/** Longer than the quiet rhythm of looking, on a slow machine. */
export const patience = { timeout: 60_000 };

/** Maya and Tom, who have booked six sessions of which the first is the day on which the tenant's clock stands. */
export type TwoMembers = {
  readonly stage: Stage;
  /** Each opens the panel in a browser of their own, at the planned beginning of this session (counted from 0). */
  readonly openBoth: (session: number) => Promise<{ maya: Pane; tom: Pane }>;
  readonly openOne: (alias: string) => Promise<Pane>;
  /** The beginnings of all sessions. */
  readonly starts: readonly string[];
  readonly setClock: (now: string, minutesLater?: number) => Promise<void>;
  /** Somebody's record from the outside, as its owner: its address below `/v1.0`, and what is in it. */
  readonly recordPath: (alias: string) => Promise<string>;
  readonly entriesOf: (alias: string) => Promise<readonly Entry[]>;
  /** Asks the tenant's Graph from the outside as this person, with any method. */
  readonly send: (
    alias: string,
    method: string,
    path: string,
    body?: string | Uint8Array<ArrayBuffer>,
  ) => Promise<Answer>;
};

export type Answer = { readonly status: number; readonly text: string };

/** Everybody may do everything with their own files; what they may not do with others' is the service's to say. */
const scopes = ["Files.ReadWrite.All", "Files.Read.All", "Files.ReadWrite", "Calendars.Read"];

export async function openTwoMembers(): Promise<TwoMembers> {
  const stage = await openStage();
  const setClock = (now: string, minutesLater = 0) =>
    stage
      .control("PUT", "clock", { now: new Date(Date.parse(now) + minutesLater * 60_000).toISOString() })
      .then(() => undefined);
  await setClock("2027-01-04T08:00:00Z");
  const page = await stage.open("?only=maya");
  await bookSixSessions(appOf(page, "maya"), "Tom");
  await page.context().close();

  async function send(
    alias: string,
    method: string,
    path: string,
    body?: string | Uint8Array<ArrayBuffer>,
  ): Promise<Answer> {
    const authorization = `Bearer ${issueToken({ person: personOf(alias), scopes })}`;
    const answer = await fetch(`http://localhost:${stage.tenant.port}/graph/v1.0${path}`, {
      method,
      headers: { authorization, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : new Blob([body]) }),
    });
    return { status: answer.status, text: await answer.text() };
  }

  async function read<T>(alias: string, path: string): Promise<T> {
    const { status, text } = await send(alias, "GET", path);
    if (status !== 200) throw new Error(`${alias} gets ${status} for ${path}`);
    return JSON.parse(text) as T;
  }

  type Items = { readonly value: readonly { readonly name: string; readonly folder?: object }[] };
  type Item = { readonly id: string; readonly parentReference: { readonly driveId: string } };

  async function recordPath(alias: string): Promise<string> {
    const folders = await read<Items>("maya", "/me/drive/root:/Side%20by%20Side:/children");
    const partnership = folders.value.find(({ folder }) => folder !== undefined)?.name;
    const { id, parentReference } = await read<Item>(
      alias,
      `/me/drive/root:/Side%20by%20Side/${partnership}/record.json`,
    );
    return `/drives/${parentReference.driveId}/items/${id}`;
  }

  type Events = { readonly value: readonly { subject: string; start: { dateTime: string } }[] };
  const calendar = "/me/calendarView?startDateTime=2027-01-04T00:00:00Z&endDateTime=2027-05-01T00:00:00Z&$top=500";
  const starts = (await read<Events>("maya", calendar)).value
    .filter(({ subject }) => subject === "Side by Side")
    .map(({ start }) => `${start.dateTime.slice(0, 19)}Z`)
    .toSorted();

  const openOne = (alias: string) => openPanel(stage, alias);
  return {
    stage,
    starts,
    setClock,
    openOne,
    recordPath,
    send,
    async openBoth(session) {
      await setClock(starts[session] ?? "");
      const [maya, tom] = [await openOne("maya"), await openOne("tom")];
      await maya.panel.getByText("With Tom").waitFor();
      await tom.panel.getByText("With Maya").waitFor();
      return { maya, tom };
    },
    entriesOf: async (alias) =>
      (await read<{ entries?: readonly Entry[] }>(alias, `${await recordPath(alias)}/content`)).entries ?? [],
  };
}

/** Closes the browsers of a test, so that the next begins with nobody there. */
export async function closeAll(...panes: readonly Pane[]): Promise<void> {
  const contexts = new Set<BrowserContext>(panes.map(({ page }) => page.context()));
  for (const context of contexts) await context.close();
}

export function button({ panel }: Pane, name: string | RegExp) {
  return panel.getByRole("button", { name });
}

/** Waits until this stage is shown. */
export async function stageIs({ panel }: Pane, name: string | RegExp): Promise<void> {
  await panel.getByRole("heading", { level: 1, name }).waitFor(patience);
}

export async function stageOf({ panel }: Pane): Promise<string> {
  return panel.getByRole("heading", { level: 1 }).innerText();
}

/** Writes into a field and leaves it. */
export async function write({ panel }: Pane, label: string, text: string): Promise<void> {
  await panel.getByLabel(label).fill(text);
  await panel.getByLabel(label).blur();
}

/** From the beginning to a stage, by pressing "Next" until its heading stands there. */
export async function goTo(pane: Pane, stage: string): Promise<void> {
  if ((await button(pane, /^Begin( now)?$/).count()) > 0) await button(pane, /^Begin( now)?$/).click();
  for (let step = 0; step < 14; step += 1) {
    await pane.panel.getByRole("heading", { level: 1 }).waitFor();
    if ((await stageOf(pane)) === stage) return;
    await pane.panel
      .getByRole("button", { name: /^(Next|Begin .*turn)/ })
      .first()
      .click();
  }
  throw new Error(`The guide never came to ${stage}`);
}

/** Says that everything this person wrote was read back. */
export async function saved({ panel }: Pane): Promise<void> {
  await panel.getByText(/^Saved/).waitFor(patience);
}
