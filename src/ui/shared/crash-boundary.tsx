import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { Empty } from "./states.tsx";
import { useWords } from "./words.ts";

type State = { readonly crashed: boolean };

/** Bugs throw; the screen says so instead of going white. The error itself stays in the console. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, State> {
  static getDerivedStateFromError(): State {
    return { crashed: true };
  }

  override state: State = { crashed: false };

  override render() {
    if (!this.state.crashed) return this.props.children;
    return <Crashed onRetry={() => this.setState({ crashed: false })} />;
  }
}

function Crashed({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useWords();
  return (
    <Empty title={t("failures.unexpected")}>
      <Button onClick={onRetry}>{t("failures.tryAgain")}</Button>
    </Empty>
  );
}
