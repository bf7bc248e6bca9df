-- 日常检查：对不应知道举报的人，举报核查也显示为日常检查
alter table inspection.visit drop constraint visit_kind_check;
alter table inspection.visit add constraint visit_kind_check check (kind in
    ('PLANNED', 'ROUTINE', 'RANDOM', 'PATROL', 'COMPLAINT', 'UNANNOUNCED', 'COVERT', 'JOINT'));
