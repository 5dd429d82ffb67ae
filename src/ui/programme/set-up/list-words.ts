import type { ProgrammeList } from "#app/ports/programme-site.ts";
import type { SetUpStep } from "#app/programme/set-up-programme.ts";
import { unreachable } from "#domain/unreachable.ts";
import type { Translate } from "#messages/translate.ts";

/** What a step makes. */
export function stepText(t: Translate, step: SetUpStep): string {
  switch (step) {
    case "settings":
      return t("settings.listSettings");
    case "people":
      return t("settings.listPeople");
    case "rounds":
      return t("settings.listRounds");
    case "pairs":
      return t("settings.listPairs");
    case "nominations":
      return t("settings.listNominations");
    case "write-settings":
      return t("settings.stepWriteSettings");
    default:
      return unreachable(step);
  }
}

/** What is gone with a list. */
export function lossText(t: Translate, list: ProgrammeList): string {
  switch (list) {
    case "settings":
      return t("settings.lostSettings");
    case "people":
      return t("settings.lostPeople");
    case "rounds":
      return t("settings.lostRounds");
    case "pairs":
      return t("settings.lostPairs");
    case "nominations":
      return t("settings.lostNominations");
    default:
      return unreachable(list);
  }
}
