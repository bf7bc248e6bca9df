alter table terminal.deed add column doubt text, add check (flagged or doubt is null);
comment on column terminal.deed.doubt is '手机时间不可信的原因：相差过大，或者曾被调回';
create index deed_by_device on terminal.deed (device, seq);
