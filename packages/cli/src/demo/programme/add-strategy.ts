import { demoId } from "../foundation/demo-id.ts";
import type { Random } from "../foundation/random.ts";
import type { DemoWorld } from "../world.ts";
import { addDocument } from "./add-document.ts";
import { strategies } from "./strategies.ts";
import type { ObjectiveEntry } from "./strategies.ts";

export function objectiveId(code: string): string {
  return demoId("obj", code);
}

/** Codes of the objectives a year's work can serve. */
export function objectivesOfYear(year: number): readonly string[] {
  const strategy = strategies.find(({ fromYear, toYear }) => fromYear <= year && year <= toYear);
  return strategy?.objectives.map(({ code }) => code) ?? [];
}

/** Both strategies with objectives, indicators, and the values of each year for the network and for a few units. */
export function addStrategies(world: DemoWorld): void {
  const random = world.random.fork("strategies");
  for (const { fromYear, toYear, state, title, objectives } of strategies) {
    const id = demoId("str", `${fromYear}`);
    const documentId = addDocument(world, {
      key: `strategy ${fromYear}`,
      number: `${fromYear % 100}/NQ-ĐCT`,
      type: "NGHI_QUYET",
      title,
      issuer: "VWU",
      issuedOn: `${fromYear}-04-20`,
      visibility: "PUBLIC",
    });
    world.rows.add("ministries.strategy", {
      id,
      title_vi: title.vi,
      title_en: title.en,
      from_year: fromYear,
      to_year: toYear,
      state,
      document_id: documentId,
    });
    for (const objective of objectives) {
      world.rows.add("ministries.strategic_objective", {
        id: objectiveId(objective.code),
        strategy_id: id,
        code: objective.code,
        weight: objective.weight,
        title_vi: objective.title.vi,
        title_en: objective.title.en,
      });
      addIndicators(world, random, objective, { fromYear, toYear });
    }
  }
}

function addIndicators(
  world: DemoWorld,
  random: Random,
  objective: ObjectiveEntry,
  { fromYear, toYear }: { readonly fromYear: number; readonly toYear: number },
): void {
  objective.indicators.forEach(([name, measure, baseline, target], place) => {
    const code = `${objective.code}.${place + 1}`;
    const id = demoId("ind", code);
    world.rows.add("ministries.indicator", {
      id,
      objective_id: objectiveId(objective.code),
      code,
      name_vi: name.vi,
      name_en: name.en,
      baseline,
      target,
      unit_of_measure_vi: measure.vi,
      unit_of_measure_en: measure.en,
    });
    for (let year = fromYear; year <= Math.min(toYear, 2026); year += 1) {
      const share = (year - fromYear + 1) / (toYear - fromYear + 1);
      const yearTarget = Math.round(baseline + (target - baseline) * share);
      const actual = Math.round(yearTarget * (0.8 + random.next() * 0.3));
      world.rows.add("ministries.indicator_value", {
        id: demoId("inv", `${code} ${year}`),
        indicator_id: id,
        year,
        unit_id: null,
        target: yearTarget,
        actual,
        note_vi: year === 2026 ? "Số liệu 10 tháng" : null,
        note_en: year === 2026 ? "First ten months" : null,
      });
      // A share of the whole makes sense for what is counted in people or money, not for percentages.
      for (const unit of measure.vi === "người" || measure.vi === "triệu đồng" ? ["MOET", "MOH"] : []) {
        world.rows.add("ministries.indicator_value", {
          id: demoId("inv", `${code} ${year} ${unit}`),
          indicator_id: id,
          year,
          unit_id: world.units.idOf(unit),
          target: Math.round(yearTarget / 12),
          actual: Math.round(actual / random.int(9, 16)),
        });
      }
    }
  });
}
