create table law.tier (
    id              uuid primary key,
    subject         uuid not null references law.tier,
    code            text not null,
    violation       text not null,
    edition         text not null,
    stage           text check (stage in ('FIRST', 'OVERDUE')),
    target          text check (target in ('UNIT', 'PERSON')),
    rank            int  not null check (rank between 1 and 9),
    name            text not null,
    conditions      text[] not null check (cardinality(conditions) > 0),
    share           boolean not null,
    low             numeric(18, 4) not null check (low >= 0),
    high            numeric(18, 4) not null check (high >= low and (not share or high <= 100)),
    effective_from  date not null,
    effective_until date check (effective_until >= effective_from),
    document        text not null,
    status          text not null,
    recorded_at     timestamptz not null,
    recorded_by     text not null,
    source          text not null,
    reason          text not null
);
comment on table law.tier is '裁量阶次：违法行为、版本、情形和幅度（每一版本一行）';
create index tier_by_subject on law.tier (subject, recorded_at desc);
revoke update on law.tier from anlan_app;

create table law.tier_import (
    id          uuid primary key,
    file_name   text not null,
    file_hash   text not null,
    rows        text not null,
    uploaded_at timestamptz not null,
    uploaded_by text not null,
    applied_at  timestamptz
);
comment on table law.tier_import is '裁量阶次导入批次（预览后确认）';
