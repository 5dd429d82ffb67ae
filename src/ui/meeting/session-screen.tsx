import { useState } from "react";
import { createAloneConversation, createAlonePrivatePart } from "#app/session-room/alone-conversation.ts";
import { createDrafts } from "#app/session-room/drafts.ts";
import type { FoundSession } from "#app/session-room/found-session.ts";
import { createSessionRoom } from "#app/session-room/session-room.ts";
import { useServices } from "#ui/shared/services.ts";
import { draftsOwner, SessionPanel } from "./session-panel.tsx";

export type SessionScreenProps = { readonly session: FoundSession; readonly onRetry: () => void };

/** Puts together what a session lives from while its panel is open. */
export function SessionScreen({ session, onRetry }: SessionScreenProps) {
  const services = useServices();
  const [stores] = useState(() => ({
    room: createSessionRoom(services, session),
    drafts: createDrafts(services.localStore, draftsOwner(session)),
    conversation: createAloneConversation(session, services.ids),
    privatePart: createAlonePrivatePart(),
  }));
  return <SessionPanel session={session} {...stores} onRetry={onRetry} />;
}
