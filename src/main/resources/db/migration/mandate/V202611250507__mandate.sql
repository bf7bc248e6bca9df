create schema mandate;

-- 职权职责：履职条件的依据、履职凭据、待办、逾期上报

create table mandate.requirement (
    name         text not null check (name in ('POWER', 'BASIS', 'DISTINCT', 'OFFICERS', 'CERTIFICATE', 'JURISDICTION', 'INTEREST')),
    locator      text not null,
    label        text not null,
    officers     int check (officers > 0),
    valid_from   date not null,
    valid_until  date,
    primary key (name, valid_from)
);
comment on table mandate.requirement is '履职条件的法律依据，按施行期间；执法人数是其中的数';
insert into mandate.requirement (name, locator, label, officers, valid_from, valid_until) values
    ('POWER', 'work-safety-law-2021:17', '《安全生产法》（2021）第十七条', null, '2021-09-01', null),
    ('OFFICERS', 'admin-penalty-law-2017:37/1', '《行政处罚法》（2017）第三十七条第一款', 2, '1996-10-01', '2021-07-14'),
    ('OFFICERS', 'admin-penalty-law-2021:42/1', '《行政处罚法》（2021）第四十二条第一款', 2, '2021-07-15', null),
    ('DISTINCT', 'admin-penalty-law-2021:42/1', '《行政处罚法》（2021）第四十二条第一款', null, '2021-07-15', null),
    ('CERTIFICATE', 'work-safety-law-2014:64/2', '《安全生产法》（2014）第六十四条第二款', null, '2014-12-01', '2021-08-31'),
    ('CERTIFICATE', 'work-safety-law-2021:67/2', '《安全生产法》（2021）第六十七条第二款', null, '2021-09-01', null),
    ('JURISDICTION', 'work-safety-law-2014:9', '《安全生产法》（2014）第九条', null, '2014-12-01', '2021-08-31'),
    ('JURISDICTION', 'work-safety-law-2021:10', '《安全生产法》（2021）第十条', null, '2021-09-01', null),
    ('INTEREST', 'admin-penalty-law-2017:37/3', '《行政处罚法》（2017）第三十七条第三款', null, '1996-10-01', '2021-07-14'),
    ('INTEREST', 'admin-penalty-law-2021:43/1', '《行政处罚法》（2021）第四十三条第一款', null, '2021-07-15', null);

create table mandate.warrant (
    id            uuid primary key,
    power         text not null,
    power_version uuid not null,
    deed          text not null,
    day           date not null,
    enterprise    uuid,
    officers      uuid[] not null,
    basis         text[] not null,
    conditions    text[] not null,
    issued_at     timestamptz not null,
    territory     uuid,
    division      text not null,
    supervisor    text not null,
    foreign key (territory, division, supervisor)
        references platform.territory (id, division, supervisor) on update cascade
);
comment on table mandate.warrant is '履职凭据：行为实施时的权责清单事项版本、依据条款和逐项审核结果，只增不改';
create index warrant_by_territory on mandate.warrant (territory);
alter table mandate.warrant enable row level security;
create policy sight on mandate.warrant using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and current_setting('anlan.enterprise', true) in ('', territory::text)
) with check (division <> '');

create table mandate.duty (
    id            uuid primary key,
    version       int not null,
    kind          text not null,
    subject_kind  text not null,
    subject       uuid not null,
    cause         text not null,
    title         text not null,
    rule          text,
    "from"        timestamp,
    due           timestamptz not null,
    due_day       date not null,
    extension     int not null check (extension >= 0),
    provisional   boolean not null,
    stops         text not null,
    basis         text not null,
    consequence   text not null,
    link          text not null,
    owner         uuid,
    agency        text not null,
    waiting_for   uuid,
    enterprise    uuid,
    of_enterprise boolean not null,
    state         text not null check (state in ('OPEN', 'PAUSED', 'DONE', 'DONE_LATE', 'CANCELLED')),
    overdue_since date,
    escalation    int not null default 0,
    started_at    timestamptz not null,
    ended_at      timestamptz,
    sealed_for    text[],
    territory     uuid,
    division      text not null,
    supervisor    text not null,
    unique (kind, subject, cause),
    check ((state in ('OPEN', 'PAUSED')) = (ended_at is null)),
    foreign key (territory, division, supervisor)
        references platform.territory (id, division, supervisor) on update cascade
);
comment on table mandate.duty is '待办：法定职责的计时，到期未办自动标记逾期并逐级上报';
comment on column mandate.duty.due is '自此刻起为逾期';
comment on column mandate.duty.provisional is '放假安排未公布，期限暂定';
create index duty_by_subject on mandate.duty (subject);
create index duty_running_by_owner on mandate.duty (owner, due) where state in ('OPEN', 'PAUSED');
create index duty_ended_by_owner on mandate.duty (owner, ended_at) where ended_at is not null;
create index duty_running_by_waiting on mandate.duty (waiting_for, due) where state in ('OPEN', 'PAUSED');
create index duty_in_time_by_due on mandate.duty (due) where state = 'OPEN' and overdue_since is null;
create index duty_overdue_by_day on mandate.duty (due_day) where state = 'OPEN' and overdue_since is not null;
create index duty_overdue_by_agency on mandate.duty (agency, due) where state = 'OPEN' and overdue_since is not null;
create index duty_running_by_enterprise on mandate.duty (territory, due) where of_enterprise and state in ('OPEN', 'PAUSED');
create index duty_provisional on mandate.duty (id) where provisional and state in ('OPEN', 'PAUSED');
alter table mandate.duty enable row level security;
create policy sight on mandate.duty using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and current_setting('anlan.enterprise', true) in ('', territory::text)
    and (sealed_for is null or current_setting('anlan.person', true) = '*'
        or current_setting('anlan.person', true) = any (sealed_for))
) with check (division <> '');

create table mandate.escalation (
    level    int not null check (level > 0),
    days     int not null check (days > 0),
    receiver text not null check (receiver in ('OWNER', 'SECTION_HEAD', 'HEAD')),
    primary key (level, receiver)
);
comment on table mandate.escalation is '逾期上报的级次：逾期第几日报谁';
insert into mandate.escalation (level, days, receiver) values
    (1, 1, 'OWNER'), (1, 1, 'SECTION_HEAD'), (2, 3, 'HEAD');

create table mandate.notice (
    duty   uuid not null references mandate.duty,
    person uuid not null,
    level  int not null,
    at     timestamptz not null,
    primary key (person, duty, level)
);
comment on table mandate.notice is '逾期上报记录：哪一项在何时报给了谁';
create index notice_by_duty on mandate.notice (duty);
