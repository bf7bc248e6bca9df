-- 一份决定书可以有几笔罚款；同一笔罚款变更以后仍是一笔
alter table complaint.fine
    add column line  text,
    add column party text not null default '';
update complaint.fine set line = number;
alter table complaint.fine alter column line set not null;
alter table complaint.fine drop constraint fine_pkey;
alter table complaint.fine add primary key (complaint, line);
comment on column complaint.fine.line is '哪一笔罚款：本机关案件为最初的决定，按其他机关决定书登记的为文号和被罚的人';
comment on column complaint.fine.party is '一份决定书处罚几方的，是其中哪一方';
