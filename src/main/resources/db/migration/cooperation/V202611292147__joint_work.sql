-- 联合执法、联合调查：牵头单位、参加单位、对象、任务和期限、各单位的检查、总结
create table cooperation.joint_work (
    id          uuid primary key,
    version     int  not null,
    kind        text not null check (kind in ('ENFORCEMENT', 'INVESTIGATION')),
    organ       text not null references organization.agency,
    year        int  not null,
    seq         int  not null check (seq > 0),
    agency      text not null references organization.agency,
    author      uuid not null,
    author_name text not null,
    title       text not null check (title <> ''),
    matter      text not null check (matter <> ''),
    from_day    date not null,
    to_day      date not null check (to_day >= from_day),
    status      text not null check (status in ('RUNNING', 'CLOSED', 'CANCELLED')),
    conclusion  text not null default '',
    begun_at    timestamptz not null,
    ended_at    timestamptz,
    division    text not null,
    unique (kind, organ, year, seq),
    check ((status = 'RUNNING') = (ended_at is null))
);
comment on table cooperation.joint_work is '联合执法、联合调查：由牵头单位发起，参加单位确认，办完后总结';
create index joint_work_by_begun on cooperation.joint_work (begun_at desc, id desc);

create table cooperation.joint_member (
    work         uuid not null references cooperation.joint_work,
    body         text not null references organization.agency,
    lead         boolean not null,
    status       text not null check (status in ('INVITED', 'CONFIRMED', 'DECLINED')),
    answered_at  timestamptz,
    answered_by  text not null default '',
    words        text not null default '',
    primary key (work, body),
    check ((status = 'INVITED') = (answered_at is null))
);
comment on table cooperation.joint_member is '联合执法、联合调查的参加单位，和它是否确认参加';
create index joint_member_by_body on cooperation.joint_member (body);

create table cooperation.joint_target (
    id              uuid primary key,
    work            uuid not null references cooperation.joint_work,
    territory       uuid not null,
    division        text not null,
    supervisor      text not null,
    enterprise_name text not null,
    arrived_at      timestamptz,
    unique (work, territory),
    foreign key (territory, division, supervisor) references platform.territory (id, division, supervisor) on update cascade
);
comment on table cooperation.joint_target is '联合执法、联合调查的对象；第一个单位到场以后企业才看得到';
create index joint_target_by_territory on cooperation.joint_target (territory);

create table cooperation.joint_visit (
    visit  uuid primary key references inspection.visit,
    target uuid not null references cooperation.joint_target,
    body   text not null references organization.agency
);
comment on table cooperation.joint_visit is '联合执法中各单位自己的现场检查：同一次到场，各有各的检查组、记录和文书';
create index joint_visit_by_target on cooperation.joint_visit (target);

create table cooperation.joint_task (
    id      uuid primary key,
    work    uuid not null references cooperation.joint_work,
    body    text not null references organization.agency,
    what    text not null check (what <> ''),
    due     date not null,
    result  text not null default '',
    done_at timestamptz,
    check ((result = '') = (done_at is null))
);
comment on table cooperation.joint_task is '联合执法、联合调查的任务：由哪个单位办、到何时、结果';
create index joint_task_by_work on cooperation.joint_task (work, id);

create table cooperation.joint_case (
    work         uuid not null references cooperation.joint_work,
    penalty_case uuid not null references penalty.penalty_case,
    number       text not null,
    primary key (work, penalty_case)
);
comment on table cooperation.joint_case is '联合执法、联合调查关联的处罚案件';

alter table cooperation.joint_work enable row level security;
alter table cooperation.joint_member enable row level security;
alter table cooperation.joint_target enable row level security;
alter table cooperation.joint_visit enable row level security;
alter table cooperation.joint_task enable row level security;
alter table cooperation.joint_case enable row level security;

create function cooperation.my_works() returns uuid[]
    language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(array_agg(m.work), '{}') from cooperation.joint_member m
    where m.body = current_setting('anlan.body', true) and m.status <> 'DECLINED'
$$;
comment on function cooperation.my_works() is '当前单位参加的联合执法、联合调查';
create policy sight on cooperation.joint_target using (
    current_setting('anlan.enterprise', true) = territory::text and arrived_at is not null
    or current_setting('anlan.enterprise', true) = '' and (
        division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
        and current_setting('anlan.supervisor', true) in ('', supervisor)
        or work = any ((select cooperation.my_works())::uuid[])))
    with check (division <> '');
create policy sight on cooperation.joint_work using (
    current_setting('anlan.enterprise', true) = '' and (
        current_setting('anlan.supervisor', true) = '' and division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
        or id = any ((select cooperation.my_works())::uuid[]))
    or current_setting('anlan.enterprise', true) <> '' and exists (select from cooperation.joint_target t where t.work = joint_work.id))
    with check (division <> '');
create policy sight on cooperation.joint_member using (exists (select from cooperation.joint_work w where w.id = work)) with check (true);
create policy sight on cooperation.joint_visit using (exists (select from cooperation.joint_target t where t.id = target));
create policy sight on cooperation.joint_task using (
    current_setting('anlan.enterprise', true) = '' and exists (select from cooperation.joint_work w where w.id = work));
create policy sight on cooperation.joint_case using (
    current_setting('anlan.enterprise', true) = '' and exists (select from penalty.penalty_case c where c.id = penalty_case));
revoke update on cooperation.joint_visit, cooperation.joint_case from anlan_app;

alter table cooperation.parcel drop constraint parcel_kind_check;
alter table cooperation.parcel add constraint parcel_kind_check check (kind in ('CRIME', 'COPY', 'CASE', 'MATTER', 'NOTICE', 'JOINT'));
insert into insight.kind (kind, label, path) values ('JointWork', '联合执法、联合调查', '/joint-works/'), ('JointTask', '联合执法任务', '') on conflict do nothing;
insert into mandate.duty_kind (kind, label) values
    ('BODY_CONFIRMS', '确认是否参加联合执法'), ('BODY_TASK', '办理联合执法的任务'), ('AWAIT_TASK', '催办联合执法的任务'), ('CONCLUDE_JOINT', '总结联合执法');
