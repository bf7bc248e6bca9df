-- 联合执法、联合调查：有事项没有办结的，写明理由可以结束；不在本单位监管范围内的对象，参加单位自己填报检查情况
alter table cooperation.joint_work add column left_open text not null default '';
comment on column cooperation.joint_work.left_open is '总结时没有办结的事项的理由和去向；都办结的为空';
alter table cooperation.joint_member add column arrived_at timestamptz;
comment on column cooperation.joint_member.arrived_at is '该单位第一次到场的时间：自己的检查到场，或者填报检查情况';

create table cooperation.joint_finding (
    id         uuid primary key,
    work       uuid not null references cooperation.joint_work,
    target     uuid not null references cooperation.joint_target,
    body       text not null references organization.agency,
    words      text not null check (words <> ''),
    entered_by text not null,
    at         timestamptz not null,
    file       uuid references platform.file,
    file_name  text not null
);
comment on table cooperation.joint_finding is '联合执法、联合调查中各单位填报的检查情况；各单位自己的检查另在 joint_visit';
create index joint_finding_by_work on cooperation.joint_finding (work, id);
alter table cooperation.joint_finding enable row level security;
create policy sight on cooperation.joint_finding using (
    current_setting('anlan.enterprise', true) = '' and exists (select from cooperation.joint_work w where w.id = work));
revoke update on cooperation.joint_finding from anlan_app;
