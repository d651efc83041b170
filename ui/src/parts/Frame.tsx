// A page that is not ours to run: shown in a frame that can do nothing.
import styles from "./Frame.module.css";

interface FrameProps {
  address: string;
  title: string;
  width: "wide" | "phone";
}

export function Frame({ address, title, width }: FrameProps) {
  return (
    <div className={styles.room}>
      <iframe
        src={address}
        title={title}
        sandbox=""
        referrerPolicy="no-referrer"
        className={width === "phone" ? styles.phone : styles.wide}
      />
    </div>
  );
}
