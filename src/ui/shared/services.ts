import { createContext, useContext } from "react";
import type { Clock } from "#app/ports/clock.ts";
import type { FreeBusy } from "#app/ports/free-busy.ts";
import type { GuideInstaller } from "#app/ports/guide-installer.ts";
import type { Host } from "#app/ports/host.ts";
import type { Identity } from "#app/ports/identity.ts";
import type { Ids } from "#app/ports/ids.ts";
import type { LiveFiles } from "#app/ports/live-files.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { Meetings } from "#app/ports/meetings.ts";
import type { OwnFolder } from "#app/ports/own-folder.ts";
import type { People } from "#app/ports/people.ts";
import type { PrivateFiles } from "#app/ports/private-file.ts";
import type { OwnRecords, SharedRecords } from "#app/ports/record-files.ts";
import type { SeriesCalendar } from "#app/ports/series-calendar.ts";
import type { SessionsReader } from "#app/ports/sessions-reader.ts";
import type { Sharing } from "#app/ports/sharing.ts";
import type { Timers } from "#app/ports/timers.ts";
import type { Visibility } from "#app/ports/visibility.ts";
import type { ProgrammeServices } from "./programme-services.ts";

/** Everything the screens reach the world through, put together by the entry. */
export type Services = {
  readonly host: Host;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly ids: Ids;
  readonly identity: Identity;
  readonly localStore: LocalStore;
  readonly visibility: Visibility;
  readonly people: People;
  readonly freeBusy: FreeBusy;
  readonly seriesCalendar: SeriesCalendar;
  readonly sessionsReader: SessionsReader;
  readonly ownRecords: OwnRecords;
  readonly sharedRecords: SharedRecords;
  readonly liveFiles: LiveFiles;
  readonly privateFiles: PrivateFiles;
  readonly ownFolder: OwnFolder;
  readonly sharing: Sharing;
  readonly meetings: Meetings;
  readonly guideInstaller: GuideInstaller;
  /** What programmes are reached through, loaded when it is asked for. */
  readonly programmes: () => Promise<ProgrammeServices>;
};

export const ServicesContext = createContext<Services | undefined>(undefined);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === undefined) throw new Error("useServices needs a ServicesContext above it");
  return services;
}
