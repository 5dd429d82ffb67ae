import { Avatar, Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { usePane } from "#tenant/teams/state/pane-context.ts";
import { useShell } from "#tenant/teams/state/shell-services.ts";
import css from "./person-picker.module.css";

/** Chooses whose half this is. */
export function PersonPicker() {
  const { people } = useShell();
  const { person, go } = usePane();
  return (
    <Menu
      checkedValues={{ person: [person.alias] }}
      onCheckedValueChange={(_event, { checkedItems: [alias] }) => {
        if (alias !== undefined && alias !== person.alias) {
          go.set({ alias, subPageId: undefined, itemId: undefined, chatId: undefined, isPanelOpen: false });
        }
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" className={css["button"] ?? ""}>
          <Avatar name={person.displayName} color="colorful" idForColor={person.id} size={32} aria-hidden="true" />
          <span className={css["words"]}>
            <span className={css["name"]}>{person.displayName}</span>
            <span className={css["title"]}>{person.jobTitle}</span>
            <span className={css["spoken"]}>Choose another person</span>
          </span>
          <ChevronDown16Regular aria-hidden="true" />
        </Button>
      </MenuTrigger>
      <MenuPopover className={css["popover"] ?? ""}>
        <MenuList>
          {people.map(({ alias, displayName, jobTitle, city, id }) => (
            <MenuItemRadio
              key={alias}
              name="person"
              value={alias}
              icon={<Avatar name={displayName} color="colorful" idForColor={id} size={24} aria-hidden="true" />}
              secondaryContent={city}
              subText={jobTitle}
            >
              {displayName}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
