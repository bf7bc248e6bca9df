-- 期满未行使即失效、不算逾期的待办：可以提出的异议、只在不属于本机关时才须转送
alter table mandate.duty_kind add column lapses boolean not null default false;
comment on column mandate.duty_kind.lapses is '期满自行失效，不标记逾期、不上报';
insert into mandate.duty_kind (kind, label, lapses) values ('BODY_FORWARDS', '转送有管辖权的机关', true);
update mandate.duty_kind set lapses = true where kind = 'OBJECT_TO_POLICE';
