create table mandate.duty_kind (
    kind  text primary key,
    label text not null
);
comment on table mandate.duty_kind is '待办种类的名称';
insert into mandate.duty_kind (kind, label) values
    ('APPROVE_VISIT', '审批检查方案'),
    ('REVISE_VISIT', '修改检查方案'),
    ('MAKE_VISIT', '实施检查'),
    ('SIGN_VISIT', '签署检查记录'),
    ('SERVE_ORDER', '送达指令书'),
    ('RECTIFY', '完成整改'),
    ('REINSPECT', '整改复查'),
    ('ANSWER_EXTENSION', '答复延期申请'),
    ('REVIEW_RESUMPTION', '审查恢复生产');

create index duty_running_by_agency on mandate.duty (agency, due)
    where owner is null and not of_enterprise and state in ('OPEN', 'PAUSED');
