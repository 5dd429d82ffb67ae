import { Button } from "@fluentui/react-components";
import type { Partnered } from "#app/booking/read-my-round.ts";
import { dueForOrganiser, isTheirTurn } from "#app/booking/whose-turn.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { firstName } from "#ui/personal/first-name.ts";
import { type Clocks, namesText } from "#ui/personal/proposal-text.ts";
import { useServices } from "#ui/shared/services.ts";
import { dayText } from "#ui/shared/times.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./partner.module.css";

export type WhoBooksProps = {
  readonly meId: string;
  readonly partnered: Partnered;
  readonly clocks: Clocks;
  readonly onBook: () => void;
};

/** Nothing is booked yet: whose turn it is, and the way for whoever does not want to wait. */
export function WhoBooks({ meId, partnered, clocks, onBook }: WhoBooksProps) {
  const { t, locale } = useWords();
  const { clock } = useServices();
  const { partners, organiserId, toMeet } = partnered;
  if (toMeet.length === 0) return undefined;
  const organiser = partners.find(({ id }) => id === organiserId);
  const isPausing = partners.some(({ state }) => state === "paused");
  const now = clock.now();
  const due = dueForOrganiser(partnered, clocks.readersZone);
  const isLate = Temporal.Instant.compare(now, due) >= 0;
  const isTheirs = isTheirTurn(partnered, meId, now, clocks.readersZone);
  return (
    <>
      <p className={styles.text}>{whoText()}</p>
      <div className={styles.actions}>
        <Button appearance={isTheirs || isPausing ? "secondary" : "primary"} onClick={onBook}>
          {t(isPausing ? "partner.findAnyway" : isTheirs ? "partner.findMyself" : "partner.find")}
        </Button>
      </div>
    </>
  );

  function whoText(): string {
    const invited = { names: namesText(locale, clocks.others), count: toMeet.length };
    if (organiserId === meId) return t("partner.youBook", invited);
    if (organiser?.person === undefined) return t("booking.bookHint", invited);
    const name = firstName(organiser.person.displayName);
    if (organiser.state !== "here") return t("partner.upToYou", { name });
    if (isLate) return t("partner.theyBookLate", { name });
    return t("partner.theyBook", { name, day: dayText(locale, due, clocks.readersZone) });
  }
}
