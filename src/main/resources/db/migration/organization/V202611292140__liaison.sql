-- 外部单位的联络员账号：只看送给本单位的，只办对方应办的
alter table organization.agency drop constraint agency_kind_check;
alter table organization.agency add constraint agency_kind_check check (kind in ('GOVERNMENT', 'COMMISSION', 'COMMISSION_OFFICE', 'BUREAU',
    'DEPARTMENT', 'SECTION', 'SQUAD', 'TOWN', 'VILLAGE', 'DISCIPLINE', 'PROCURATORATE'));

insert into organization.post (code, label, duties) values
    ('LIAISON', '联络员', '{签收送给本单位的移送和通报,在期限内登记本单位的答复}');

insert into organization.deed (code, label) values
    ('received.read', '查看来件'), ('received.answer', '签收和答复来件'), ('cooperation.read', '查看协作移送'), ('cooperation.handle', '办理协作移送');

insert into organization.permission (post, deed)
select post, deed from (values
    ('LIAISON', '{received.read,received.answer}'::text[]),
    ('HEAD', '{received.read,received.answer,cooperation.read,cooperation.handle}'),
    ('DEPUTY_HEAD', '{received.read,received.answer,cooperation.read,cooperation.handle}'),
    ('SECTION_HEAD', '{received.read,received.answer,cooperation.read,cooperation.handle}'),
    ('OFFICER', '{received.read,received.answer,cooperation.read,cooperation.handle}'),
    ('TOWN_HEAD', '{received.read,received.answer,cooperation.read,cooperation.handle}'),
    ('LEGAL_REVIEWER', '{cooperation.read}'),
    ('DISCIPLINE', '{received.read,received.answer,cooperation.read}')
) as granted (post, deeds), unnest(deeds) as deed;
