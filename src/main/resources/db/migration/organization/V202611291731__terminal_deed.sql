insert into organization.deed (code, label) values ('terminal.use', '使用移动终端'), ('terminal.read', '查看移动终端');

insert into organization.permission (post, deed)
select post, deed from (values
    ('HEAD', '{terminal.read}'::text[]),
    ('DEPUTY_HEAD', '{terminal.read}'),
    ('SECTION_HEAD', '{terminal.use,terminal.read}'),
    ('OFFICER', '{terminal.use}'),
    ('TOWN_HEAD', '{terminal.read}'),
    ('INFORMATION_OFFICER', '{terminal.use}'),
    ('ADMINISTRATOR', '{terminal.read}')
) as granted (post, deeds), unnest(deeds) as deed;
