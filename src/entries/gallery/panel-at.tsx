import { useEffect, useState } from "react";
import { createAloneConversation, createAlonePrivatePart } from "./alone-conversation.ts";
import { createDrafts } from "#app/session-room/drafts.ts";
import { findSession } from "#app/session-room/find-session.ts";
import type { FoundSession } from "#app/session-room/found-session.ts";
import { createSessionRoom } from "#app/session-room/session-room.ts";
import { SessionPanel } from "#ui/meeting/session-panel.tsx";
import { createLoad } from "#ui/shared/load.ts";
import { type Services, useServices } from "#ui/shared/services.ts";
import { useStore } from "#ui/shared/use-store.ts";
import { talkOf } from "./fake-conversation.ts";
import { guideOf, type PanelMoment } from "./panel-world.ts";

/** Sent to the window, it lets the partner press "next". */
export const partnerGoesOn = "gallery-partner-goes-on";

/** The panel at one moment of a session, with what the members have written by then. */
export function PanelAt({ moment }: { readonly moment: PanelMoment }) {
  const services = useServices();
  const { context } = services.host;
  const [load] = useState(() => createLoad(() => findSession(services, { context })));
  const found = useStore(load);
  if (found.state !== "ready" || found.value.kind !== "found") return undefined;
  return (
    <main>
      <Opened session={{ ...found.value.session, guide: guideOf(moment) }} moment={moment} />
    </main>
  );
}

type OpenedProps = { readonly session: FoundSession; readonly moment: PanelMoment };

function Opened({ session, moment }: OpenedProps) {
  const services = useServices();
  const [stores] = useState(() => openStores(services, session, moment));
  useEffect(() => {
    const goOn = () => stores.room.next();
    window.addEventListener(partnerGoesOn, goOn);
    return () => window.removeEventListener(partnerGoesOn, goOn);
  }, [stores]);
  return <SessionPanel session={session} {...stores} onRetry={() => {}} />;
}

function openStores(services: Services, session: FoundSession, moment: PanelMoment) {
  return {
    room: createSessionRoom(services, session),
    drafts: createDrafts(services.localStore, session.sessionId),
    conversation: createAloneConversation(session, services.ids, talkOf(session, services.clock.now(), moment)),
    privatePart: createAlonePrivatePart({ file: { driveId: "b!maya", itemId: "01PRIVATE" }, ...moment.mine }),
  };
}
