import { Button } from "@fluentui/react-components";
import { useDeferredValue, useId, useMemo, useState } from "react";
import type { DeskSnapshot } from "#app/programme/pairing-desk-contract.ts";
import { nameOf } from "#domain/pairing/churn.ts";
import type { Pairing } from "#domain/pairing/pairing.ts";
import { Segments } from "#ui/shared/segments.tsx";
import { useWords } from "#ui/shared/words.ts";
import { groupsIn, type Order } from "./list-groups.ts";
import styles from "./pair-list.module.css";
import { PairRow } from "./pair-row.tsx";
import type { RoundScene } from "./round-scene.ts";

export type PairListProps = {
  readonly round: RoundScene;
  readonly snapshot: DeskSnapshot;
  readonly pairing: Pick<Pairing, "groups">;
};

/** So many rows stand on the page at first, and come with each press: thousands stay quick. */
const page = 50;

/** All pairs, weakest first or by name, and found by name. */
export function PairList({ round, snapshot, pairing: { groups } }: PairListProps) {
  const { t, locale } = useWords();
  const id = useId();
  const [order, setOrder] = useState<Order>("weakest");
  const [typed, setTyped] = useState("");
  const wanted = useDeferredValue(typed);
  const [shown, setShown] = useState(page);
  const { names } = round;
  const found = useMemo(
    () => groupsIn(groups, { order, wanted, nameOf: names.of, locale }),
    [groups, order, wanted, names, locale],
  );
  const locked = useMemo(() => new Set(snapshot.decisions.locked.map(nameOf)), [snapshot.decisions]);
  const standing = useMemo(
    () => new Set(snapshot.standing.map(({ memberIds }) => nameOf(memberIds))),
    [snapshot.standing],
  );
  const more = Math.min(page, found.length - shown);
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h3 id={id} className={styles.heading}>
        {t("pairing.pairs")}
      </h3>
      <div className={styles.tools}>
        <div className={styles.search}>
          <label className={styles.label} htmlFor={`${id}-search`}>
            {t("pairing.search")}
          </label>
          <input
            id={`${id}-search`}
            className={styles.field}
            type="search"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setShown(page);
            }}
          />
        </div>
        <Segments
          legend={t("pairing.order")}
          choices={[
            { value: "weakest", label: t("pairing.orderWeakest") },
            { value: "name", label: t("pairing.orderName") },
          ]}
          chosen={order}
          onChoose={setOrder}
        />
      </div>
      <output className={styles.found}>
        {wanted.trim() === "" ? undefined : t("pairing.shown", { count: found.length, of: groups.length })}
      </output>
      <ul className={styles.rows}>
        {found.slice(0, shown).map((group) => {
          const key = nameOf(group.people);
          return (
            <PairRow
              key={key}
              round={round}
              group={group}
              rules={snapshot.settings.rules}
              explainedBy={snapshot.solved?.question}
              hold={standing.has(key) ? "published" : locked.has(key) ? "by-hand" : "free"}
            />
          );
        })}
      </ul>
      {more <= 0 ? undefined : (
        <Button className={styles.more} onClick={() => setShown(shown + page)}>
          {t("pairing.showMore", { count: more })}
        </Button>
      )}
    </section>
  );
}
