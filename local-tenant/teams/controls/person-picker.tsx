import {
  Avatar,
  Button,
  Menu,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { usePane } from "#tenant/teams/state/pane-context.ts";
import { useShell } from "#tenant/teams/state/shell-services.ts";
import css from "./person-picker.module.css";

/** More would be no menu any more; the others are reached by the address. */
const mostListed = 60;

/** Chooses whose half this is. */
export function PersonPicker() {
  const { people } = useShell();
  const { person, go } = usePane();
  const listed = people.filter((one, index) => index < mostListed || one === person);
  return (
    <Menu
      checkedValues={{ person: [person.alias] }}
      onCheckedValueChange={(_event, { checkedItems: [alias] }) => {
        if (alias !== undefined && alias !== person.alias) {
          go.set({
            alias,
            subPageId: undefined,
            itemId: undefined,
            tabId: undefined,
            chatId: undefined,
            isPanelOpen: false,
          });
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
          {listed.map(({ alias, displayName, jobTitle, city, id }) => (
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
          {listed.length < people.length && (
            <MenuGroupHeader>{people.length - listed.length} more: name one in the address, as ?only=…</MenuGroupHeader>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
