create table insight.kind (
    kind  text primary key,
    label text not null,
    path  text not null default ''
);
comment on table insight.kind is '记录种类的中文名称和页面地址';
insert into insight.kind (kind, label, path) values
    ('Enterprise', '企业档案', '/enterprises/'),
    ('Visit', '现场检查', '/visits/'),
    ('Finding', '检查发现', ''),
    ('Hazard', '隐患', '/hazards/'),
    ('Order', '整改指令', '/orders/'),
    ('Measure', '现场处理措施', ''),
    ('Reinspection', '整改复查', ''),
    ('Extension', '整改延期', ''),
    ('Lead', '案件线索', ''),
    ('Checklist', '检查表', '/checklists/'),
    ('Paper', '文书', '/papers/'),
    ('Duty', '待办', ''),
    ('Warrant', '履职凭据', ''),
    ('Officer', '人员', '/organization/officers/'),
    ('Agency', '机构', ''),
    ('Account', '账户', ''),
    ('Interest', '利害关系申报', ''),
    ('LawRecord', '法规数据', ''),
    ('Import', '批量导入', ''),
    ('File', '文件', ''),
    ('Attempt', '不予办理', '');
