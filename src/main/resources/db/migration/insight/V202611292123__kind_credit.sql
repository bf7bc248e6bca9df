insert into insight.kind (kind, label, path) values
    ('CreditEntry', '信用信息', '/credit/entries/'),
    ('CreditRepair', '信用修复', '/credit/repairs/'),
    ('Blacklisting', '严重失信主体名单', '/blacklist/'),
    ('Restriction', '联合惩戒通报', '/restrictions/') on conflict do nothing;
