// A link to another place of the program.
import type { ReactNode } from "react";
import { href } from "../app/route";
import styles from "./Button.module.css";

interface LinkToProps {
  /** The place, "/draft/abc/table". */
  to: string;
  look?: "link" | "button" | "primary";
  className?: string;
  /** Its name where the visible words do not suffice. */
  label?: string;
  children: ReactNode;
}

const LOOKS = { link: "", button: styles.button, primary: `${styles.button} ${styles.primary}` };

export function LinkTo({ to, look = "link", className = "", label, children }: LinkToProps) {
  return (
    <a
      href={href(to)}
      className={`${LOOKS[look]} ${className}`}
      {...(label ? { "aria-label": label } : {})}
    >
      {children}
    </a>
  );
}
