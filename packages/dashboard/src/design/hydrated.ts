import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/**
 * False where a page is rendered before it is sent and while a browser takes it over, when both have to say the same; true
 * from then on. What only this browser knows is shown when it is true, and what only the application can do waits for it: a
 * button that is pressed before would do nothing, and a text that is written before would be lost.
 */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
