insert into insight.kind (kind, label, path) values ('Referral', '移送', '') on conflict do nothing;
