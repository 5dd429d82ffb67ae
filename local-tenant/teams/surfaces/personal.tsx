import { personalEntityId } from "#tenant/teams/app-identity.ts";
import { AppFrame, type FramePlace } from "#tenant/teams/app-frame.tsx";

const place: FramePlace = { page: "/personal/", frameContext: "content", entityId: personalEntityId };

/** The app's personal tab. */
export function PersonalSurface() {
  return <AppFrame place={place} />;
}
