import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

/** ISO 8601 calendar day; `2026-02-30` is refused, not rolled over. */
export const dateScalar = new GraphQLScalarType<string, string>({
  name: "Date",
  serialize: requireDate,
  parseValue: requireDate,
  parseLiteral: (node) => requireDate(node.kind === Kind.STRING ? node.value : null),
});

/** RFC 3339 moment; an offset is required, since a time without one means something else in every zone. */
export const dateTimeScalar = new GraphQLScalarType<Date, string>({
  name: "DateTime",
  serialize: (value) => (value instanceof Date ? value : requireMoment(value)).toISOString(),
  parseValue: requireMoment,
  parseLiteral: (node) => requireMoment(node.kind === Kind.STRING ? node.value : null),
});

function requireDate(value: unknown): string {
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const day = new Date(`${value}T00:00:00Z`);
    if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)) return value;
  }
  throw new GraphQLError(`A Date is a calendar day written YYYY-MM-DD, not ${JSON.stringify(value)}.`);
}

function requireMoment(value: unknown): Date {
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/i.test(value)) {
    const moment = new Date(value);
    if (!Number.isNaN(moment.getTime())) return moment;
  }
  throw new GraphQLError(
    `A DateTime is a moment with an offset, as 2026-11-23T08:00:00+07:00, not ${JSON.stringify(value)}.`,
  );
}
