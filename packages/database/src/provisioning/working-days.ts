/**
 * Days off besides Saturdays and Sundays: New Year, Tết, the Hùng Kings' day (10/3 by the moon), 30/4–1/5 and 2/9, with the
 * days that make up for those on a weekend. Ranges, since Tết is one. The government announces them anew each year and
 * sometimes swaps days; operators enter what is announced into `sen.holiday`, these are only what a new database begins with.
 * From memory of the announcements of 2017–2026; 2027 as the calendar gives it.
 */
const daysOff: readonly (readonly [from: string, to: string, name: string])[] = [
  ["2017-01-01", "2017-01-02", "Tết Dương lịch"],
  ["2017-01-26", "2017-02-01", "Tết Nguyên đán"],
  ["2017-04-06", "2017-04-06", "Giỗ Tổ Hùng Vương"],
  ["2017-04-30", "2017-05-02", "30/4 và 1/5"],
  ["2017-09-02", "2017-09-04", "Quốc khánh"],
  ["2018-01-01", "2018-01-01", "Tết Dương lịch"],
  ["2018-02-14", "2018-02-20", "Tết Nguyên đán"],
  ["2018-04-25", "2018-04-25", "Giỗ Tổ Hùng Vương"],
  ["2018-04-30", "2018-05-01", "30/4 và 1/5"],
  ["2018-09-02", "2018-09-03", "Quốc khánh"],
  ["2019-01-01", "2019-01-01", "Tết Dương lịch"],
  ["2019-02-04", "2019-02-08", "Tết Nguyên đán"],
  ["2019-04-14", "2019-04-15", "Giỗ Tổ Hùng Vương"],
  ["2019-04-30", "2019-05-01", "30/4 và 1/5"],
  ["2019-09-02", "2019-09-02", "Quốc khánh"],
  ["2020-01-01", "2020-01-01", "Tết Dương lịch"],
  ["2020-01-23", "2020-01-29", "Tết Nguyên đán"],
  ["2020-04-02", "2020-04-02", "Giỗ Tổ Hùng Vương"],
  ["2020-04-30", "2020-05-01", "30/4 và 1/5"],
  ["2020-09-02", "2020-09-02", "Quốc khánh"],
  ["2021-01-01", "2021-01-01", "Tết Dương lịch"],
  ["2021-02-10", "2021-02-16", "Tết Nguyên đán"],
  ["2021-04-21", "2021-04-21", "Giỗ Tổ Hùng Vương"],
  ["2021-04-30", "2021-05-03", "30/4 và 1/5"],
  ["2021-09-02", "2021-09-03", "Quốc khánh"],
  ["2022-01-01", "2022-01-03", "Tết Dương lịch"],
  ["2022-01-31", "2022-02-04", "Tết Nguyên đán"],
  ["2022-04-10", "2022-04-11", "Giỗ Tổ Hùng Vương"],
  ["2022-04-30", "2022-05-03", "30/4 và 1/5"],
  ["2022-09-01", "2022-09-02", "Quốc khánh"],
  ["2023-01-01", "2023-01-02", "Tết Dương lịch"],
  ["2023-01-20", "2023-01-26", "Tết Nguyên đán"],
  ["2023-04-29", "2023-05-03", "Giỗ Tổ Hùng Vương, 30/4 và 1/5"],
  ["2023-09-01", "2023-09-04", "Quốc khánh"],
  ["2024-01-01", "2024-01-01", "Tết Dương lịch"],
  ["2024-02-08", "2024-02-14", "Tết Nguyên đán"],
  ["2024-04-18", "2024-04-18", "Giỗ Tổ Hùng Vương"],
  ["2024-04-29", "2024-05-01", "30/4 và 1/5"],
  ["2024-09-02", "2024-09-03", "Quốc khánh"],
  ["2025-01-01", "2025-01-01", "Tết Dương lịch"],
  ["2025-01-27", "2025-01-31", "Tết Nguyên đán"],
  ["2025-04-07", "2025-04-07", "Giỗ Tổ Hùng Vương"],
  ["2025-04-30", "2025-05-02", "30/4 và 1/5"],
  ["2025-09-01", "2025-09-02", "Quốc khánh"],
  ["2026-01-01", "2026-01-02", "Tết Dương lịch"],
  ["2026-02-16", "2026-02-20", "Tết Nguyên đán"],
  ["2026-04-26", "2026-04-27", "Giỗ Tổ Hùng Vương"],
  ["2026-04-30", "2026-05-01", "30/4 và 1/5"],
  ["2026-09-01", "2026-09-02", "Quốc khánh"],
  ["2027-01-01", "2027-01-01", "Tết Dương lịch"],
  ["2027-02-04", "2027-02-10", "Tết Nguyên đán"],
  ["2027-04-16", "2027-04-16", "Giỗ Tổ Hùng Vương"],
  ["2027-04-30", "2027-05-03", "30/4 và 1/5"],
  ["2027-09-02", "2027-09-03", "Quốc khánh"],
];

/** True on the days off that a new database begins with; weekends are none of them. */
export const isDayOff = (day: string): boolean => daysOff.some(([from, to]) => from <= day && day <= to);

/** Table of days off and what is counted by it; all slices of a database share them. */
export const workingDays = `
create table if not exists sen.holiday (
  day date primary key,
  name text not null,
  -- True for a Saturday or Sunday that is worked instead of another day.
  worked boolean not null default false
);
comment on table sen.holiday is 'Days off besides weekends, as announced each year; worked: a weekend day that is worked.';
grant select on sen.holiday to public;

insert into sen.holiday (day, name)
select day::date, name
from (values ${daysOff.map(([from, to, name]) => `('${from}', '${to}', '${name}')`).join(", ")}) as ranges (first, last, name),
  generate_series(first::date, last::date, interval '1 day') as day
where not exists (select from sen.holiday)
on conflict do nothing;

create or replace function sen.is_working_day(date) returns boolean language sql stable parallel safe as $$
  select coalesce((select worked from sen.holiday where day = $1), extract(isodow from $1) < 6)
$$;

create or replace function sen.add_working_days(from_day date, days int) returns date language sql stable parallel safe as $$
  -- The days asked for, their weekends, and more days off than any such span has had.
  select case when days <= 0 then from_day else (
    select day::date from generate_series(from_day + 1, from_day + days * 2 + 30, interval '1 day') as day
    where sen.is_working_day(day::date) order by day limit 1 offset days - 1
  ) end
$$;
comment on function sen.add_working_days(date, int) is 'The day that many working days after another; the first one counts from the day after.';

create or replace function sen.working_days_between(from_day date, to_day date) returns int language sql stable parallel safe as $$
  select count(*)::int from generate_series(from_day + 1, to_day, interval '1 day') as day where sen.is_working_day(day::date)
$$;
comment on function sen.working_days_between(date, date) is 'Working days after the first day up to and with the second.';
`;
