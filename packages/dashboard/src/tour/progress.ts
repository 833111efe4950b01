import { useSyncExternalStore } from "react";
import { steps } from "./steps.ts";

/** Where somebody is on the tour: the place of its step, and whether she left it there. */
export interface Progress {
  readonly step: number;
  readonly left: boolean;
}

const kept = "sen.tour";
const listeners = new Set<() => void>();

function listen(listener: () => void) {
  listeners.add(listener);
  // Another tab may go on with it.
  addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", listener);
  };
}

/** Kept in this browser, since a step may be seen as somebody else, who signs in for it. */
function keep(value: string | null): void {
  if (value === null) localStorage.removeItem(kept);
  else localStorage.setItem(kept, value);
  for (const listener of listeners) listener();
}

/** For who leaves this document for the step: what is drawn here stays as it is, since a link that changed would lead elsewhere. */
export const goToWithNextPage = (step: number): void => localStorage.setItem(kept, String(step));
export const goTo = (step: number): void => keep(String(step));
export const leaveAt = (step: number): void => keep(`${step} left`);
export const finish = (): void => keep(null);

/** Null for who has not begun, or has come to the end. */
export function useProgress(): Progress | null {
  const value = useSyncExternalStore(
    listen,
    () => localStorage.getItem(kept),
    () => null,
  );
  const [, digits, left] = /^(\d)( left)?$/.exec(value ?? "") ?? [];
  const step = Number(digits);
  return digits === undefined || steps[step] === undefined ? null : { step, left: left !== undefined };
}
