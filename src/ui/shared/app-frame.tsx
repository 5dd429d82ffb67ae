import { FluentProvider, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-components";
import { type ReactNode, Suspense, use, useState } from "react";
import type { Host } from "#app/ports/host.ts";
import type { Store } from "#app/ports/store.ts";
import { loadProgrammeTranslate, loadTranslate, nearestLocale } from "#messages/translate.ts";
import styles from "./app-frame.module.css";
import { CrashBoundary } from "./crash-boundary.tsx";
import { OfflineBanner } from "./offline-banner.tsx";
import { type Services, ServicesContext } from "./services.ts";
import { useStore } from "./use-store.ts";
import { type Words, WordsContext } from "./words.ts";

const fluentThemes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

export type AppFrameProps = {
  readonly services: Services;
  /** English and German run left to right; the gallery looks at the other way as well. */
  readonly dir?: "ltr" | "rtl";
  /** The words of the programme's screens are loaded only by the pages that have such. */
  readonly hasProgrammeWords?: boolean;
  readonly children: ReactNode;
};

/** What every page stands in: the host's theme, the reader's language, the services, and a word when the network is away. */
export function AppFrame({ services, dir = "ltr", hasProgrammeWords = false, children }: AppFrameProps) {
  const { host } = services;
  const [themes] = useState(() => themeStore(host));
  const theme = useStore(themes);
  const [words] = useState(() => loadWords(host.context.locale, hasProgrammeWords));
  return (
    <FluentProvider
      theme={fluentThemes[theme]}
      dir={dir}
      lang={nearestLocale(host.context.locale)}
      className={`${styles.frame} ${theme === "light" ? "" : styles.darkControls}`}
    >
      <Suspense>
        <Spoken words={words}>
          <CrashBoundary>
            <ServicesContext value={services}>
              <OfflineBanner />
              {children}
            </ServicesContext>
          </CrashBoundary>
        </Spoken>
      </Suspense>
    </FluentProvider>
  );
}

function Spoken({ words, children }: { readonly words: Promise<Words>; readonly children: ReactNode }) {
  return <WordsContext value={use(words)}>{children}</WordsContext>;
}

async function loadWords(tag: string, hasProgrammeWords: boolean): Promise<Words> {
  const spoken = nearestLocale(tag);
  const t = await (hasProgrammeWords ? loadProgrammeTranslate(spoken) : loadTranslate(spoken));
  // Dates follow the reader's own region where the language is ours: "en-US" and "en-GB" differ.
  return { t, locale: tag.toLowerCase().startsWith(spoken) ? tag : spoken };
}

function themeStore(host: Host): Store<Host["context"]["theme"]> {
  let theme = host.context.theme;
  return {
    getSnapshot: () => theme,
    subscribe: (listener) =>
      host.onThemeChange((next) => {
        theme = next;
        listener();
      }),
  };
}
