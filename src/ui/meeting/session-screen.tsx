import { useEffect, useState } from "react";
import { createConversationLater } from "#app/session-room/conversation-later.ts";
import { createDrafts } from "#app/session-room/drafts.ts";
import type { FoundSession } from "#app/session-room/found-session.ts";
import { createPrivatePartLater } from "#app/session-room/private-part-later.ts";
import { createSessionRoom } from "#app/session-room/session-room.ts";
import { type Services, useServices } from "#ui/shared/services.ts";
import { SessionPanel } from "./session-panel.tsx";

export type SessionScreenProps = { readonly session: FoundSession; readonly onRetry: () => void };

/** Puts together what a session lives from while its panel is open. */
export function SessionScreen({ session, onRetry }: SessionScreenProps) {
  const services = useServices();
  const [stores] = useState(() => openStores(services, session));
  useEffect(() => services.visibility.onLeave(leaveField), [services]);
  return <SessionPanel session={session} {...stores} onRetry={onRetry} />;
}

/** The guide is there at once; what the members share is loaded after it, and joins. */
function openStores(services: Services, session: FoundSession) {
  const { timers, localStore } = services;
  const room = createSessionRoom(services, session);
  const loadConversation = async () => {
    const { openConversation } = await import("#app/session-room/conversation.ts");
    return openConversation(services, session);
  };
  const loadPrivatePart = async () => {
    const { createPrivatePart } = await import("#app/session-room/private-part.ts");
    return createPrivatePart(services, session);
  };
  return {
    room,
    drafts: createDrafts(localStore, session.sessionId),
    conversation: createConversationLater(timers, loadConversation, room.connect),
    privatePart: createPrivatePartLater(timers, loadPrivatePart),
  };
}

/** Closing the panel confirms what stands in a field, as leaving the field does. */
function leaveField() {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
