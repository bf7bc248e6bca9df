insert into organization.deed (code, label) values
    ('credit.record.read', '查看信用记录'), ('credit.record.handle', '承办信用修复和名单事项'), ('credit.record.decide', '决定信用修复和名单事项'),
    ('restriction.read', '查看联合惩戒通报'), ('restriction.answer', '签收、反馈联合惩戒通报');
insert into organization.permission (post, deed) values
    ('OFFICER', 'credit.record.read'), ('SECTION_HEAD', 'credit.record.read'), ('DEPUTY_HEAD', 'credit.record.read'), ('HEAD', 'credit.record.read'),
    ('TOWN_HEAD', 'credit.record.read'), ('DISCIPLINE', 'credit.record.read'),
    ('OFFICER', 'credit.record.handle'), ('SECTION_HEAD', 'credit.record.handle'),
    ('DEPUTY_HEAD', 'credit.record.decide'), ('HEAD', 'credit.record.decide'),
    ('OFFICER', 'restriction.read'), ('SECTION_HEAD', 'restriction.read'), ('DEPUTY_HEAD', 'restriction.read'), ('HEAD', 'restriction.read'), ('DISCIPLINE', 'restriction.read'),
    ('OFFICER', 'restriction.answer'), ('SECTION_HEAD', 'restriction.answer'), ('DEPUTY_HEAD', 'restriction.answer'), ('HEAD', 'restriction.answer');
