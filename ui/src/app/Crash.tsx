// A page for what should not have happened: the work is safe, and the way back is there.
import { Component, type ReactNode } from "react";
import { FailurePage } from "../parts/FailureBox";
import type { Failure } from "../wire";

interface CrashProps {
  /** Whether nothing stands around it that still works. */
  whole?: boolean;
  children: ReactNode;
}

interface CrashState {
  failure: Failure | null;
}

export class Crash extends Component<CrashProps, CrashState> {
  override state: CrashState = { failure: null };

  static getDerivedStateFromError(error: unknown): CrashState {
    const detail = error instanceof Error ? error.name : "unknown";
    const place = { kind: "whole" } as const;
    return { failure: { code: "program_error", args: {}, place, detail, again: true } };
  }

  private readonly again = () => this.setState({ failure: null });

  override componentDidMount(): void {
    window.addEventListener("hashchange", this.again);
  }

  override componentWillUnmount(): void {
    window.removeEventListener("hashchange", this.again);
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    const page = <FailurePage failure={failure} onAgain={this.again} />;
    return this.props.whole ? <main>{page}</main> : page;
  }
}
