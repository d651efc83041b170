// A bordered part of a page, and a bordered list of rows.
import { useId, type ReactNode } from "react";
import { href } from "../app/route";
import styles from "./Card.module.css";

interface CardProps {
  title?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

export function Card({ title, actions, children }: CardProps) {
  const id = useId();
  return (
    <section className={styles.card} {...(title ? { "aria-labelledby": id } : {})}>
      {title ? (
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
      ) : null}
      {children}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </section>
  );
}

/** A heading of a part of the page without a card around it. */
export function Part({ title, children, id }: { title: ReactNode; children: ReactNode; id?: string }) {
  const own = useId();
  return (
    <section aria-labelledby={own} className={styles.part} {...(id ? { id } : {})}>
      <h2 id={own} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Rows within one border, as a list. */
export function Rows({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className={styles.rows} role="list" {...(label ? { "aria-label": label } : {})}>
      {children}
    </ul>
  );
}

interface RowProps {
  /** The place that the whole row leads to; its name is the link's. */
  to?: string;
  title: ReactNode;
  /** A quieter line below the title. */
  more?: ReactNode;
  /** The state in the middle. */
  state?: ReactNode;
  /** What stands at the end. */
  end?: ReactNode;
}

/** A row; where it leads somewhere the whole of it can be pressed. */
export function Row({ to, title, more, state, end }: RowProps) {
  return (
    <li className={`${styles.row} ${to ? styles.leads : ""}`}>
      <div className={styles.main}>
        {to ? (
          <a href={href(to)} className={styles.link}>
            {title}
          </a>
        ) : (
          <span className={styles.name}>{title}</span>
        )}
        {more ? <div className={styles.more}>{more}</div> : null}
      </div>
      {state ? <div className={styles.state}>{state}</div> : null}
      {end ? <div className={styles.end}>{end}</div> : null}
    </li>
  );
}
