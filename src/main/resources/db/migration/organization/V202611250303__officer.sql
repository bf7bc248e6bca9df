create table organization.officer (
    id        uuid primary key,
    version   int not null,
    name      text not null check (name <> ''),
    phone     text not null default '',
    agency    text not null references organization.agency,
    full_time boolean not null,
    joined    date not null,
    left_on   date,
    check (left_on is null or left_on >= joined)
);
comment on table organization.officer is '人员：所在机构、专兼职、任职起止';
create index officer_by_agency on organization.officer (agency);

create table organization.certificate (
    id         uuid primary key,
    version    int not null,
    officer    uuid not null references organization.officer,
    number     text not null,
    kind       text not null,
    valid_from date not null,
    valid_to   date not null,
    withdrawn  date,
    reason     text not null default '',
    check (valid_to >= valid_from)
);
comment on table organization.certificate is '行政执法证：有效期间，终止日当日有效；收回之日起无效';
create index certificate_by_officer on organization.certificate (officer);
create index certificate_by_number on organization.certificate (number);

create table organization.post (
    code   text primary key,
    label  text not null,
    duties text[] not null
);
comment on table organization.post is '岗位及其职责清单';

create table organization.post_holding (
    id         uuid primary key,
    version    int not null,
    officer    uuid not null references organization.officer,
    agency     text not null references organization.agency,
    post       text not null references organization.post,
    valid_from date not null,
    valid_to   date,
    check (valid_to is null or valid_to >= valid_from)
);
comment on table organization.post_holding is '任岗：谁在哪个机构任什么岗，起止日期';
create index post_holding_by_officer on organization.post_holding (officer);
create index post_holding_by_agency on organization.post_holding (agency, post);

create table organization.interest (
    id              uuid primary key,
    version         int not null,
    officer         uuid not null references organization.officer,
    enterprise      uuid not null,
    enterprise_name text not null,
    relation        text not null,
    note            text not null default '',
    valid_from      date not null,
    valid_to        date,
    declared_at     timestamptz not null,
    check (valid_to is null or valid_to >= valid_from)
);
comment on table organization.interest is '利害关系申报：与监管对象的亲属任职、持股、债权债务等，期间内应当回避';
create index interest_by_officer on organization.interest (officer);
create index interest_by_enterprise on organization.interest (enterprise);

insert into organization.post (code, label, duties) values
    ('HEAD', '主要负责人', '{对本机构职责范围内的安全生产监督管理工作全面负责,批准现场检查方案、延期、重大处理措施,签发文书}'),
    ('DEPUTY_HEAD', '分管负责人', '{对分管行业领域的安全生产工作负责（一岗双责）,按分工批准检查方案与整改延期,督办重大隐患}'),
    ('SECTION_HEAD', '股室负责人', '{组织本股室的计划、检查、整改复查,审核执法文书,跟踪逾期事项}'),
    ('OFFICER', '执法人员', '{持证上岗，两人以上执法,如实记录检查情况，依法责令整改并按期复查,遇利害关系主动回避}'),
    ('LEGAL_REVIEWER', '法制审核人员', '{重大执法决定作出前进行法制审核,对权限、程序、事实、依据、裁量提出意见}'),
    ('LAW_CLERK', '法规管理员', '{维护法律依据、期限规则、权责清单、工作日历,核实标记待核的内容并注明来源}'),
    ('ADMINISTRATOR', '系统管理员', '{管理账号与岗位,备份、恢复、升级,不参与执法办理}'),
    ('TOWN_HEAD', '乡镇（街道）负责人', '{对本行政区域安全生产工作负责（属地监管）,主持乡镇（街道）安委会,协助上级部门依法履行监督管理职责}'),
    ('INFORMATION_OFFICER', '信息员', '{在本村（社区）巡查，发现隐患和违法行为及时报告}'),
    ('DISCIPLINE', '纪检监察', '{对履职情况进行监督检查，查阅留痕}'),
    ('ENTERPRISE', '企业安全管理员', '{维护本单位档案，反馈整改情况}');
