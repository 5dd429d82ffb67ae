import { Button } from "@fluentui/react-components";
import { type RefObject, useEffect, useId, useRef } from "react";
import type { DeskSnapshot, Offer } from "#app/programme/pairing-desk-contract.ts";
import { nameOf } from "#domain/pairing/churn.ts";
import { useWords } from "#ui/shared/words.ts";
import { shareText } from "./numbers.ts";
import styles from "./offer-bar.module.css";
import { changeText, priceTexts } from "./price-text.ts";
import { computeFailureText } from "./result-text.ts";
import type { RoundScene } from "./round-scene.ts";
import { Working } from "./working.tsx";

export type OfferBarProps = {
  readonly round: RoundScene;
  readonly snapshot: DeskSnapshot;
  /** Takes the focus when whatever had it before is no longer there. */
  readonly fallback: RefObject<HTMLElement | null>;
};

/** The price of a change by hand, before it is made. It stays in sight wherever on the page the wish was spoken. */
export function OfferBar({ round, snapshot: { offer, solved, settings }, fallback }: OfferBarProps) {
  if (offer === undefined) return undefined;
  const { change } = offer;
  const stands = (people: readonly string[]) =>
    solved?.pairing.groups.some((group) => nameOf(group.people) === nameOf(people)) === true;
  // Made without asking: only that it is worked on is to be seen, and nobody is led away from where they are.
  const isQuiet = change.kind === "relax" || (change.kind === "lock" && stands(change.people));
  if (isQuiet && offer.state !== "failed") {
    return offer.state === "pricing" ? (
      <div className={styles.bar}>
        <Pricing round={round} share={offer.share} />
      </div>
    ) : undefined;
  }
  return <Shown round={round} offer={offer} rules={settings.rules} fallback={fallback} />;
}

function Pricing({ round: { desk }, share }: { readonly round: RoundScene; readonly share: number }) {
  const { t, locale } = useWords();
  return (
    <Working text={t("pairing.pricing", { share: shareText(locale, share) })} share={share} onStop={desk.cancel} />
  );
}

type ShownProps = Pick<OfferBarProps, "round" | "fallback"> & {
  readonly offer: Offer;
  readonly rules: DeskSnapshot["settings"]["rules"];
};

function Shown({ round, offer, rules, fallback }: ShownProps) {
  const { desk, names } = round;
  const { t, locale } = useWords();
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const otherwise = fallback.current;
    title.current?.focus();
    // Whoever decides goes on where they were.
    return () => {
      const next = before instanceof HTMLElement && before.isConnected ? before : otherwise;
      next?.focus();
    };
  }, [fallback]);
  const speaker = { t, locale, names };
  const change = changeText(speaker, offer.change);
  return (
    <section className={styles.bar} aria-labelledby={id}>
      <h3 id={id} ref={title} tabIndex={-1} className={styles.title}>
        {change}
      </h3>
      {offer.state === "pricing" ? (
        <Pricing round={round} share={offer.share} />
      ) : (
        <>
          <output className={styles.words}>
            {offer.state === "priced"
              ? priceTexts(speaker, offer.price, rules).map((text) => <p key={text}>{text}</p>)
              : computeFailureText(t, offer.failure)}
          </output>
          <div className={styles.actions}>
            {offer.state === "priced" ? (
              <Button appearance="primary" onClick={desk.accept}>
                {t("pairing.doIt")}
              </Button>
            ) : (
              <Button onClick={() => desk.consider(offer.change)}>{t("pairing.tryAgain")}</Button>
            )}
            <Button onClick={desk.decline}>{t("pairing.leaveIt")}</Button>
          </div>
        </>
      )}
    </section>
  );
}
