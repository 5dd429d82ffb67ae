import { useId } from "react";
import { Segments } from "#ui/shared/segments.tsx";
import { useWords } from "#ui/shared/words.ts";
import { AboutLine } from "./about-line.tsx";
import fields from "./fields.module.css";
import type { FormScene } from "./form-scene.ts";
import { HoursFields } from "./hours-fields.tsx";
import { LanguagesFields } from "./languages-fields.tsx";
import { PeopleFields } from "./people-fields.tsx";
import styles from "./place.module.css";
import { hoursText, languageText, listText, roleText } from "./place-text.ts";

/** What is mostly known already: each a sentence, which opens for whoever wants another. */
export function AboutLines({ form, change, problems, programme, found }: FormScene) {
  const { t, locale } = useWords();
  const id = useId();
  const { role, level, languages, department, hours, manager, avoid } = form;
  const nameOf = (name: string) => (name === "" ? t("place.nameless") : name);
  const isDirectorys = manager !== undefined && manager.id === found.known.manager?.id;
  const managerHint =
    found.manager === "not-permitted" ? "place.managerAsk" : isDirectorys ? "place.managerRead" : "place.managerWhy";
  const isMailboxs = found.hasMailboxHours && found.file.state !== "read";
  return (
    <div className={styles.lined}>
      <AboutLine field="role" title={t("place.role")} said={roleText(t, programme, { role, level })}>
        <div className={fields.field}>
          <label htmlFor={`${id}-role`} className={fields.small}>
            {t("place.roleLabel")}
          </label>
          <input
            id={`${id}-role`}
            type="text"
            className={fields.text}
            maxLength={120}
            value={role}
            onChange={(event) => change({ role: event.target.value })}
          />
        </div>
        {programme.levels.length === 0 ? undefined : (
          <Segments
            legend={t("place.levelLabel")}
            choices={[
              { value: 0, label: t("place.levelNone") },
              ...programme.levels.map((label, index) => ({ value: index + 1, label })),
            ]}
            chosen={level ?? 0}
            onChoose={(chosen) => change({ level: chosen === 0 ? undefined : chosen })}
          />
        )}
      </AboutLine>
      <AboutLine
        field="hours"
        title={t("place.hours")}
        said={hours.days.length === 0 ? t("place.noDays") : hoursText(t, locale, hours)}
        hint={isMailboxs ? t("place.hoursRead") : found.hasMailboxHours ? undefined : t("place.hoursUnread")}
        problem={
          problems.includes("days")
            ? t("place.needDays")
            : problems.includes("times")
              ? t("place.needTimes")
              : undefined
        }
        isOpen={!found.hasMailboxHours && found.file.state !== "read"}
        change={t("place.notRight")}
      >
        <HoursFields hours={hours} onChange={(next) => change({ hours: next })} />
      </AboutLine>
      <AboutLine
        field="languages"
        title={t("place.languages")}
        said={
          languages.length === 0
            ? t("place.noLanguage")
            : listText(
                locale,
                languages.map((tag) => languageText(locale, tag)),
                "disjunction",
              )
        }
        hint={languages.length > 1 ? t("place.languagesHint") : undefined}
        problem={problems.includes("languages") ? t("place.needLanguages") : undefined}
      >
        <LanguagesFields chosen={languages} onChange={(chosen) => change({ languages: chosen })} />
      </AboutLine>
      <AboutLine
        field="department"
        title={t("place.department")}
        said={department.trim() === "" ? t("place.departmentNone") : department}
      >
        <input
          type="text"
          aria-label={t("place.department")}
          className={fields.text}
          maxLength={120}
          value={department}
          onChange={(event) => change({ department: event.target.value })}
        />
      </AboutLine>
      <AboutLine
        field="manager"
        title={t("place.manager")}
        said={manager === undefined ? t("place.managerNone") : nameOf(manager.displayName)}
        hint={t(managerHint)}
        isOpen={found.manager === "not-permitted" && found.file.state !== "read" && manager === undefined}
      >
        <PeopleFields
          isOne
          label={t("place.managerLabel")}
          people={manager === undefined ? [] : [manager]}
          onChange={([next]) => change({ manager: next })}
        />
      </AboutLine>
      <AboutLine
        field="avoid"
        title={t("place.avoid")}
        said={
          avoid.length === 0
            ? t("place.avoidNone")
            : listText(
                locale,
                avoid.map(({ displayName }) => nameOf(displayName)),
              )
        }
        hint={t("place.avoidHint")}
      >
        <PeopleFields label={t("place.avoidLabel")} people={avoid} onChange={(next) => change({ avoid: next })} />
      </AboutLine>
    </div>
  );
}
