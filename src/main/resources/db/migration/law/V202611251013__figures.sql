create table law.figure (
    id              uuid primary key,
    subject         uuid not null references law.figure,
    code            text not null,
    item            text not null,
    name            text not null,
    value           numeric(18, 4),
    low             numeric(18, 4),
    high            numeric(18, 4),
    unit            text not null,
    words           text not null,
    law             text not null,
    article         text not null,
    locators        text[] not null,
    effective_from  date not null,
    effective_until date check (effective_until >= effective_from),
    status          text not null,
    recorded_at     timestamptz not null,
    recorded_by     text not null,
    source          text not null,
    reason          text not null,
    check (low <= high)
);
comment on table law.figure is '法定数额：计算用的金额、次数、界限（每一版本一行）';
create index figure_by_subject on law.figure (subject, recorded_at desc);
create index figure_by_code on law.figure (code);

create table law.substance (
    id                uuid primary key,
    subject           uuid not null references law.substance,
    code              text not null,
    name              text not null,
    aliases           text not null,
    cas               text not null,
    hazard_class      text not null,
    critical_quantity numeric(12, 3) not null check (critical_quantity > 0),
    beta              numeric(6, 2) check (beta > 0),
    beta_before       numeric(6, 2) check (beta_before > 0),
    status            text not null,
    recorded_at       timestamptz not null,
    recorded_by       text not null,
    source            text not null,
    reason            text not null
);
comment on table law.substance is '危险化学品临界量和校正系数（每一版本一行）';
create index substance_by_subject on law.substance (subject, recorded_at desc);

revoke update on law.figure, law.substance from anlan_app;
