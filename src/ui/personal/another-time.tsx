import { useMemo, useState } from "react";
import { commonTimeMap, type MapCell } from "#domain/scheduling/common-time-map.ts";
import type { SeriesProposal, SeriesSearch } from "#domain/scheduling/series-proposal.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./booking.module.css";
import { isSameStart } from "./picked-start.ts";
import type { Parties } from "./proposal-text.ts";
import { TimeMap } from "./time-map.tsx";
import { viewTimeMap } from "./time-map-view.ts";

export type AnotherTimeProps = {
  readonly search: SeriesSearch;
  readonly parties: Parties;
  /** What is chosen at present, wherever it was chosen. */
  readonly chosen: SeriesProposal;
  readonly onPick: (cell: MapCell) => void;
};

/** The whole week to choose from, folded away: three proposals are enough for most. */
export function AnotherTime({ search, parties, chosen, onPick }: AnotherTimeProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.another} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("booking.mapTitle")}</summary>
      {isOpen ? <Opened search={search} parties={parties} chosen={chosen} onPick={onPick} /> : undefined}
    </details>
  );
}

function Opened({ search, parties, chosen, onPick }: AnotherTimeProps) {
  const { t } = useWords();
  // The week is weighed once for a search, and not with every step of an arrow.
  const view = useMemo(() => viewTimeMap(commonTimeMap(search)), [search]);
  return (
    <div className={styles.mapPlace}>
      <p className={styles.quiet}>
        {t("booking.mapHint", { sessions: search.cadence.sessions })} {t("booking.mapBrackets")}
      </p>
      <TimeMap view={view} parties={parties} isChosen={(cell) => isSameStart(cell, chosen)} onPick={onPick} />
    </div>
  );
}
