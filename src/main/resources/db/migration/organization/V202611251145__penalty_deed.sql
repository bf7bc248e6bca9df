insert into organization.deed (code, label) values
    ('case.read', '查看处罚案件'), ('case.evidence', '查看案件证据'), ('case.handle', '承办处罚案件'), ('case.endorse', '审核处罚案件'),
    ('case.decide', '审批处罚案件'), ('case.review', '法制审核'), ('case.preside', '主持听证'), ('case.pay', '登记缴款');

insert into organization.permission (post, deed)
select post, deed from (values
    ('HEAD', '{case.read,case.evidence,case.decide}'::text[]),
    ('DEPUTY_HEAD', '{case.read,case.evidence,case.decide}'),
    ('SECTION_HEAD', '{case.read,case.evidence,case.handle,case.endorse,case.preside,case.pay}'),
    ('OFFICER', '{case.read,case.evidence,case.handle,case.preside}'),
    ('LEGAL_REVIEWER', '{case.read,case.evidence,case.review,case.preside}'),
    ('TOWN_HEAD', '{case.read}'),
    ('DISCIPLINE', '{case.read,case.evidence}')
) as granted (post, deeds), unnest(deeds) as deed;
