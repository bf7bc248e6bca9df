-- 移送由检查单位的负责人审批，乡镇（街道）的检查也一样；与准予整改延期分开
insert into organization.deed (code, label) values ('transfer.approve', '审批移送其他部门');
insert into organization.permission (post, deed) values
    ('HEAD', 'transfer.approve'), ('DEPUTY_HEAD', 'transfer.approve'), ('SECTION_HEAD', 'transfer.approve'), ('TOWN_HEAD', 'transfer.approve');
