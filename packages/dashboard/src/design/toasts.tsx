import { createContext, useCallback, useContext, useMemo, useState } from "react";
import type { ReactNode } from "react";

const Say = createContext<(text: string) => void>(() => {});

/** How long a short message stays, in milliseconds; long enough to be read twice. */
const shownFor = 7000;

/** Short messages about what has just been done, read out by screen readers. */
export function Toasts({ children }: { readonly children: ReactNode }) {
  const [messages, setMessages] = useState<readonly { readonly id: number; readonly text: string }[]>([]);
  const say = useCallback((text: string) => {
    const id = performance.now();
    setMessages((shown) => [...shown.slice(-2), { id, text }]);
    setTimeout(() => setMessages((shown) => shown.filter((message) => message.id !== id)), shownFor);
  }, []);
  return (
    <Say value={useMemo(() => say, [say])}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {messages.map(({ id, text }) => (
          <div key={id} className="toast">
            {text}
          </div>
        ))}
      </div>
    </Say>
  );
}

export const useSay = () => useContext(Say);
