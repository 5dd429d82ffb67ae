import { FluentProvider, teamsLightTheme } from "@fluentui/react-components";
import { ClockControl } from "./controls/clock.tsx";
import { FaultsControl } from "./controls/faults.tsx";
import { MoreMenu } from "./controls/more-menu.tsx";
import { PersonPane } from "./pane.tsx";
import css from "./shell.module.css";
import { useShell } from "./state/shell-services.ts";
import { useStore } from "./state/use-store.ts";
import { providerLayout, themes, useSystemTheme } from "./themes.ts";

/** The whole window: the tenant's controls above, one or two people below. */
export function Shell() {
  const { shell } = useShell();
  const { panes } = useStore(shell);
  const theme = useSystemTheme();
  return (
    <FluentProvider theme={themes[theme]} style={providerLayout.whole}>
      <div className={css["shell"]}>
        <header className={css["bar"]}>
          <h1 className={css["name"]}>
            <Mark />
            <span className={css["nameText"]}>Practice tenant</span>
          </h1>
          <ClockControl />
          <div className={css["tools"]}>
            <FaultsControl />
            <MoreMenu />
          </div>
        </header>
        <main className={css["panes"]}>
          {panes.map(({ alias }, index) => (
            <PersonPane key={`${index}-${alias}`} index={index} />
          ))}
        </main>
      </div>
    </FluentProvider>
  );
}

/** Shown when the tenant's server does not answer. */
export function ShellTrouble({ detail }: { readonly detail: string }) {
  return (
    <FluentProvider theme={teamsLightTheme} style={providerLayout.whole}>
      <div className={css["trouble"]}>
        <h1>The practice tenant does not answer</h1>
        <p>Start it with npm start, then load this page again.</p>
        <p className={css["detail"]}>{detail}</p>
      </div>
    </FluentProvider>
  );
}

/** Two equal shapes that meet. */
function Mark() {
  return (
    <svg className={css["mark"]} viewBox="0 0 32 32" aria-hidden="true">
      <path className={css["markFirst"]} d="M4 9a5 5 0 0 1 5-5h6.5v24H9a5 5 0 0 1-5-5z" />
      <path className={css["markSecond"]} d="M28 9a5 5 0 0 0-5-5h-6.5v24H23a5 5 0 0 0 5-5z" />
    </svg>
  );
}
