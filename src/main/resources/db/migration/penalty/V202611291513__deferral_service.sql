alter table penalty.deferral add column served_on date check (served_on >= granted_on);
comment on column penalty.deferral.served_on is '批准书送达之日；缴款期限自批准起已经有效';
