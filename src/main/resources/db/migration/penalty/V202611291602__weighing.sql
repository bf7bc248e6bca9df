create table penalty.weighing (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    offence      uuid not null references penalty.offence,
    tier         uuid references law.tier,
    tier_name    text not null,
    read         boolean not null,
    ticked       text[] not null,
    words        text[] not null,
    income       numeric(14,2) check (income > 0),
    gains        numeric(14,2) check (gains >= 0),
    low          numeric(14,2) check (low >= 0),
    high         numeric(14,2) check (high >= low),
    below        boolean not null,
    band         text not null,
    steps        text[] not null,
    provisions   text[] not null,
    why          text not null,
    leaving      text not null,
    current      boolean not null,
    decision     uuid references penalty.decision
);
comment on table penalty.weighing is '裁量：勾选的情形、适用的阶次及其版本、幅度和计算过程，决定时随决定保存';
create index weighing_by_case on penalty.weighing (penalty_case);
create unique index weighing_current on penalty.weighing (offence) where current;
alter table penalty.weighing enable row level security;
create policy sight on penalty.weighing using (current_setting('anlan.enterprise', true) = '' and exists (select from penalty.penalty_case c where c.id = penalty_case));

create table penalty.deviation (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    reason       text not null check (reason <> ''),
    first_by     uuid not null,
    first_at     timestamptz not null,
    second_by    uuid check (second_by <> first_by),
    second_at    timestamptz,
    opinion      text not null,
    outcome      text not null check (outcome in ('PENDING', 'GRANTED', 'RETURNED')),
    check ((outcome = 'PENDING') = (second_at is null))
);
comment on table penalty.deviation is '超出裁量幅度审批：批准处理意见的负责人以外的另一名负责人审批';
create index deviation_by_case on penalty.deviation (penalty_case);
create unique index deviation_pending on penalty.deviation (penalty_case) where outcome = 'PENDING';
alter table penalty.deviation enable row level security;
create policy sight on penalty.deviation using (current_setting('anlan.enterprise', true) = '' and exists (select from penalty.penalty_case c where c.id = penalty_case));
