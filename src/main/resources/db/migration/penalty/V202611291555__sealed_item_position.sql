alter table penalty.sealed_item add column position int not null default 0 check (position >= 0);
comment on column penalty.sealed_item.position is '清单上的次序';
