import { HomeScreen } from "./home-screen.tsx";

/** The personal tab: what is next; or the guide, when the link of an invitation has opened the tab. */
export function PersonalApp() {
  return <HomeScreen />;
}
