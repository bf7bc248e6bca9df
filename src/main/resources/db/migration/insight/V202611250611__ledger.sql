create schema insight;

-- 综合信息：留痕账本

create table insight.intake (
    id          bigint generated always as identity primary key,
    event       text not null,
    subject_kind text not null,
    subject     uuid not null,
    sources     text not null,
    named       uuid[] not null,
    enterprise  uuid,
    person      uuid,
    person_name text not null,
    post        text not null,
    agency      text not null,
    agency_name text not null,
    summary     text not null,
    facts       text not null,
    refused     boolean not null,
    at          timestamptz not null,
    received_at timestamptz not null,
    territory   uuid,
    division    text not null,
    supervisor  text not null
);
comment on table insight.intake is '待入账的留痕：与行为同一事务写入，随即由排序任务编号入链';
grant delete on insight.intake to anlan_app;
revoke select on insight.intake from anlan_reader;
alter table insight.intake enable row level security;
create policy sight on insight.intake using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
) with check (division <> '');

create table insight.entry (
    seq         bigint primary key,
    previous    bytea not null,
    hash        bytea not null,
    event       text not null,
    subject_kind text not null,
    subject     uuid not null,
    sources     text not null,
    named       uuid[] not null,
    enterprise  uuid,
    person      uuid,
    person_name text not null,
    post        text not null,
    agency      text not null,
    agency_name text not null,
    summary     text not null,
    facts       text not null,
    refused     boolean not null,
    at          timestamptz not null,
    received_at timestamptz not null,
    territory   uuid,
    division    text not null,
    supervisor  text not null,
    foreign key (territory, division, supervisor)
        references platform.territory (id, division, supervisor) on update cascade
);
comment on table insight.entry is '留痕账本：每一行为一条，SM3 逐条相连，只增不改；管辖三列只决定谁能看，不入链';
create index entry_by_subject on insight.entry (subject, seq);
create index entry_by_person on insight.entry (person, seq);
create index entry_by_territory on insight.entry (territory, seq);
create index entry_by_time on insight.entry (at);
create index entry_refused on insight.entry (seq) where refused;
revoke update on insight.entry from anlan_app;

create table insight.link (
    record     uuid not null,
    seq        bigint not null references insight.entry,
    is_subject boolean not null,
    primary key (record, seq)
);
comment on table insight.link is '条目与记录的对应：来源可查、去向可追的索引，可由账本重建';
revoke update on insight.link from anlan_app;

create table insight.sealed (
    subject   uuid not null,
    person    text not null,
    sealed_at timestamptz not null,
    lifted_at timestamptz,
    primary key (subject, person)
);
comment on table insight.sealed is '保密事项与知情人：解密之前其他人看不到';

create function insight.hidden(uuid[]) returns boolean
    language sql stable security definer set search_path = insight, pg_temp as $$
    select exists (select from insight.sealed s where s.subject = any ($1) and s.lifted_at is null)
       and not exists (select from insight.sealed s where s.subject = any ($1) and s.lifted_at is null
                       and s.person = current_setting('anlan.person', true))
$$;
comment on function insight.hidden(uuid[]) is '该留痕是否涉及对当前人员保密的事项';

alter table insight.entry enable row level security;
create policy sight on insight.entry using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and current_setting('anlan.enterprise', true) in ('', territory::text)
    and (current_setting('anlan.person', true) = '*' or not insight.hidden(named))
) with check (division <> '');
