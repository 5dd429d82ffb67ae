import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { PersonDetails } from "#app/ports/people.ts";
import { unreachable } from "#domain/unreachable.ts";
import type { Translate } from "#messages/translate.ts";
import { Pair } from "#ui/shared/person-avatar.tsx";
import { Notice } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import { AlreadyBooked } from "./already-booked.tsx";
import styles from "./booking.module.css";
import { type PartnerProblem, partnerProblem } from "./booking-form.ts";
import { firstName } from "./first-name.ts";
import { listText } from "./my-names.ts";
import { PartnerCombobox } from "./partner-combobox.tsx";
import type { Partnership } from "./read-home.ts";
import { Title } from "./title.tsx";

export type ChoosePartnerProps = {
  readonly me: PersonDetails;
  readonly partnerships: readonly Partnership[];
  readonly partners: readonly PersonDetails[];
  /** Undefined where a programme has decided. */
  readonly onChange: ((partners: readonly PersonDetails[]) => void) | undefined;
};

/** Asks who; once answered, says it back in one line. A third person can be added. */
export function ChoosePartner({ me, partnerships, partners, onChange }: ChoosePartnerProps) {
  const { t, locale } = useWords();
  const [isAdding, setAdding] = useState(false);
  const [first, second] = partners;

  if (first === undefined) {
    return (
      <section className={styles.step}>
        <Title key="who">{t("booking.who")}</Title>
        <Search me={me} chosen={[]} onChoose={(person) => onChange?.([person])} />
      </section>
    );
  }
  const names = listText(
    locale,
    partners.map(({ displayName }) => displayName),
  );
  return (
    <section className={styles.step}>
      <div className={styles.chosen}>
        <Pair people={[me, ...partners]} />
        <div className={styles.chosenWords}>
          <Title key={partners.length}>{t("booking.with", { names })}</Title>
          {partners.length === 1 && first.jobTitle !== undefined ? (
            <p className={styles.quiet}>{first.jobTitle}</p>
          ) : undefined}
          {partners.length > 1 ? <p className={styles.quiet}>{t("booking.thirdHint")}</p> : undefined}
        </div>
        {onChange === undefined ? undefined : (
          <Button appearance="subtle" onClick={() => onChange([])}>
            {t("booking.chooseSomebodyElse")}
          </Button>
        )}
      </div>
      {onChange === undefined || second !== undefined ? undefined : isAdding ? (
        <div className={styles.third}>
          <p className={styles.heading}>{t("booking.third")}</p>
          <Search
            me={me}
            chosen={partners}
            onChoose={(person) => {
              setAdding(false);
              onChange([first, person]);
            }}
          />
          <div>
            <Button appearance="subtle" size="small" onClick={() => setAdding(false)}>
              {t("booking.keepTwo")}
            </Button>
          </div>
        </div>
      ) : (
        <div>
          <Button appearance="subtle" size="small" className={styles.back ?? ""} onClick={() => setAdding(true)}>
            {t("booking.addThird")}
          </Button>
        </div>
      )}
      <AlreadyBooked partnerships={partnerships} partners={partners} />
    </section>
  );
}

type SearchProps = {
  readonly me: PersonDetails;
  readonly chosen: readonly PersonDetails[];
  readonly onChoose: (person: PersonDetails) => void;
};

function Search({ me, chosen, onChoose }: SearchProps) {
  const { t } = useWords();
  const [refused, setRefused] = useState<PersonDetails | undefined>();
  const problem = refused && partnerProblem(me, refused, chosen);

  function choose(person: PersonDetails) {
    const isFine = partnerProblem(me, person, chosen) === undefined;
    setRefused(isFine ? undefined : person);
    if (isFine) onChoose(person);
  }

  return (
    <>
      <PartnerCombobox onChoose={choose} />
      <div role="alert">
        {refused === undefined || problem === undefined ? undefined : (
          <Notice intent="warning">{refusal(t, problem, refused)}</Notice>
        )}
      </div>
    </>
  );
}

function refusal(t: Translate, problem: PartnerProblem, { displayName }: PersonDetails): string {
  switch (problem) {
    case "self":
      return t("booking.thatIsYou");
    case "guest":
      return t("booking.guest", { name: displayName });
    case "no-mailbox":
      return t("booking.noMailbox", { name: displayName });
    case "twice":
      return t("booking.twice", { name: firstName(displayName) });
    default:
      return unreachable(problem);
  }
}
