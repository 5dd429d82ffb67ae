import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Partnered } from "#app/booking/read-my-round.ts";
import { isTheirTurn } from "#app/booking/whose-turn.ts";
import { ok } from "#domain/result.ts";
import { createLoad } from "#ui/shared/load.ts";
import { Pair } from "#ui/shared/person-avatar.tsx";
import { useServices } from "#ui/shared/services.ts";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import { firstName } from "./first-name.ts";
import styles from "./home.module.css";
import { listText } from "./my-names.ts";
import { type PartnerToBook, readProgrammePartners } from "./read-programme-partners.ts";

export type ProgrammePartnersProps = {
  readonly readersZone: string;
  readonly onBook: (partnered: Partnered) => void;
};

/** Whom my programmes gave me and with whom nothing is booked yet; nothing while there is nobody. */
export function ProgrammePartners({ readersZone, onBook }: ProgrammePartnersProps) {
  const services = useServices();
  const [load] = useState(() =>
    createLoad<readonly PartnerToBook[], never>(async () => ok(await readProgrammePartners(services))),
  );
  const read = useStore(load);
  if (read.state !== "ready") return undefined;
  return read.value.map((partner) => (
    <ToBook key={partner.teamId} {...partner} readersZone={readersZone} onBook={() => onBook(partner.partnered)} />
  ));
}

type ToBookProps = PartnerToBook & { readonly readersZone: string; readonly onBook: () => void };

function ToBook({ programme, me, partnered, readersZone, onBook }: ToBookProps) {
  const { t, locale } = useWords();
  const { clock } = useServices();
  const { toMeet, partners, organiserId } = partnered;
  const organiser = partners.find(({ id }) => id === organiserId)?.person;
  const isTheirs = isTheirTurn(partnered, me.id, clock.now(), readersZone);
  return (
    <section className={styles.card}>
      <div className={styles.who}>
        <Pair people={[me, ...toMeet]} />
        <h2 className={styles.next}>
          <span className={styles.label}>{t("home.partnerIn", { programme, count: toMeet.length })}</span>
          <span className={styles.day}>
            {listText(
              locale,
              toMeet.map(({ displayName }) => displayName),
            )}
          </span>
        </h2>
      </div>
      {isTheirs && organiser !== undefined ? (
        <p className={styles.quiet}>{t("home.partnerFinds", { name: firstName(organiser.displayName) })}</p>
      ) : undefined}
      <div className={styles.actions}>
        <Button appearance={isTheirs ? "secondary" : "primary"} onClick={onBook}>
          {t(isTheirs ? "home.findSlotMyself" : "home.findSlot")}
        </Button>
      </div>
    </section>
  );
}
