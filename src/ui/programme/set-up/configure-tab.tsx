import { useWords } from "#ui/shared/words.ts";

export function ConfigureTab() {
  const { t } = useWords();
  return <h1>{t("settings.title")}</h1>;
}
