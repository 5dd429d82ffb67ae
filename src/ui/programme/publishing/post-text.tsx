import { CopyText } from "#ui/shared/copy-text.tsx";
import { useServices } from "#ui/shared/services.ts";
import { useWords } from "#ui/shared/words.ts";
import { startDayText } from "./start-day.ts";

export type PostTextProps = {
  readonly programmeName: string;
  readonly round: { readonly number: number; readonly startsOn: string; readonly count: number };
};

/** What a coordinator posts in the channel, since nothing is ever sent by itself. */
export function PostText({ programmeName, round: { number, startsOn, count } }: PostTextProps) {
  const { t, locale } = useWords();
  const { host } = useServices();
  const text = t("publishing.post", {
    round: number,
    programme: programmeName,
    count,
    day: startDayText(locale, startsOn),
    link: host.channelLink() ?? "",
  });
  return <CopyText text={text.trim()} label={t("publishing.postLabel")} />;
}
