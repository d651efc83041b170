// The bands of a page: where am I above, one quiet line below, and one thing between them.
import type { ReactNode } from "react";
import { say } from "../words/words";
import { Mark } from "./Mark";
import styles from "./Page.module.css";

type PageProps = {
  /** What stands beside the name: the place in the program. */
  place: string;
  /** The quiet line below. */
  foot: ReactNode;
  children: ReactNode;
};

export function Page({ place, foot, children }: PageProps) {
  return (
    <div className={styles.page}>
      <header className={styles.band}>
        <span className={styles.mark}>
          <Mark />
        </span>
        <span className={styles.name}>{say("window-name")}</span>
        <span className={styles.place}>{place}</span>
      </header>
      <main className={styles.main}>{children}</main>
      <footer className={styles.foot}>{foot}</footer>
    </div>
  );
}
