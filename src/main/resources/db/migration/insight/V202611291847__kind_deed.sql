insert into insight.kind (kind, label, path) values ('Deed', '终端作业', ''), ('Conflict', '填写冲突', '') on conflict do nothing;
