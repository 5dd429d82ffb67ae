import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { Options20Regular } from "@fluentui/react-icons/svg/options";
import type { PaneLanguage, PaneTheme } from "#tenant/teams/state/address-state.ts";
import { usePane } from "#tenant/teams/state/pane-context.ts";

const themeNames: Readonly<Record<PaneTheme, string>> = { light: "Light", dark: "Dark", contrast: "High contrast" };
const languageNames: Readonly<Record<PaneLanguage, string>> = { "en-GB": "English", "de-DE": "Deutsch" };
const widthNames = { full: "Desktop", phone: "Phone" } as const;

/** Theme, language and width of one person's windows. */
export function ViewOptions() {
  const { person, state, go } = usePane();
  const checked = { theme: [state.theme], language: [state.language], width: [state.width] };
  return (
    <Menu
      checkedValues={checked}
      onCheckedValueChange={(_event, { name, checkedItems: [value] }) => {
        const theme = keyOf(themeNames, value);
        const language = keyOf(languageNames, value);
        const width = keyOf(widthNames, value);
        if (name === "theme" && theme) go.set({ theme });
        if (name === "language" && language) go.set({ language });
        if (name === "width" && width) go.set({ width });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<Options20Regular />}
          aria-label={`Theme, language and width for ${person.givenName}`}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <RadioGroup title="Theme" name="theme" names={themeNames} />
          <MenuDivider />
          <RadioGroup title="Language" name="language" names={languageNames} />
          <MenuDivider />
          <RadioGroup title="Width" name="width" names={widthNames} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function RadioGroup(props: {
  readonly title: string;
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
}) {
  return (
    <MenuGroup>
      <MenuGroupHeader>{props.title}</MenuGroupHeader>
      {Object.entries(props.names).map(([value, label]) => (
        <MenuItemRadio key={value} name={props.name} value={value}>
          {label}
        </MenuItemRadio>
      ))}
    </MenuGroup>
  );
}

function keyOf<T extends string>(names: Readonly<Record<T, string>>, value: string | undefined): T | undefined {
  return (Object.keys(names) as T[]).find((key) => key === value);
}
