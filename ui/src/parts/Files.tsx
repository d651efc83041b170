// The files that become public: name, what each is for, size, and what one may do with it.
import type { ReactNode } from "react";
import type { FileView } from "../wire";
import { bytes, number } from "../words/form";
import { say } from "../words/words";
import styles from "./Files.module.css";

interface FilesProps {
  files: readonly FileView[];
  caption: string;
  acts?: (file: FileView) => ReactNode;
}

export function Files({ files, caption, acts }: FilesProps) {
  return (
    <div className={styles.room} role="region" tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say("files-name")}</th>
            <th scope="col">{say("files-for")}</th>
            <th scope="col" className={styles.right}>
              {say("files-size")}
            </th>
            {acts ? <th scope="col">{say("files-acts")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.path}>
              <th scope="row">{file.path}</th>
              <td>
                {say(`file-${file.format}`)}
                {file.rows > 0 ? (
                  <div className={styles.more}>
                    {say("files-rows", { rows: number(file.rows), columns: file.columns })}
                  </div>
                ) : null}
              </td>
              <td className={styles.right}>{bytes(file.bytes)}</td>
              {acts ? <td>{acts(file)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
