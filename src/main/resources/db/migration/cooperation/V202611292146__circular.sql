create table cooperation.circular (
    id              uuid primary key,
    organ           text not null references organization.agency,
    year            int  not null,
    seq             int  not null check (seq > 0),
    agency          text not null references organization.agency,
    author          uuid not null,
    author_name     text not null,
    title           text not null check (title <> ''),
    words           text not null check (words <> ''),
    receivers       text[] not null check (cardinality(receivers) > 0),
    feedback_by     date,
    enterprise_name text not null default '',
    sent_at         timestamptz not null,
    territory       uuid,
    division        text not null,
    supervisor      text not null,
    unique (organ, year, seq),
    foreign key (territory, division, supervisor)
        references platform.territory (id, division, supervisor) on update cascade
);
comment on table cooperation.circular is '部门间通报：写了什么、送给哪些单位、要求何时反馈；每个机关每年连续编号';
create index circular_by_sent on cooperation.circular (sent_at desc, id desc);
create index circular_by_territory on cooperation.circular (territory);
alter table cooperation.circular enable row level security;
create policy sight on cooperation.circular using (
    current_setting('anlan.body', true) <> '' and current_setting('anlan.body', true) = organ
    or division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and current_setting('anlan.enterprise', true) = '') with check (division <> '');
revoke update on cooperation.circular from anlan_app;

create table cooperation.circular_file (
    circular uuid not null references cooperation.circular,
    file     uuid not null references platform.file,
    name     text not null,
    primary key (circular, file)
);
comment on table cooperation.circular_file is '部门间通报的附件';
alter table cooperation.circular_file enable row level security;
create policy sight on cooperation.circular_file using (exists (select from cooperation.circular c where c.id = circular));
revoke update on cooperation.circular_file from anlan_app;

insert into insight.kind (kind, label, path) values ('Circular', '部门间通报', '/circulars/') on conflict do nothing;
