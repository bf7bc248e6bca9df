alter table penalty.penalty_case
    add column extended_by int not null default 0 check (extended_by >= 0),
    add column stops       text[] not null default '{}',
    add column stopped_on  date check (stopped_on >= filed_on);
comment on column penalty.penalty_case.extended_by is '经批准延长的日数';
comment on column penalty.penalty_case.stopped_on is '检测、检验、鉴定期间自此日起不计入办案期限';
comment on column penalty.penalty_case.stops is '不计入办案期限的期间，起/止';
