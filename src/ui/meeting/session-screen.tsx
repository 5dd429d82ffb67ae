import { useState } from "react";
import { createAlonePrivatePart } from "#app/session-room/alone-conversation.ts";
import { createConversationLater } from "#app/session-room/conversation-later.ts";
import { createDrafts } from "#app/session-room/drafts.ts";
import type { FoundSession } from "#app/session-room/found-session.ts";
import { createSessionRoom } from "#app/session-room/session-room.ts";
import { type Services, useServices } from "#ui/shared/services.ts";
import { draftsOwner, SessionPanel } from "./session-panel.tsx";

export type SessionScreenProps = { readonly session: FoundSession; readonly onRetry: () => void };

/** Puts together what a session lives from while its panel is open. */
export function SessionScreen({ session, onRetry }: SessionScreenProps) {
  const services = useServices();
  const [stores] = useState(() => openStores(services, session));
  return <SessionPanel session={session} {...stores} onRetry={onRetry} />;
}

/** The guide is there at once; what the members share is loaded after it, and joins. */
function openStores(services: Services, session: FoundSession) {
  const room = createSessionRoom(services, session);
  const load = async () => {
    const { openConversation } = await import("#app/session-room/conversation.ts");
    return openConversation(services, session);
  };
  return {
    room,
    drafts: createDrafts(services.localStore, draftsOwner(session)),
    conversation: createConversationLater(services.timers, load, room.connect),
    privatePart: createAlonePrivatePart(),
  };
}
