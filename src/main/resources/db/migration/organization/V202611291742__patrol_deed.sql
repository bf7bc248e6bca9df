insert into organization.deed (code, label) values ('patrol.report', '拍照上报隐患'), ('patrol.read', '查看巡查上报'), ('patrol.handle', '处理巡查上报');
insert into organization.permission (post, deed) values
    ('INFORMATION_OFFICER', 'patrol.report'), ('OFFICER', 'patrol.report'), ('SECTION_HEAD', 'patrol.report'), ('TOWN_HEAD', 'patrol.report'),
    ('OFFICER', 'patrol.read'), ('SECTION_HEAD', 'patrol.read'), ('TOWN_HEAD', 'patrol.read'), ('HEAD', 'patrol.read'), ('DEPUTY_HEAD', 'patrol.read'), ('DISCIPLINE', 'patrol.read'),
    ('SECTION_HEAD', 'patrol.handle'), ('TOWN_HEAD', 'patrol.handle');
