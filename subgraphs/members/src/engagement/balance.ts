/** Confirmed entries of one kind, as the database sums them. */
export interface KindSum {
  readonly side: "CONTRIBUTION" | "BENEFIT";
  readonly kind: string;
  readonly entries: number;
  readonly hours: number;
}

interface KindTotal {
  readonly kind: string;
  readonly count: number;
  readonly hours: number;
}

/** What was given and received in a year. */
export interface Balance {
  readonly year: number;
  readonly contributions: number;
  readonly contributionHours: number;
  readonly benefits: number;
  readonly benefitHours: number;
  readonly contributionsByKind: KindTotal[];
  readonly benefitsByKind: KindTotal[];
}

/** The balance of one unit, with how many of its members stand behind it. */
export interface UnitBalance {
  readonly unitId: string | null;
  readonly activeMembers: number;
  readonly membersWithoutBenefit: number;
  readonly membersWithoutContribution: number;
  readonly balance: Balance;
}

/** Adds up the sums of one person or unit. */
export function createBalance(year: number, sums: readonly KindSum[]): Balance {
  const contributions = totalsOf(sums, "CONTRIBUTION");
  const benefits = totalsOf(sums, "BENEFIT");
  return {
    year,
    contributions: sum(contributions.map(({ count }) => count)),
    contributionHours: sum(contributions.map(({ hours }) => hours)),
    benefits: sum(benefits.map(({ count }) => count)),
    benefitHours: sum(benefits.map(({ hours }) => hours)),
    contributionsByKind: contributions,
    benefitsByKind: benefits,
  };
}

function totalsOf(sums: readonly KindSum[], side: KindSum["side"]): KindTotal[] {
  return sums
    .filter((each) => each.side === side)
    .map(({ kind, entries, hours }) => ({ kind, count: entries, hours }))
    .toSorted((one, other) => one.kind.localeCompare(other.kind));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
