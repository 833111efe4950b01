import { useEffect, useState } from "react";

/** How often a clock on a page goes on, in milliseconds. */
const beat = 60_000;

/** The present moment, to the minute, as long as the page is open. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const clock = setInterval(() => setNow(new Date()), beat);
    return () => clearInterval(clock);
  }, []);
  return now;
}
