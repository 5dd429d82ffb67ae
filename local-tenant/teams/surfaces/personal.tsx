import { AppFrame } from "#tenant/teams/app-frame.tsx";

/** The app's personal tab. */
export function PersonalSurface() {
  return <AppFrame surface="personal" />;
}
