-- 当事单位的说明可以由单位撤回、由机关撤下；撤回说明按文书号查到，关于个人的不在单位的页面上
alter table credit.reply add ended_on date check (ended_on >= day);
comment on column credit.reply.ended_on is '撤回、撤下的日期；空的仍然公开';
grant update (ended_on) on credit.reply to anlan_app;
alter table credit.dispute drop constraint dispute_reply_status_check;
alter table credit.dispute add constraint dispute_reply_status_check check (reply_status in ('NONE', 'PENDING', 'SHOWN', 'REFUSED', 'ENDED'));
alter table credit.explanation add unit boolean, add number_key bigint;
update credit.explanation e set unit = p.unit, number_key = p.number_key from credit.publication p where p.id = e.publication;
alter table credit.explanation alter unit set not null, alter number_key set not null;
create index explanation_by_number on credit.explanation (number_key) where number_key > 0;
