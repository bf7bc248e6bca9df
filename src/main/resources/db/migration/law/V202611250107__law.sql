create schema law;

create table law.delivered_file (
    path      text primary key,
    hash      text not null,
    loaded_at timestamptz not null
);
comment on table law.delivered_file is '随程序交付并已载入的数据文件';

create table law.edition (
    id              text primary key,
    title           text not null,
    kind            text not null,
    issue           text not null,
    effective_from  date not null,
    effective_until date check (effective_until >= effective_from),
    completeness    text not null,
    history         text not null,
    notes           text not null,
    source          text not null
);
comment on table law.edition is '法律法规版本';

create table law.provision (
    edition  text not null references law.edition,
    path     text not null,
    parent   text,
    depth    smallint not null check (depth between 1 and 3),
    position int not null,
    label    text not null,
    heading  text not null,
    text     text not null,
    bigrams  tsvector generated always as (case when depth = 1 then platform.bigrams(text) end) stored,
    primary key (edition, path)
);
comment on table law.provision is '法条：条、款、项';
create index provision_bigrams on law.provision using gin (bigrams);

create table law.deadline_rule (
    id              uuid primary key,
    subject         uuid not null references law.deadline_rule,
    code            text not null,
    name            text not null,
    start_event     text not null,
    amount          int  not null check (amount between 0 and 3660),
    unit            text not null check (unit in ('CD', 'WD', 'H', 'M', 'Y')),
    kind            text not null,
    roll            boolean not null,
    extension       text not null,
    law             text not null,
    article         text not null,
    locators        text[] not null,
    effective_from  date not null,
    effective_until date check (effective_until >= effective_from),
    status          text not null,
    recorded_at     timestamptz not null,
    recorded_by     text not null,
    source          text not null,
    reason          text not null
);
comment on table law.deadline_rule is '法定期限（每一版本一行）';
create index deadline_rule_by_subject on law.deadline_rule (subject, recorded_at desc);

create table law.violation (
    id                uuid primary key,
    subject           uuid not null references law.violation,
    code              text not null,
    authority         text not null,
    act               text not null,
    law               text not null,
    edition           text not null,
    article           text not null,
    locators          text[] not null,
    effective_from    date not null,
    effective_until   date check (effective_until >= effective_from),
    first_mode        text not null check (first_mode in ('', 'SHALL', 'MAY', 'NONE')),
    first_unit_min    numeric(14, 2),
    first_unit_max    numeric(14, 2),
    first_person_mode text not null check (first_person_mode in ('', 'SHALL', 'MAY', 'NONE')),
    first_person_min  numeric(14, 2),
    first_person_max  numeric(14, 2),
    overdue_trigger   text not null,
    overdue_order     text not null,
    overdue_unit_min  numeric(14, 2),
    overdue_unit_max  numeric(14, 2),
    overdue_person_min numeric(14, 2),
    overdue_person_max numeric(14, 2),
    person_role       text not null,
    gain_threshold    numeric(14, 2),
    gain_mult_min     numeric(6, 2),
    gain_mult_max     numeric(6, 2),
    gain_below_min    numeric(14, 2),
    gain_below_max    numeric(14, 2),
    income_pct_min    numeric(6, 2),
    income_pct_max    numeric(6, 2),
    other             text not null,
    status            text not null,
    recorded_at       timestamptz not null,
    recorded_by       text not null,
    source            text not null,
    reason            text not null,
    check (first_unit_min <= first_unit_max and first_person_min <= first_person_max),
    check (overdue_unit_min <= overdue_unit_max and overdue_person_min <= overdue_person_max)
);
comment on table law.violation is '违法行为及罚则（每一版本一行）';
create index violation_by_subject on law.violation (subject, recorded_at desc);
create index violation_by_code on law.violation (code);

create table law.calendar (
    id          uuid primary key,
    year        int  not null check (year between 1949 and 2199),
    recorded_at timestamptz not null,
    recorded_by text not null,
    source      text not null,
    reason      text not null
);
comment on table law.calendar is '年度放假调休安排（每一版本一行）';

create table law.calendar_day (
    calendar uuid not null references law.calendar,
    day      date not null,
    working  boolean not null,
    holiday  text not null,
    primary key (calendar, day)
);
comment on table law.calendar_day is '放假或者调休上班的日子';

create table law.power (
    id             uuid primary key,
    subject        uuid not null references law.power,
    code           text not null,
    name           text not null,
    kind           text not null,
    basis          text[] not null,
    holder         text not null,
    duties         text not null,
    accountability text not null,
    limits         text[] not null,
    procedure      text not null,
    valid_from     date not null,
    valid_until    date check (valid_until >= valid_from),
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    source         text not null,
    reason         text not null
);
comment on table law.power is '权责清单事项（每一版本一行）';
create index power_by_code on law.power (code, valid_from desc, recorded_at desc);

create table law.power_import (
    id          uuid primary key,
    file_name   text not null,
    file_hash   text not null,
    rows        text not null,
    uploaded_at timestamptz not null,
    uploaded_by text not null,
    applied_at  timestamptz
);
comment on table law.power_import is '权责清单导入批次（预览后确认）';

-- what was recorded stays as it was recorded: a correction is a new row
revoke update on law.deadline_rule, law.violation, law.calendar, law.calendar_day, law.power from anlan_app;
