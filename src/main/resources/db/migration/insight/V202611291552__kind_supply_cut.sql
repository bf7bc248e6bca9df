insert into insight.kind (kind, label, path) values ('SupplyCut', '停止供电、供应', '/supply-cuts/') on conflict do nothing;
