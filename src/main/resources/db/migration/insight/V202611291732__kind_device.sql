insert into insight.kind (kind, label, path) values ('Device', '移动终端', '/terminals/') on conflict do nothing;
