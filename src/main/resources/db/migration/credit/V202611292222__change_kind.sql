-- 订阅和开放数据按种类、按单位读变动
alter table credit.change add column kind text, add column territory uuid;
update credit.change c set kind = p.kind, territory = case when p.unit then p.territory end from credit.publication p where p.id = c.publication;
comment on column credit.change.territory is '关于哪个单位的；关于自然人的为空';
create index change_by_kind on credit.change (kind, change);
create index change_by_territory on credit.change (territory, change);
create index change_by_publication on credit.change (publication, change);
create index change_touching on credit.change (kind, change) where what <> 'PUBLISHED';
create index publication_open_by_kind on credit.publication (kind, id) where status = 'PUBLISHED';
