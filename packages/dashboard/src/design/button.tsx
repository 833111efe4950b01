import type { ReactNode } from "react";
import { Link } from "react-router";
import { useHydrated } from "./hydrated.ts";

interface ButtonProps {
  readonly children: ReactNode;
  readonly kind?: "main" | "plain" | "danger" | undefined;
  readonly type?: "button" | "submit";
  readonly busy?: boolean | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly label?: string;
}

/** A button of the platform; while its work goes on it stays where it is and takes no second press. */
export function Button({ children, kind, type = "button", busy = false, onPress, label }: ButtonProps) {
  const hydrated = useHydrated();
  return (
    <button
      type={type}
      className={kind ? `button button-${kind}` : "button"}
      disabled={!hydrated}
      aria-disabled={busy || undefined}
      aria-label={label}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onPress?.();
      }}
    >
      {children}
    </button>
  );
}

interface LinkButtonProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly kind?: "main" | "plain";
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton({ to, children, kind }: LinkButtonProps) {
  return (
    <Link to={to} className={kind ? `button button-${kind}` : "button"}>
      {children}
    </Link>
  );
}

/** A file of the gateway, or a page outside the application. */
export function FileButton({ href, children, kind }: Omit<LinkButtonProps, "to"> & { readonly href: string }) {
  return (
    <a href={href} className={kind ? `button button-${kind}` : "button"}>
      {children}
    </a>
  );
}
