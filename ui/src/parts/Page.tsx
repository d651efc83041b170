// A page between the bands: one question, its answer, and the one act.
import { useEffect, useRef, type ReactNode } from "react";
import { say } from "../words/words";
import styles from "./Page.module.css";

interface PageProps {
  /** The question or name of the page; also the window's title. */
  title: string;
  lead?: ReactNode;
  /** As wide as the window allows: for tables. */
  wide?: boolean;
  /** What stands beside it on wide windows, below it on narrow ones. */
  aside?: ReactNode;
  /** The acts at the end. */
  actions?: ReactNode;
  children?: ReactNode;
}

export function Page({ title, lead, wide = false, aside, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${say("window-name")}`;
  }, [title]);
  // A new page begins at its heading, for the eye and for the ear.
  useEffect(() => {
    const busy = document.activeElement;
    if (!busy || busy === document.body || !busy.closest("main")) heading.current?.focus();
    for (let at: Element | null = heading.current; at; at = at.parentElement) at.scrollTop = 0;
  }, []);
  return (
    <div className={`${styles.page} ${wide ? styles.wide : ""}`}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      {lead ? <div className={styles.lead}>{lead}</div> : null}
      <div className={aside ? styles.beside : ""}>
        <div className={styles.body}>{children}</div>
        {aside ? <aside className={styles.aside}>{aside}</aside> : null}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
