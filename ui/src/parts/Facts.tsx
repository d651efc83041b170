// What holds, one line each, with a way to change it.
import type { ReactNode } from "react";
import styles from "./Facts.module.css";

export interface Fact {
  term: string;
  value: ReactNode;
  action?: ReactNode;
}

export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {items.map((item) => (
        <div key={item.term} className={styles.fact}>
          <dt className={styles.term}>{item.term}</dt>
          <dd className={styles.value}>{item.value}</dd>
          {item.action ? <dd className={styles.action}>{item.action}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
