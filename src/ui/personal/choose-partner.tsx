import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { PersonDetails } from "#app/ports/people.ts";
import { unreachable } from "#domain/unreachable.ts";
import type { Translate } from "#messages/translate.ts";
import { Pair } from "#ui/shared/person-avatar.tsx";
import { Notice } from "#ui/shared/states.tsx";
import { clockText, dayText } from "#ui/shared/times.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./booking.module.css";
import { type BookingChange, partnerProblem } from "./booking-form.ts";
import { firstName } from "./first-name.ts";
import { PartnerCombobox } from "./partner-combobox.tsx";
import type { Partnership } from "./read-home.ts";
import { Title } from "./title.tsx";

export type ChoosePartnerProps = {
  readonly me: PersonDetails;
  readonly partnerships: readonly Partnership[];
  readonly partner: PersonDetails | undefined;
  readonly onChange: (change: BookingChange) => void;
};

/** Asks who; once answered, says it back in one line. */
export function ChoosePartner({ me, partnerships, partner, onChange }: ChoosePartnerProps) {
  const { t } = useWords();
  const [refused, setRefused] = useState<PersonDetails | undefined>();

  function choose(person: PersonDetails) {
    const isFine = partnerProblem(me, person) === undefined;
    setRefused(isFine ? undefined : person);
    if (isFine) onChange({ type: "partner", partner: person });
  }

  if (partner === undefined) {
    return (
      <section className={styles.step}>
        <Title key="who">{t("booking.who")}</Title>
        <PartnerCombobox onChoose={choose} />
        <div role="alert">
          {refused === undefined ? undefined : <Notice intent="warning">{refusal(t, me, refused)}</Notice>}
        </div>
      </section>
    );
  }
  return (
    <section className={styles.step}>
      <div className={styles.chosen}>
        <Pair people={[me, partner]} />
        <div className={styles.chosenWords}>
          <Title key="with">{t("booking.with", { name: partner.displayName })}</Title>
          {partner.jobTitle === undefined ? undefined : <p className={styles.quiet}>{partner.jobTitle}</p>}
        </div>
        <Button appearance="subtle" onClick={() => onChange({ type: "partner", partner: undefined })}>
          {t("booking.chooseSomebodyElse")}
        </Button>
      </div>
      <AlreadyBooked partnerships={partnerships} partner={partner} />
    </section>
  );
}

function refusal(t: Translate, me: PersonDetails, person: PersonDetails): string {
  const problem = partnerProblem(me, person);
  switch (problem) {
    case "self":
      return t("booking.thatIsYou");
    case "guest":
      return t("booking.guest", { name: person.displayName });
    case "no-mailbox":
      return t("booking.noMailbox", { name: person.displayName });
    case undefined:
      return "";
    default:
      return unreachable(problem);
  }
}

function AlreadyBooked({
  partnerships,
  partner,
}: Pick<ChoosePartnerProps, "partnerships"> & { partner: PersonDetails }) {
  const { t, locale } = useWords();
  const existing = partnerships.find((known) => known.partner.email.toLowerCase() === partner.email.toLowerCase());
  if (existing?.next === undefined) return undefined;
  const { next, readersZone: zone } = existing;
  return (
    <Notice intent="info">
      {t("booking.already", {
        name: firstName(partner.displayName),
        day: dayText(locale, next.start, zone),
        time: clockText(locale, next.start, zone),
      })}
    </Notice>
  );
}
