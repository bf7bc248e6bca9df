insert into insight.kind (kind, label, path) values ('Sealing', '查封、扣押', '/coercions/') on conflict do nothing;
