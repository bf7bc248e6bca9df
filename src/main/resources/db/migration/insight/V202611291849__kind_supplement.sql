insert into insight.kind (kind, label, path) values ('Supplement', '补充说明', '') on conflict do nothing;
