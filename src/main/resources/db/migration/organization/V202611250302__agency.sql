create table organization.agency (
    code       text primary key,
    id         uuid not null unique,
    version    int not null,
    name       text not null,
    short_name text not null,
    kind       text not null check (kind in ('GOVERNMENT', 'COMMISSION', 'COMMISSION_OFFICE', 'BUREAU', 'DEPARTMENT',
               'SECTION', 'SQUAD', 'TOWN', 'VILLAGE', 'DISCIPLINE')),
    parent     text references organization.agency,
    division   text not null check (division <> ''),
    department text not null default '',
    valid_from date not null,
    valid_to   date,
    successor  text,
    note       text not null default '',
    check (valid_to is null or valid_to >= valid_from)
);
comment on table organization.agency is '机构：安委会、综合监管部门、行业监管部门、股室、中队、乡镇（街道）、村（社区）';
comment on column organization.agency.department is '行业监管部门的代号，其人员只看本行业；空为不限行业';
create index agency_by_parent on organization.agency (parent);

create table organization.posting (
    id         uuid primary key,
    agency     text not null references organization.agency,
    division   text not null,
    valid_from date not null,
    valid_to   date,
    check (valid_to is null or valid_to >= valid_from)
);
comment on table organization.posting is '派驻：片区执法中队在各期间所管的乡镇（街道）';
create index posting_by_agency on organization.posting (agency);
create index posting_by_division on organization.posting (division);

create table organization.staffing_norm (
    agency     text not null references organization.agency,
    valid_from date not null,
    valid_to   date,
    task       text not null check (task in ('HEAVY', 'LARGER', 'ORDINARY', 'KEY_INDUSTRY', 'OTHER_DEPARTMENT', 'VILLAGE')),
    status     text not null default 'UNCERTAIN' check (status in ('READ', 'UNCERTAIN')),
    primary key (agency, valid_from)
);
comment on table organization.staffing_norm is '监管任务分类：决定应配备的人数（任务重、较重、一般；重点行业、其他部门；村社区）';

create table organization.staffing_requirement (
    task     text primary key,
    label    text not null,
    required int not null,
    basis    text not null
);
comment on table organization.staffing_requirement is '各类任务应配备的人数及其依据';
insert into organization.staffing_requirement (task, label, required, basis) values
    ('HEAVY', '监管任务重的乡镇（街道）', 4, '实施意见（2015）第六条'),
    ('LARGER', '监管任务较重的乡镇（街道）', 3, '实施意见（2015）第六条'),
    ('ORDINARY', '监管任务一般的乡镇（街道）', 2, '实施意见（2015）第六条'),
    ('KEY_INDUSTRY', '重点行业监管部门', 2, '实施意见（2015）第六条'),
    ('OTHER_DEPARTMENT', '其他部门', 1, '实施意见（2015）第六条'),
    ('VILLAGE', '村（社区）信息员', 1, '实施意见（2015）第六条');

create table organization.trade_supervisor (
    code_prefix text not null,
    department  text not null,
    basis       text not null,
    status      text not null check (status in ('READ', 'UNCERTAIN')),
    valid_from  date not null,
    valid_to    date,
    primary key (code_prefix, valid_from)
);
comment on table organization.trade_supervisor is '行业监管分工：国民经济行业分类代码前缀对应的行业监管部门，最长前缀优先';
