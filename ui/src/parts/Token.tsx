// The token that a portal asks for: in the keychain, or for this time only.
import { useState } from "react";
import { Button } from "./Button";
import { Card } from "./Card";
import { Acts, Form } from "./Form";
import { FailureBox } from "./FailureBox";
import { PassphraseField } from "./PassphraseField";
import { useAct } from "../wire";
import { say } from "../words/words";

interface TokenProps {
  portal: string;
  /** After it was taken. */
  onKept?: () => void;
}

export function Token({ portal, onKept }: TokenProps) {
  const keep = useAct("keep_token");
  const [token, setToken] = useState("");
  const [tried, setTried] = useState(false);
  const put = async (thisTime: boolean) => {
    setTried(true);
    if (!token.trim()) return;
    if (await keep.act({ portal, token: token.trim(), this_time: thisTime })) onKept?.();
  };
  return (
    <Card title={say("token-title", { portal })}>
      <p>{say("token-what")}</p>
      {keep.failure ? <FailureBox failure={keep.failure} /> : null}
      <Form onSubmit={() => void put(false)}>
        <PassphraseField
          label={say("token-label")}
          value={token}
          onChange={setToken}
          error={tried && !token.trim() ? say("token-missing") : undefined}
          isNew
        />
        <Acts>
          <Button kind="primary" type="submit" busy={keep.state === "running"}>
            {say("token-keep")}
          </Button>
          {keep.failure?.code === "no_keychain" ? (
            <Button onPress={() => void put(true)}>{say("token-this-time")}</Button>
          ) : null}
        </Acts>
      </Form>
    </Card>
  );
}
