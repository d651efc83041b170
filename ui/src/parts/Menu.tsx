// A list of acts or places that opens below a button.
import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import styles from "./Menu.module.css";

interface MenuProps {
  /** A React Aria button: what opens the list. */
  button: ReactNode;
  items: readonly { id: string; label: string }[];
  onAction: (id: string) => void;
  placement?: "bottom start" | "bottom end";
}

export function Menu({ button, items, onAction, placement = "bottom start" }: MenuProps) {
  return (
    <MenuTrigger>
      {button}
      <Popover className={styles.list!} placement={placement}>
        <AriaMenu className={styles.menu!} onAction={(id) => onAction(String(id))}>
          {items.map((item) => (
            <MenuItem key={item.id} id={item.id} className={styles.item!}>
              {item.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
