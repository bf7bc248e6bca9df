create table penalty.suspension (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    ground       text not null check (ground in ('HARDSHIP', 'THIRD_PARTY', 'IRREPARABLE', 'OTHER')),
    reason       text not null check (reason <> ''),
    by_court     boolean not null,
    ruling       text not null,
    from_status  text not null check (from_status in ('OVERDUE', 'URGED', 'COURT_EXECUTION')),
    suspended_on date,
    resumed_on   date check (resumed_on >= suspended_on),
    resumption   text not null,
    check (by_court = (ruling <> ''))
);
comment on table penalty.suspension is '中止执行：情形、从何状态中止、何时恢复；满三年可以不再执行';
create index suspension_by_case on penalty.suspension (penalty_case);
alter table penalty.suspension enable row level security;
create policy sight on penalty.suspension using (exists (select from penalty.penalty_case c where c.id = penalty_case));

create table penalty.ending (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    ground       text not null check (ground in ('DEATH', 'DISSOLUTION', 'OBJECT_LOST', 'UNDONE', 'OTHER', 'THREE_YEARS')),
    reason       text not null check (reason <> ''),
    ruling       text not null,
    ended_on     date
);
comment on table penalty.ending is '终结执行：法定情形和证据，批准后结案';
create index ending_by_case on penalty.ending (penalty_case);
alter table penalty.ending enable row level security;
create policy sight on penalty.ending using (
    current_setting('anlan.enterprise', true) = '' and exists (select from penalty.penalty_case c where c.id = penalty_case));
