import { HubError } from "@sen/errors";
import type { ServiceEvent } from "../supervisor/service.ts";
import type { StartStep } from "../supervisor/start-hub.ts";

const words: Record<Exclude<StartStep["kind"], "seeded" | "composition-failed">, string> = {
  "creating-cluster": "Tạo cơ sở dữ liệu PostgreSQL 18 · Creating the PostgreSQL 18 cluster",
  migrating: "Cập nhật cấu trúc dữ liệu · Running migrations",
  composing: "Ghép các phần thành một đồ thị · Composing the graph",
  recomposed: "Đã ghép lại đồ thị · The graph was composed anew",
  "starting-services": "Khởi động các dịch vụ · Starting the services",
  published: "Đồ thị có phiên bản mới · The graph has a new version",
  stopping: "Đang dừng · Stopping",
};

/** Prints what happens while the hub starts and runs: steps, services that come and go, and what they complain about. */
export class StartReport {
  step(step: StartStep): void {
    if (step.kind === "composition-failed") {
      const text =
        step.error instanceof HubError
          ? `${step.error.localized.vi}\n  ${step.error.localized.en}`
          : String(step.error);
      console.error(`✗ ${text}`);
      return;
    }
    if (step.kind === "seeded") {
      console.log(`• Nạp dữ liệu minh họa · Loading demo data: ${step.schema} (${step.rows})`);
      return;
    }
    console.log(`• ${words[step.kind]}`);
  }

  event(service: string, event: ServiceEvent): void {
    switch (event.kind) {
      case "ready":
        console.log(
          `  ✓ ${service} ${event.again ? "đã chạy lại · is back " : ""}(${Math.round(event.milliseconds)} ms)`,
        );
        break;
      case "crashed": {
        const seconds = event.restartInMilliseconds / 1000;
        console.error(
          `  ✗ ${service} đã dừng đột ngột, chạy lại sau ${seconds} s · ended (${event.how}); started again in ${seconds} s`,
        );
        break;
      }
      case "log":
        if (event.level >= 40) console.error(`    [${service}] ${event.text}`);
        break;
    }
  }
}
