create table organization.account (
    id            uuid primary key,
    version       int not null,
    username      text not null unique check (username = lower(username)),
    password      text not null,
    officer       uuid unique references organization.officer,
    enterprise    uuid,
    display_name  text not null,
    disabled      boolean not null,
    must_change   boolean not null,
    sessions_from timestamptz not null,
    opened_at     timestamptz not null,
    last_sign_in  timestamptz,
    check ((officer is null) <> (enterprise is null))
);
comment on table organization.account is '登录账号：属于一名人员或一家企业；口令只存散列';
comment on column organization.account.sessions_from is '此刻之前登录的会话一律无效';
create index account_by_enterprise on organization.account (enterprise);
revoke select on organization.account from anlan_reader;

create table organization.sign_in_attempt (
    name     text primary key,
    failures int not null,
    at       timestamptz not null
);
comment on table organization.sign_in_attempt is '连续登录失败的次数；不论账号是否存在，一样计数';
grant delete on organization.sign_in_attempt to anlan_app;
revoke select on organization.sign_in_attempt from anlan_reader;

create table organization.deed (
    code  text primary key,
    label text not null
);
comment on table organization.deed is '可以授权的办理事项';

create table organization.permission (
    post text not null references organization.post,
    deed text not null references organization.deed,
    primary key (post, deed)
);
comment on table organization.permission is '岗位权限：哪个岗位可以办理哪些事项';

insert into organization.deed (code, label) values
    ('enterprise.read', '查看企业档案'), ('enterprise.write', '登记和修改企业档案'), ('enterprise.import', '批量导入企业'),
    ('enterprise.merge', '合并企业档案'), ('enterprise.own', '维护本单位档案'), ('personal.read', '查看个人信息'),
    ('visit.read', '查看现场检查'), ('visit.plan', '拟定检查方案'), ('visit.approve', '批准检查方案'), ('visit.record', '记录现场检查'),
    ('hazard.read', '查看隐患台账'), ('order.read', '查看整改指令'), ('order.issue', '责令整改'), ('order.extend', '准予整改延期'),
    ('order.reinspect', '整改复查'), ('checklist.read', '查看检查表'), ('checklist.edit', '编制检查表'), ('paper.read', '查看执法文书'),
    ('law.read', '查看法律依据'), ('law.correct', '订正法律依据'), ('law.calendar', '维护工作日历'), ('law.powers', '维护权责清单'),
    ('organization.read', '查看监管体系'), ('organization.edit', '维护机构和人员'), ('trace.read', '查询留痕'), ('administer', '系统管理');

insert into organization.permission (post, deed)
select post, deed from (values
    ('HEAD', '{enterprise.read,enterprise.write,personal.read,visit.read,visit.plan,visit.approve,hazard.read,order.read,order.extend,checklist.read,paper.read,law.read,organization.read,trace.read}'::text[]),
    ('DEPUTY_HEAD', '{enterprise.read,enterprise.write,personal.read,visit.read,visit.plan,visit.approve,hazard.read,order.read,order.extend,checklist.read,paper.read,law.read,organization.read,trace.read}'),
    ('SECTION_HEAD', '{enterprise.read,enterprise.write,enterprise.import,enterprise.merge,personal.read,visit.read,visit.plan,visit.approve,visit.record,hazard.read,order.read,order.issue,order.extend,order.reinspect,checklist.read,checklist.edit,paper.read,law.read,organization.read,trace.read}'),
    ('OFFICER', '{enterprise.read,enterprise.write,personal.read,visit.read,visit.plan,visit.record,hazard.read,order.read,order.issue,order.reinspect,checklist.read,paper.read,law.read,organization.read,trace.read}'),
    ('LEGAL_REVIEWER', '{enterprise.read,visit.read,hazard.read,order.read,checklist.read,paper.read,law.read,organization.read,trace.read}'),
    ('LAW_CLERK', '{enterprise.read,checklist.read,checklist.edit,law.read,law.correct,law.calendar,law.powers,organization.read,trace.read}'),
    ('ADMINISTRATOR', '{administer,law.read,law.calendar,organization.read,organization.edit,trace.read,enterprise.read,enterprise.import}'),
    ('TOWN_HEAD', '{enterprise.read,enterprise.write,personal.read,visit.read,visit.plan,visit.approve,hazard.read,order.read,checklist.read,paper.read,law.read,organization.read,trace.read}'),
    ('INFORMATION_OFFICER', '{enterprise.read,hazard.read,law.read}'),
    ('DISCIPLINE', '{enterprise.read,personal.read,visit.read,hazard.read,order.read,checklist.read,paper.read,law.read,organization.read,trace.read}'),
    ('ENTERPRISE', '{enterprise.own}')
) as granted (post, deeds), unnest(deeds) as deed;
