import { TextEntry } from "../design/fields.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { asMoment } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { RecordIncidentDocument } from "./generated/operations.ts";
import { words } from "./words.ts";

/** What happened and when it was detected; the clock of 72 hours runs from there. */
export function RecordIncident({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(words);
  const { draft, field, send, frame } = useWorkForm(RecordIncidentDocument, {
    key: "incident",
    blank: { title: "", description: "", detectedAt: "", suspect: "", readFrom: "", readTo: "" },
    refetch: ["DataIncidents"],
    onDone: onClose,
  });
  const record = () => {
    const { title, description, detectedAt, suspect, readFrom, readTo } = draft;
    return send({
      input: {
        title: title.trim(),
        detectedAt: asMoment(detectedAt),
        ...(description.trim() !== "" && { description: description.trim() }),
        ...(suspect.trim() !== "" && { suspect: suspect.trim() }),
        ...(readFrom !== "" && { readFrom: asMoment(readFrom) }),
        ...(readTo !== "" && { readTo: asMoment(readTo) }),
      },
    });
  };
  return (
    <WorkForm title={t("incident.record")} {...frame} onSend={record} onClose={onClose}>
      <TextEntry label={t("incident.title")} {...field("title")} required />
      <TextEntry label={t("incident.description")} {...field("description")} long />
      <TextEntry
        label={t("incident.detectedAt")}
        hint={t("incident.detectedAt.hint")}
        type="datetime-local"
        {...field("detectedAt")}
        required
      />
      <TextEntry label={t("incident.suspect")} {...field("suspect")} />
      <div className="filters">
        <TextEntry label={t("incident.readFrom")} type="datetime-local" {...field("readFrom")} />
        <TextEntry
          label={t("incident.readTo")}
          hint={t("incident.reads.hint")}
          type="datetime-local"
          {...field("readTo")}
        />
      </div>
    </WorkForm>
  );
}
