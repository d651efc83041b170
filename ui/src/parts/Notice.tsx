// Something that the person should know: in a tone, with a sign and words.
import type { ReactNode } from "react";
import type { Tone } from "./Chip";
import styles from "./Notice.module.css";
import { Sign, type SignName } from "./Sign";

interface NoticeProps {
  tone: Tone;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}

const SIGNS: Record<Tone, SignName> = {
  ok: "check",
  warn: "warning",
  bad: "alert",
  wait: "clock",
  plain: "info",
};

export function Notice({ tone, title, children, actions }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`}>
      <span className={styles.sign}>
        <Sign name={SIGNS[tone]} />
      </span>
      <div className={styles.text}>
        {title ? <p className={styles.title}>{title}</p> : null}
        {children}
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
    </div>
  );
}

/** Where nothing is yet: what will be here, and the first act. */
export function Empty({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children}
      {action}
    </div>
  );
}
