insert into insight.kind (kind, label, path) values ('Transfer', '案件移送', '') on conflict do nothing;
