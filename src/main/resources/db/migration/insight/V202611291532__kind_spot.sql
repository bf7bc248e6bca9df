insert into insight.kind (kind, label, path) values ('SpotDecision', '当场处罚', '/spot-decisions/') on conflict do nothing;
