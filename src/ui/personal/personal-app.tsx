import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { lazy, Suspense, useState } from "react";
import { useServices } from "#ui/shared/services.ts";
import { Loading } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import styles from "./home.module.css";
import { HomeScreen } from "./home-screen.tsx";

/** Most visits do not open the guide; whoever does waits for it once. */
const GuidePage = lazy(async () => ({ default: (await import("#ui/meeting/meeting-app.tsx")).GuidePage }));

/** The personal tab: what is next; or the guide, when the link of an invitation has opened the tab. */
export function PersonalApp() {
  const { host } = useServices();
  const [isGuide, setGuide] = useState(host.context.subPageId?.startsWith("guide/") ?? false);
  return isGuide ? <OpenedGuide onHome={() => setGuide(false)} /> : <HomeScreen />;
}

function OpenedGuide({ onHome }: { readonly onHome: () => void }) {
  const { t } = useWords();
  return (
    <main className={styles.guide}>
      <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onHome}>
        {t("home.backFromGuide")}
      </Button>
      <Suspense fallback={<Loading />}>
        <GuidePage />
      </Suspense>
    </main>
  );
}
