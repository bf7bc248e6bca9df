-- A unit that was ordered to correct and fined, and refuses, is punished day by day in a case of its own.
create table penalty.daily_penalty (
    id               uuid primary key,
    penalty_case     uuid not null references penalty.penalty_case,
    offence          uuid not null unique references penalty.offence,
    original_case    uuid not null references penalty.penalty_case,
    decision         uuid not null references penalty.decision,
    decision_number  text not null,
    original_offence uuid not null references penalty.offence,
    rectification_order uuid not null,
    order_number     text not null,
    ordered_on       date not null,
    reinspection     uuid not null,
    reinspected_on   date not null check (reinspected_on > ordered_on),
    days             int not null check (days > 0),
    daily            numeric(14,2) not null check (daily > 0),
    sum              numeric(14,2) not null check (sum > 0),
    steps            text[] not null,
    check (penalty_case <> original_case)
);
comment on table penalty.daily_penalty is '按日连续处罚：原处罚决定、责令改正的指令书、发现拒不改正的复查、计罚的日数和数额';
create index daily_penalty_by_case on penalty.daily_penalty (penalty_case);
create index daily_penalty_by_original on penalty.daily_penalty (original_case);
create index daily_penalty_by_offence on penalty.daily_penalty (original_offence);
alter table penalty.daily_penalty enable row level security;
create policy sight on penalty.daily_penalty using (exists (select from penalty.penalty_case c where c.id = penalty_case));
revoke update on penalty.daily_penalty from anlan_app;
