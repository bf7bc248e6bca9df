insert into organization.deed (code, label) values ('paper.file', '登记文书送达、归入扫描件');
insert into organization.permission (post, deed) values ('SECTION_HEAD', 'paper.file'), ('OFFICER', 'paper.file');
